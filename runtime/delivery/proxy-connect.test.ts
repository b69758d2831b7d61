import { once } from 'node:events'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import type { buildConnector } from 'undici'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createEgress, type Egress, type EgressOptions } from './egress.ts'
import type { LookUpAll } from './guarded-connect.ts'
import { createProxyConnect } from './proxy-connect.ts'
import { makeCertificate } from './testing/certificate.ts'
import { type ConnectProxy, createConnectProxy } from './testing/connect-proxy.ts'
import { createSink, type Sink } from './testing/sink.ts'

const certificate = makeCertificate('destination.example', 'localhost')
const trusted = getCACertificates('default')
const unknown: LookUpAll = (_, done) => done(Object.assign(new Error('not here'), { code: 'ENOTFOUND' }), [])
const request = {
  url: 'https://destination.example/a?b=c',
  headers: { 'content-type': 'application/json' },
  body: '{}',
}
const hosts = ['destination.example']

let sink: Sink
let proxy: ConnectProxy
let egress: Egress
/** Names that the destination was asked for in TLS. */
let names: string[]

const portOf = (origin: string): number => Number(new URL(origin).port)
const open = (options: Partial<EgressOptions> = {}, login: string | null = null): Egress => {
  egress = createEgress({ proxy: { url: proxy.url, login: () => login }, lookUp: unknown, ...options })
  return egress
}

/** What a connection ends in, without an agent around it. */
const connected = (parts: Parameters<typeof createProxyConnect>[1]): Promise<buildConnector.CallbackArgs> => {
  const connect = createProxyConnect({ url: proxy.url, login: () => 'router:hidden' }, parts)
  const options = { hostname: 'destination.example', host: 'destination.example', protocol: 'https:', port: '' }
  return new Promise((resolve) => connect(options, (...result) => resolve(result)))
}

beforeAll(() => setDefaultCACertificates([...trusted, certificate.cert]))
afterAll(() => setDefaultCACertificates(trusted))
beforeEach(async () => {
  names = []
  sink = await createSink({
    ...certificate,
    SNICallback(name, done) {
      names.push(name)
      done(null)
    },
  })
  proxy = await createConnectProxy(portOf(sink.origin))
})
afterEach(async () => {
  await egress.close()
  await proxy.close()
  await sink.close()
})

describe('through the proxy', () => {
  test('goes what is sent, by the name of the host, in TLS that ends at the destination', async () => {
    sink.answer = async () => ({ status: 202, body: 'fine' })
    expect(await open().post(request, hosts)).toMatchObject({ kind: 'reply', status: 202, text: 'fine' })
    expect(proxy.asked).toEqual(['destination.example:443'])
    expect(proxy.headers).toEqual([['host', 'destination.example:443']])
    expect(names).toEqual(['destination.example'])
    expect(sink.requests).toMatchObject([{ path: '/a?b=c', body: '{}', headers: { host: 'destination.example' } }])
  })

  test('a tunnel is used again', async () => {
    open()
    for (let count = 0; count < 3; count++) {
      await egress.post(request, hosts)
      // The connection is free once undici has heard of the end as well.
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(sink.requests).toHaveLength(3)
    expect(proxy.asked).toHaveLength(1)
  })

  test('a declared port is asked for', async () => {
    await open().post({ ...request, url: 'https://destination.example:8443/' }, ['destination.example:8443'])
    expect(proxy.asked).toEqual(['destination.example:8443'])
  })

  test('a login is shown to the proxy, and to nobody else', async () => {
    await open({}, 'router:pass:word').post(request, hosts)
    expect(proxy.headers[0]).toContain(`Basic ${Buffer.from('router:pass:word').toString('base64')}`)
    expect(sink.requests[0]?.headers).not.toHaveProperty('proxy-authorization')
  })

  test('the way to the proxy may be TLS too', async () => {
    const secure = await createConnectProxy(portOf(sink.origin), certificate)
    open({ proxy: { url: secure.url, login: () => null } })
    expect(await egress.post(request, hosts)).toMatchObject({ kind: 'reply', status: 200 })
    expect(names).toEqual(['destination.example'])
    await egress.close()
    await secure.close()
  })

  test('nothing stays open when the router closes', async () => {
    await open().post(request, hosts)
    await egress.close()
    await proxy.idle()
  })
})

describe('the proxy is not asked for', () => {
  test.each([
    ['https://other.example/', 'host-not-declared'],
    ['https://destination.example:444/', 'port-not-declared'],
    ['http://destination.example/', 'not-https'],
    ['https://user@destination.example/', 'user-in-address'],
  ])('%s', async (url, reason) => {
    expect(await open().post({ ...request, url }, hosts)).toEqual({ kind: 'refused', reason })
    expect(proxy.asked).toEqual([])
  })

  test.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '[::1]', '[::ffff:10.0.0.1]', '0x7f.1'])(
    'the address %s, where customers choose',
    async (host) => {
      const posted = await open().post({ ...request, url: `https://${host}/` }, [])
      expect(posted).toEqual({ kind: 'refused', reason: 'address-not-public' })
      expect(proxy.asked).toEqual([])
    },
  )

  test('a name that the router itself finds at an address that is not public', async () => {
    open({ lookUp: (_, done) => done(null, [{ address: '10.0.0.1', family: 4 }]) })
    expect(await egress.post(request, hosts)).toEqual({ kind: 'refused', reason: 'address-not-public' })
    expect(proxy.asked).toEqual([])
  })
})

