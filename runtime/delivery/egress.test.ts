import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Alarm, createEgress, type Egress, type EgressOptions } from './egress.ts'
import { createSink, type Sink } from './testing/sink.ts'

let sink: Sink
let egresses: Egress[]
beforeEach(async () => {
  sink = await createSink()
  egresses = []
})
afterEach(async () => {
  for (const each of egresses) await each.close()
  await sink.close()
})

const open = (options: EgressOptions = {}): Egress => {
  const egress = createEgress({ standIns: new Map([['https://sink.example', sink.origin]]), ...options })
  egresses.push(egress)
  return egress
}
const request = { url: 'https://sink.example/a?b=c', headers: { 'content-type': 'application/json' }, body: '{}' }
const hosts = ['sink.example']

test('posts to the declared host and answers with status, headers and text', async () => {
  sink.answer = async () => ({ status: 202, headers: { 'retry-after': '3' }, body: 'fine' })
  const posted = await open().post(request, hosts)
  expect(posted).toMatchObject({ kind: 'reply', status: 202, headers: { 'retry-after': '3' }, text: 'fine' })
  expect(sink.requests).toMatchObject([{ path: '/a?b=c', body: '{}', headers: { host: 'sink.example' } }])
})

test('does not follow a redirect', async () => {
  sink.answer = async () => ({ status: 302, headers: { location: `${sink.origin}/elsewhere` } })
  expect(await open().post(request, hosts)).toMatchObject({ kind: 'reply', status: 302 })
  expect(sink.requests).toHaveLength(1)
})

test('reads no more than 4 KiB of an answer', async () => {
  sink.answer = async () => ({ status: 500, body: 'x'.repeat(1_000_000) })
  const posted = await open().post(request, hosts)
  expect(posted.kind === 'reply' && posted.text.length).toBe(4096)
})

test('refuses what is not declared before anything is resolved or sent', async () => {
  const egress = open({ lookUp: () => expect.unreachable() })
  expect(await egress.post(request, ['other.example'])).toEqual({ kind: 'refused', reason: 'host-not-declared' })
  expect(await egress.post({ ...request, url: 'https://127.0.0.1/' }, [])).toMatchObject({ kind: 'refused' })
  expect(sink.requests).toHaveLength(0)
})

describe('says what is known of a failure', () => {
  test('a name that resolves to a private address', async () => {
    const egress = open({ lookUp: (_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) })
    const posted = await egress.post({ ...request, url: 'https://rebound.example/' }, [])
    expect(posted).toEqual({ kind: 'refused', reason: 'address-not-public' })
  })

  test.each([
    ['ENOTFOUND', 'no-such-host'],
    ['EAI_AGAIN', 'dns'],
  ])('%s', async (code, reason) => {
    const egress = open({ lookUp: (_, done) => done(Object.assign(new Error(code), { code }), []) })
    const posted = await egress.post({ ...request, url: 'https://nowhere.example/' }, [])
    expect(posted).toEqual({ kind: 'failed', reason, sent: false })
  })

  test('nobody listens', async () => {
    const closed = await createSink()
    await closed.close()
    const egress = open({ standIns: new Map([['https://sink.example', closed.origin]]) })
    expect(await egress.post(request, hosts)).toEqual({ kind: 'failed', reason: 'refused', sent: false })
  })

  test('no answer in time, after everything was sent', async () => {
    let ring = (): void => {}
    sink.answer = () => {
      ring()
      return new Promise(() => {})
    }
    const alarm: Alarm = (given) => {
      ring = given
      return () => {}
    }
    const egress = open({ alarm })
    expect(await egress.post(request, hosts)).toEqual({ kind: 'failed', reason: 'timeout', sent: true })
  })

  test('a connection that breaks off without an answer', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.destroy()))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const egress = open({ standIns: new Map([['https://sink.example', `http://127.0.0.1:${port}`]]) })
    expect(await egress.post(request, hosts)).toEqual({ kind: 'failed', reason: 'reset', sent: true })
    server.close()
  })
})

test.each(['http://10.0.0.1', 'https://example.com', 'http://127.0.0.1:80/path', 'http://127.0.0.1.example'])(
  '%s cannot stand in for anything',
  (target) => {
    expect(() => createEgress({ standIns: new Map([['https://sink.example', target]]) })).toThrow(TypeError)
  },
)
