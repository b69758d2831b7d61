import { Agent, type Dispatcher } from 'undici'
import { CONNECT_MS, createGuardedConnect, type LookUpAll } from './guarded-connect.ts'
import { post } from './post.ts'
import { createProxyConnect, type EgressProxy } from './proxy-connect.ts'
import { isLoopbackAddress, literalOf } from './public-address.ts'
import { checkTarget, type Refusal } from './target.ts'

export interface OutgoingRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** At most the first 4 KiB; for classification, never to be stored. */
  readonly text: string
}

/** Why there was no answer: codes, never a system's message, which may hold an address. */
export type Failure =
  | 'timeout'
  | 'connect-timeout'
  | 'dns'
  | 'no-such-host'
  | 'refused'
  | 'reset'
  | 'tls'
  | 'network'
  | ProxyFailure

/** Of the proxy rather than of the recipient: it answered with a refusal, or not at all. Nothing has been sent. */
export type ProxyFailure = 'proxy-refused' | 'proxy-unreachable'

export type Posted =
  | ({ readonly kind: 'reply' } & Reply)
  | { readonly kind: 'refused'; readonly reason: Refusal }
  /** `sent`: the request may have reached the recipient. */
  | { readonly kind: 'failed'; readonly reason: Failure; readonly sent: boolean }

export interface Egress {
  /** One POST to a declared host. Never follows a redirect, never rejects. */
  post(request: OutgoingRequest, hosts: readonly string[]): Promise<Posted>
  /** Breaks off what is under way. */
  close(): Promise<void>
}

export type Alarm = (ring: () => void, milliseconds: number) => () => void

const systemAlarm: Alarm = (ring, milliseconds) => {
  const timer = setTimeout(ring, milliseconds)
  return () => clearTimeout(timer)
}

export interface EgressOptions {
  /** Origin to the loopback origin that is called in its place; for local runs. */
  readonly standIns?: ReadonlyMap<string, string>
  /** Where all tunnels are asked for; not together with stand-ins. */
  readonly proxy?: EgressProxy | undefined
  /** Rings once after so many milliseconds unless it is cancelled. */
  readonly alarm?: Alarm
  readonly lookUp?: LookUpAll
}

/** Longest that a request takes from the look-up of its host to the last byte that is read. */
export const REQUEST_MS = 15_000

const CONNECTIONS = 256
const KEEP_ALIVE_MS = 4000
const limits = { pipelining: 1, connections: CONNECTIONS, headersTimeout: 0, bodyTimeout: 0 } as const

/**
 * The only way out of the router.
 *
 * @throws TypeError when a stand-in is not a loopback origin, or there is a proxy too
 */
export function createEgress(options: EgressOptions = {}): Egress {
  const { standIns = new Map<string, string>(), alarm = systemAlarm, proxy, lookUp } = options
  if (proxy !== undefined && standIns.size > 0) throw new TypeError('With a proxy there are no stand-ins.')
  for (const target of standIns.values()) requireLoopback(target)
  const remote = new Agent({
    ...limits,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connect: proxy === undefined ? createGuardedConnect(lookUp) : createProxyConnect(proxy, { lookUp }),
  })
  const local = new Agent({ ...limits, connect: { timeout: CONNECT_MS } })

  return {
    async post(request, hosts) {
      const target = checkTarget(request.url, hosts, standIns)
      if (!target.ok) return { kind: 'refused', reason: target.reason }
      const { url, standIn } = target
      const dispatcher: Dispatcher = standIn === null ? remote : local
      return post(dispatcher, {
        origin: standIn ?? url.origin,
        path: `${url.pathname}${url.search}`,
        headers: standIn === null ? request.headers : { ...request.headers, host: url.host },
        body: request.body,
        alarm: (ring) => alarm(ring, REQUEST_MS),
      })
    },
    async close() {
      await Promise.all([remote.destroy(), local.destroy()])
    },
  }
}

function requireLoopback(origin: string): void {
  const url = URL.parse(origin)
  const literal = url === null ? null : literalOf(url.hostname)
  const loopback = url?.hostname === 'localhost' || (literal !== null && isLoopbackAddress(literal))
  if (url === null || url.origin !== origin || !loopback) throw new TypeError('A stand-in must be a loopback origin.')
}
