import { once } from 'node:events'
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

describe('a connection for another protocol', () => {
  const hosts = ['mail.example:587', '10.0.0.1:587']
  const greeter = async (): Promise<{ readonly port: number; close(): void }> => {
    const server = createServer((socket) => socket.on('error', () => {}).write('220 mail.example'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, close: () => void server.close() }
  }

  test('goes to the stand-in, and ends when the router closes', async () => {
    const server = await greeter()
    const standIn = `smtp://127.0.0.1:${server.port}`
    const egress = open({ standIns: new Map([['smtp://mail.example:587', standIn]]) })
    const connected = await egress.connect('smtp://mail.example:587', hosts)
    if (connected.kind !== 'connected') throw new Error(connected.kind)
    expect(connected.standIn).toBe(standIn)
    const [greeting] = await once(connected.socket, 'data')
    expect(String(greeting)).toBe('220 mail.example')
    const closed = once(connected.socket, 'close')
    await egress.close()
    await closed
    server.close()
  })

  test.each([
    ['smtp://other.example:587', 'host-not-declared'],
    ['smtp://mail.example:25', 'port-not-declared'],
    ['smtp://mail.example', 'port-not-declared'],
    ['smtp://10.0.0.1:587', 'address-not-public'],
    ['nonsense', 'invalid-address'],
  ])('to %s is refused', async (server, reason) => {
    const egress = open({ lookUp: () => expect.unreachable() })
    expect(await egress.connect(server, hosts)).toEqual({ kind: 'refused', reason })
  })

  test('to a name that resolves to a private address is refused', async () => {
    const egress = open({ lookUp: (_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) })
    expect(await egress.connect('smtp://mail.example:587', hosts)).toEqual({
      kind: 'refused',
      reason: 'address-not-public',
    })
  })

  test('to a name that does not exist fails', async () => {
    const egress = open({ lookUp: (_, done) => done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []) })
    expect(await egress.connect('smtp://mail.example:587', hosts)).toEqual({
      kind: 'failed',
      reason: 'no-such-host',
      sent: false,
    })
  })
})

test.each([
  'smtp://10.0.0.1:25',
  'smtp://mail.example:25',
  'http://10.0.0.1',
  'https://example.com',
  'http://127.0.0.1:80/path',
  'http://127.0.0.1.example',
])('%s cannot stand in for anything', (target) => {
  expect(() => createEgress({ standIns: new Map([['https://sink.example', target]]) })).toThrow(TypeError)
})
