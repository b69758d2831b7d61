import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { listLogger } from '../ingress/testing/logger.ts'
import { createMeter } from '../telemetry/meter.ts'
import { createLive, type Live } from './live.ts'
import type { Snapshot } from './status/status.ts'
import { type AdminBench, startAdmin } from './testing/bench.ts'

let bench: AdminBench
afterEach(() => bench?.admin.close())

const EVERY_MS = 5
const meter = createMeter([])
let live: Live
let snapshot: () => Promise<Snapshot>

async function start(): Promise<string> {
  snapshot = async () => ({ backlog: 4 }) as Snapshot
  bench = await startAdmin(
    ({ guard }) => {
      const { logger } = listLogger()
      live = createLive({ snapshot: () => snapshot(), totals: meter.totals, guard, logger, everyMs: EVERY_MS })
      return [live.route]
    },
    { stopping: () => live.stop() },
  )
  return (await bench.key(['operator'])).key
}

async function follow(key: string) {
  const response = await fetch(`${bench.url}/v1/live`, { headers: { authorization: `Bearer ${key}` } })
  const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    response,
    reader,
    /** Reads until it has come, or to the end. */
    async until(wanted: string): Promise<string> {
      while (!text.includes(wanted)) {
        const { value, done } = await reader.read()
        if (done) break
        text += value
      }
      return text
    },
  }
}

const settled = async (size: number): Promise<void> => {
  while (live.size() !== size) await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
}

test('sends a snapshot at once and again, and what was counted since', async () => {
  const key = await start()
  const stream = await follow(key)
  expect(stream.response.headers.get('content-type')).toBe('text/event-stream')
  expect(stream.response.headers.get('cache-control')).toBe('no-store')
  expect(await stream.until('id: 2')).toMatch(/^retry: 5000\n\nid: 1\nevent: status\ndata: {"backlog":4}\n\n/)
  meter.accepted('github', 'github.push')
  meter.accepted('github', 'github.push')
  meter.held('ops')
  expect(await stream.until('activity')).toContain('event: activity\ndata: {"accepted":2,"held":1}\n\n')
  await stream.reader.cancel()
  await settled(0)
})

test('a journal that is away leaves a heartbeat', async () => {
  const key = await start()
  snapshot = () => Promise.reject(new Error('about ada@example.org'))
  const stream = await follow(key)
  expect(await stream.until(': heartbeat')).not.toContain('ada@')
})

test('a key that was revoked sees nothing more', async () => {
  await start()
  const { id, key } = await bench.key(['auditor'])
  const stream = await follow(key)
  await stream.until('id: 1')
  const owner = await bench.key(['owner'])
  await bench.call('DELETE', `/v1/keys/${id}`, { key: owner.key })
  await stream.until('never')
  expect(live.size()).toBe(0)
})

test('sixteen may follow, and closing ends all of them', async () => {
  const key = await start()
  const streams = await Promise.all(Array.from({ length: 16 }, () => follow(key)))
  expect((await bench.call('GET', '/v1/live', { key })).status).toBe(503)
  await bench.admin.close()
  for (const stream of streams) await stream.until('never')
  expect(live.size()).toBe(0)
})

test('who reads too slowly is cut', async () => {
  const key = await start()
  // More than the buffers of both sockets hold.
  snapshot = async () => ({ project: 'x'.repeat(60_000) }) as Snapshot
  const { hostname, port } = new URL(bench.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  socket.write(`GET /v1/live HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n\r\n`)
  socket.pause()
  await settled(1)
  await settled(0)
  socket.destroy()
})
