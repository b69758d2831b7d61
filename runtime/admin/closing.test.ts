import { once } from 'node:events'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { type AdminBench, startAdmin } from './testing/bench.ts'
import { route } from './testing/thing.ts'

let bench: AdminBench
afterEach(() => bench?.admin.close())

test('closing ends what streams, and finishes what is under way', async () => {
  const begun = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const stream = new Readable({ read() {} })
  const streaming = route({
    method: 'GET',
    path: '/v1/stream',
    media: 'text/plain',
    audit: null,
    handle: async () => ({ status: 200, stream }),
  })
  const slow = route({
    path: '/v1/slow',
    async handle() {
      begun.resolve()
      await held.promise
      return { status: 200, body: {} }
    },
  })
  bench = await startAdmin(() => [streaming, slow], { stopping: () => stream.push(null) })
  const { key } = await bench.key(['operator'])
  stream.push('first')
  const headers = { authorization: `Bearer ${key}` }
  const streamed = await fetch(`${bench.url}/v1/stream`, { headers })
  const answered = bench.call('POST', '/v1/slow', { key, body: { count: 1 } })
  await begun.promise
  const closed = bench.admin.close()
  held.resolve()
  expect((await answered).status).toBe(200)
  expect(await streamed.text()).toBe('first')
  await closed
})

test('a connection that has said nothing keeps nobody waiting', async () => {
  bench = await startAdmin()
  const { hostname, port } = new URL(bench.url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const closed = once(socket, 'close')
  await bench.admin.close()
  await closed
})