describe('names are the proxy’s to resolve', () => {
  test('when the router finds them at public addresses', async () => {
    open({ lookUp: (_, done) => done(null, [{ address: '93.184.215.14', family: 4 }]) })
    expect(await egress.post(request, hosts)).toMatchObject({ kind: 'reply' })
    expect(proxy.asked).toEqual(['destination.example:443'])
  })

  test('when the router’s own look-up does not end', async () => {
    open()
    const [error, socket] = await connected({ lookUp: () => {}, patienceMs: 0 })
    expect(error).toBeNull()
    expect(proxy.asked).toEqual(['destination.example:443'])
    socket?.destroy()
  })
})

describe('it is known whose failure it is', () => {
  const refused = { kind: 'failed', reason: 'proxy-refused', sent: false }
  const unreachable = { kind: 'failed', reason: 'proxy-unreachable', sent: false }

  test.each([403, 407, 502, 503, 504, 302])('the proxy answers %d', async (status) => {
    proxy.answer = status
    expect(await open({}, 'router:password').post(request, hosts)).toEqual(refused)
    await proxy.idle()
    expect(sink.requests).toEqual([])
  })

  test('the proxy speaks for the destination', async () => {
    proxy.tail = 'HTTP/1.1 200 OK\r\n\r\n'
    expect(await open().post(request, hosts)).toEqual(refused)
  })

  test('the proxy hangs up', async () => {
    proxy.answer = 'hang-up'
    expect(await open().post(request, hosts)).toEqual(unreachable)
  })

  test('the proxy does not answer', async () => {
    proxy.answer = 'silence'
    open()
    const [error] = await connected({ lookUp: unknown, tunnelMs: 0 })
    expect(error).toMatchObject({ code: 'PROXY_UNREACHABLE' })
    await proxy.idle()
  })

  test('nobody listens at the proxy', async () => {
    await proxy.close()
    expect(await open().post(request, hosts)).toEqual(unreachable)
    proxy = await createConnectProxy(portOf(sink.origin))
  })

  test('the name of the proxy is not found', async () => {
    open({ proxy: { url: 'http://proxy.invalid:3128', login: () => null } })
    expect(await egress.post(request, hosts)).toEqual(unreachable)
  })

  test('the proxy’s certificate is not trusted', async () => {
    const secure = await createConnectProxy(portOf(sink.origin), makeCertificate('localhost'))
    open({ proxy: { url: secure.url, login: () => 'router:password' } })
    expect(await egress.post(request, hosts)).toEqual(unreachable)
    expect(secure.asked).toEqual([])
    await egress.close()
    await secure.close()
  })

  test('the destination’s certificate has another name', async () => {
    const posted = await open().post({ ...request, url: 'https://other.example/' }, ['other.example'])
    expect(posted).toEqual({ kind: 'failed', reason: 'tls', sent: false })
  })

  test('the destination’s certificate is not trusted', async () => {
    const stranger = await createSink(makeCertificate('destination.example'))
    const between = await createConnectProxy(portOf(stranger.origin))
    open({ proxy: { url: between.url, login: () => null } })
    expect(await egress.post(request, hosts)).toEqual({ kind: 'failed', reason: 'tls', sent: false })
    expect(stranger.requests).toEqual([])
    await egress.close()
    await between.close()
    await stranger.close()
  })
})

describe('a connection without TLS of its own', () => {
  const ask = (): ReturnType<Egress['connect']> =>
    open().connect('smtp://destination.example:587', ['destination.example:587'])

  test('is the tunnel, with what the server said first', async () => {
    proxy.tail = '220 destination.example\r\n'
    const connected = await ask()
    if (connected.kind !== 'connected') throw new Error(connected.kind)
    const [greeting] = await once(connected.socket, 'data')
    expect(String(greeting)).toBe('220 destination.example\r\n')
    expect(proxy.asked).toEqual(['destination.example:587'])
  })

  test('fails as the others do', async () => {
    proxy.answer = 403
    expect(await ask()).toEqual({ kind: 'failed', reason: 'proxy-refused', sent: false })
  })
})

test('what went wrong is said without addresses or secrets', async () => {
  proxy.answer = 407
  open()
  const [error] = await connected({ lookUp: unknown })
  const said = JSON.stringify([error?.message, error?.stack, Object.entries(error ?? {}), error?.cause])
  for (const word of ['hidden', 'secret', '127.0.0.1', 'destination.example', portOf(proxy.url)]) {
    expect(said).not.toContain(String(word))
  }
})

test('a proxy and stand-ins exclude each other', () => {
  open()
  const standIns = new Map([['https://destination.example', sink.origin]])
  expect(() => createEgress({ standIns, proxy: { url: proxy.url, login: () => null } })).toThrow(TypeError)
})
