import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Socket } from 'node:net'
import { buildConnector } from 'undici'
import {
  AddressRefused,
  CONNECT_MS,
  connectorOptions,
  type LookUpAll,
  type Secured,
  systemLookUp,
} from './guarded-connect.ts'
import { isPublicAddress, literalOf } from './public-address.ts'
import { tlsFloor } from './tls-floor.ts'

/** What opens the way to destinations where the router has none of its own. */
export interface EgressProxy {
  /** `http://host:port` or `https://host:port`. Its own address may be private: that is where proxies are. */
  readonly url: string
  /** `user:password`, asked for before each tunnel; `null` for none. */
  readonly login: () => string | null
}

/** There is no tunnel. Says neither where the proxy is nor what it answered. */
export class ProxyFailed extends Error {
  override readonly name = 'ProxyFailed'
  readonly code: 'PROXY_REFUSED' | 'PROXY_UNREACHABLE'

  constructor(code: ProxyFailed['code']) {
    super('The proxy has opened no tunnel.')
    this.code = code
  }
}

interface Parts extends Partial<Secured> {
  readonly lookUp?: LookUpAll | undefined
  /** How long the router's own look-up may take before the proxy's is relied on, milliseconds. */
  readonly patienceMs?: number
  /** How long the proxy may take to open a tunnel, milliseconds. */
  readonly tunnelMs?: number
}

const PATIENCE_MS = 1000

/**
 * Connections for undici through HTTP CONNECT (RFC 9110, 9.3.6), to the host by its name. TLS goes from end to end:
 * name and certificate are the destination's. With the protocol `http:` it is the tunnel itself, for what brings TLS of
 * its own. Literal addresses must be public. A name is resolved at the proxy, whose
 * duty it is to refuse what is not public; the router refuses such a name as far as it can resolve it itself.
 */
export function createProxyConnect(proxy: EgressProxy, parts: Parts = {}): buildConnector.connector {
  const {
    lookUp = systemLookUp,
    patienceMs = PATIENCE_MS,
    tunnelMs = CONNECT_MS,
    floor = tlsFloor(),
    tls: shown,
  } = parts
  const secure = buildConnector(connectorOptions({ floor, tls: shown }))
  return (options, done) => {
    const host = options.hostname.replace(/\.$/, '')
    const authority = `${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${options.port || '443'}`
    const literal = literalOf(host)
    if (literal !== null && !isPublicAddress(literal)) return done(new AddressRefused(), null)
    seemsPublic(host, lookUp, patienceMs, (fine) => {
      if (!fine) return done(new AddressRefused(), null)
      const tls = options.protocol === 'https:'
      openTunnel(proxy, { authority, limitMs: tunnelMs, silent: tls }, (error, httpSocket) => {
        if (error !== null) done(error, null)
        else if (tls) secure({ ...options, httpSocket }, done)
        else done(null, httpSocket)
      })
    })
  }
}

interface Tunnel {
  readonly authority: string
  readonly limitMs: number
  /** The destination says nothing before it is spoken to. */
  readonly silent: boolean
}

type Opened = (...result: [ProxyFailed, null] | [null, Socket]) => void

function openTunnel({ url, login }: EgressProxy, { authority, limitMs, silent }: Tunnel, opened: Opened): void {
  const { protocol, hostname, port } = new URL(url)
  const credentials = login()
  const authorization = credentials === null ? null : `Basic ${Buffer.from(credentials).toString('base64')}`
  const ask = protocol === 'https:' ? requestHttps : requestHttp
  const asked = ask({
    host: literalOf(hostname) ?? hostname,
    port: port || (protocol === 'https:' ? 443 : 80),
    method: 'CONNECT',
    path: authority,
    agent: false,
    setDefaultHeaders: false,
    headers: { host: authority, ...(authorization === null ? null : { 'proxy-authorization': authorization }) },
  })
  const limit = setTimeout(() => asked.destroy(new ProxyFailed('PROXY_UNREACHABLE')), limitMs)
  asked.on('error', () => {
    clearTimeout(limit)
    opened(new ProxyFailed('PROXY_UNREACHABLE'), null)
  })
  asked.on('connect', ({ statusCode = 0 }, socket, head) => {
    clearTimeout(limit)
    socket.on('error', () => {})
    // In TLS the client speaks first: whatever came already is not the destination's. In SMTP the server greets.
    if (statusCode >= 200 && statusCode < 300 && (head.length === 0 || !silent)) {
      if (head.length > 0) socket.unshift(head)
      return opened(null, socket)
    }
    socket.destroy()
    opened(new ProxyFailed('PROXY_REFUSED'), null)
  })
  asked.end()
}

/** `false` when the router finds an address behind the host that is not public. Not to find any is no reason. */
function seemsPublic(host: string, lookUp: LookUpAll, patienceMs: number, answer: (fine: boolean) => void): void {
  let answered = false
  const once = (fine: boolean): void => {
    if (answered) return
    answered = true
    clearTimeout(limit)
    answer(fine)
  }
  const limit = setTimeout(() => once(true), patienceMs)
  lookUp(host, (error, addresses) => once(error !== null || addresses.every((each) => isPublicAddress(each.address))))
}
