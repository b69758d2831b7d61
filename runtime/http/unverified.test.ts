import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { memoryLimits } from '../contract/memory.ts'
import { limited } from '../ingress/testing/generated.ts'
import { type Running, startRouter } from '../ingress/testing/harness.ts'

const BODY = 1_000_000
let running: Running
let sockets: Socket[]
beforeEach(async () => {
  running = await startRouter(limited({ bodyBytes: BODY }))
  sockets = []
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await running.stop()
})

/** A stranger who sends so much of a body and then waits; resolves when it has left, or was answered. */
async function begin(bytes: number): Promise<{ readonly socket: Socket; readonly answer: () => string }> {
  const { hostname, port } = new URL(running.url)
  const socket = connect(Number(port), hostname)
  sockets.push(socket)
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk
  })
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(
    `POST /in/meter HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${BODY}\r\n\r\n`,
  )
  await new Promise<void>((sent) => {
    socket.once('close', () => sent())
    socket.write(Buffer.alloc(bytes, 0x20), () => sent())
  })
  return { socket, answer: () => text }
}

test('what strangers hold of bodies is bounded, and said with a time; who lets go makes room', async () => {
  const { bodies } = memoryLimits(BODY)
  const strangers = Math.ceil(bodies / (BODY - 1)) + 8
  const all: Awaited<ReturnType<typeof begin>>[] = []
  for (let index = 0; index < strangers; index += 1) all.push(await begin(BODY - 1))
  const refused = () => all.filter(({ answer }) => answer() !== '')
  while (refused().length === 0) await new Promise((resolve) => setImmediate(resolve))
  const [first] = refused()
  expect(first?.answer()).toMatch(/^HTTP\/1.1 503 .*retry-after: 1\r\n.*application\/problem\+json.*bodies-full/is)
  expect(first?.answer()).toMatch(/connection: close/i)

  for (const { socket } of all) socket.destroy()
  const small = () =>
    fetch(`${running.url}/in/meter`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  while ((await small()).status !== 202) await new Promise((resolve) => setImmediate(resolve))
})

test('limits follow the largest body', () => {
  const MIB = 1_048_576
  expect(memoryLimits(MIB)).toEqual({ bodies: 64 * MIB, connections: 2048, processMiB: 512 })
  expect(memoryLimits(64 * MIB)).toEqual({ bodies: 256 * MIB, connections: 2048, processMiB: 896 })
})
