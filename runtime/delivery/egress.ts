import type { Socket } from 'node:net'
import type { buildConnector } from 'undici'
import { originOf } from '../core/origin.ts'
import { createAgents } from './agents.ts'
import { createGuardedConnect, createLocalConnect, type LookUpAll } from './guarded-connect.ts'
import { post } from './post.ts'
import { createProxyConnect, type EgressProxy } from './proxy-connect.ts'
import { isLoopbackAddress, literalOf } from './public-address.ts'
import { readFailure } from './read-failure.ts'
import { checkTarget, type Refusal } from './target.ts'

export interface OutgoingRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** What the router shows of itself in TLS. One object for one material: connections are kept by it. */
  readonly client?: ClientTls
}

/** A client's certificate chain and key, and the authorities that the server's certificate may come from. PEM all. */
export interface ClientTls {
  readonly cert: Buffer
  readonly key: Buffer
  readonly ca?: readonly Buffer[]
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
  /** What it was sent for no longer holds: nothing was written. */
  | 'withdrawn'
  | ProxyFailure

/** Of the proxy rather than of the recipient: it answered with a refusal, or not at all. Nothing has been sent. */
export type ProxyFailure = 'proxy-refused' | 'proxy-unreachable'

export type Posted =
  | ({ readonly kind: 'reply' } & Reply)
  | { readonly kind: 'refused'; readonly reason: Refusal }
  /** `sent`: the request may have reached the recipient. */
  | { readonly kind: 'failed'; readonly reason: Failure; readonly sent: boolean }

/** A connection for a protocol other than HTTP, without TLS as yet, or why there is none: nothing has been sent. */
export type Connected =
  | {
      readonly kind: 'connected'
      readonly socket: Socket
      /** The loopback origin that it ends at instead: local runs decide about TLS by that; `null` for the real server. */
      readonly standIn: string | null
    }
  | Exclude<Posted, { readonly kind: 'reply' }>

export interface Egress {
  /**
   * One POST to a declared host. Never follows a redirect, never rejects.
   *
   * @param may asked before anything is written; `false` breaks it off as `withdrawn`
   */
  post(request: OutgoingRequest, hosts: readonly string[], may?: () => boolean): Promise<Posted>
  /**
   * A connection to a declared host and port, under the same guard as a POST, and through the same proxy. Never rejects.
   *
   * @param server `smtp://host:port`, `smtps://host:port`
   */
  connect(server: string, hosts: readonly string[]): Promise<Connected>
  /** Breaks off what is under way. */
  close(): Promise<void>
}

export type Alarm = (ring: () => void, milliseconds: number) => () => void

export const systemAlarm: Alarm = (ring, milliseconds) => {
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

/**
 * The only way out of the router.
 *
 * @throws TypeError when a stand-in is not a loopback origin, or there is a proxy too
 */
export function createEgress(options: EgressOptions = {}): Egress {
  const { standIns = new Map<string, string>(), alarm = systemAlarm, proxy, lookUp } = options
  if (proxy !== undefined && standIns.size > 0) throw new TypeError('With a proxy there are no stand-ins.')
  for (const target of standIns.values()) requireLoopback(target)
  const connectWith = (tls?: ClientTls): buildConnector.connector =>
    proxy === undefined ? createGuardedConnect({ lookUp, tls }) : createProxyConnect(proxy, { lookUp, tls })
  const remote = createAgents(connectWith)
  const local = createAgents(createLocalConnect)
  const [connectRemote, connectLocal] = [connectWith(), createLocalConnect()]
  const open = new Set<Socket>()

  return {
    async post(request, hosts, may = () => true) {
      const target = checkTarget(request.url, hosts, standIns)
      if (!target.ok) return { kind: 'refused', reason: target.reason }
      const { url, standIn } = target
      return post((standIn === null ? remote : local).of(request.client), {
        origin: standIn ?? url.origin,
        path: `${url.pathname}${url.search}`,
        headers: standIn === null ? request.headers : { ...request.headers, host: url.host },
        body: request.body,
        may,
        alarm: (ring) => alarm(ring, REQUEST_MS),
      })
    },
    connect(server, hosts) {
      const url = URL.parse(server)
      // By the rules for `https:` addresses, which a URL of another scheme is not held to.
      const target = checkTarget(`https://${url?.host ?? ''}`, hosts)
      if (url === null || !target.ok)
        return Promise.resolve({ kind: 'refused', reason: target.ok ? 'invalid-address' : target.reason })
      const standIn = standIns.get(originOf(url)) ?? null
      const { hostname, port } = standIn === null ? target.url : new URL(standIn)
      const connect = standIn === null ? connectRemote : connectLocal
      return new Promise((resolve) => {
        connect({ protocol: 'http:', hostname, host: hostname, port: port || '443' }, (...[error, socket]) => {
          if (error !== null) return resolve(readFailure(error, false))
          open.add(socket)
          socket.once('close', () => open.delete(socket))
          resolve({ kind: 'connected', socket, standIn })
        })
      })
    },
    async close() {
      for (const socket of open) socket.destroy()
      await Promise.all([remote.destroy(), local.destroy()])
    },
  }
}

function requireLoopback(origin: string): void {
  const url = URL.parse(origin)
  const literal = url === null ? null : literalOf(url.hostname)
  const loopback = url?.hostname === 'localhost' || (literal !== null && isLoopbackAddress(literal))
  if (url === null || originOf(url) !== origin || !loopback)
    throw new TypeError('A stand-in must be a loopback origin.')
}
