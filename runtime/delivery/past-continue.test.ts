import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAgents } from './agents.ts'
import { createLocalConnect } from './guarded-connect.ts'
import { post } from './post.ts'
import { tlsFloor } from './tls-floor.ts'

/** Pieces of the answer to each request, each sent for itself. */
let pieces: readonly string[] = []
let connections = 0
const open = new Set<Socket>()
const server = createServer((socket) => {
  connections++
  open.add(socket)
  socket.setNoDelay(true)
  socket.on('error', () => {})
  socket.on('data', async (request) => {
    // Head and body may come one after the other.
    if (!request.toString().endsWith('{}')) return
    for (const piece of pieces) {
      socket.write(piece)
      // Until the other side has read it, as far as one can tell.
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })
})
const agents = createAgents((tls) => createLocalConnect({ floor: tlsFloor(), tls }))
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  await agents.destroy()
  for (const socket of open) socket.destroy()
  server.close()
})

async function answered(...given: readonly string[]) {
  pieces = given
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const alarm = () => () => {}
  return post(agents.of(undefined), { origin, path: '/', headers: {}, body: '{}', may: () => true, alarm })
}

const interim = 'HTTP/1.1 100 Continue\r\n\r\n'
const final = 'HTTP/1.1 202 Accepted\r\ncontent-length: 4\r\n\r\ngood'

test.each([
  ['at once with the answer', [interim + final]],
  ['before the answer', [interim, final]],
  ['in two pieces', ['HTTP/1.1 100 Continue\r\nx-of: the', ' host\r\n\r\n', final]],
  ['in a piece that the answer begins in', ['HTTP/1.1 100 \r\n', `\r\n${final.slice(0, 30)}`, final.slice(30)]],
  ['twice, and another one', [interim + interim, `HTTP/1.1 103 Early Hints\r\nlink: <a>\r\n\r\n`, interim, final]],
  ['by HTTP/1.0', [interim.replace('1.1', '1.0'), final]],
  ['not at all', [final]],
  ['not at all, and a body of several pieces', [final.slice(0, -2), 'od']],
])('`100 Continue` %s is read past, and the connection is kept', async (_, given) => {
  expect(await answered(...given)).toMatchObject({ kind: 'reply', status: 202, text: 'good' })
  const before = connections
  // The pool has the connection back a moment after the answer.
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await answered(...given)).toMatchObject({ kind: 'reply', status: 202, text: 'good' })
  expect(connections).toBe(before)
})

test('an interim answer without an end is none', async () => {
  const endless = `HTTP/1.1 100 Continue\r\nx: ${'a'.repeat(20_000)}`
  expect(await answered(endless)).toMatchObject({ kind: 'failed', sent: true })
})
