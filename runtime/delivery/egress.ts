import type { Socket } from 'node:net'
import type { buildConnector } from 'undici'
import type { TlsPlan } from '../contract/plan.ts'
import { REQUEST_MS } from '../core/limits.ts'
import { originOf } from '../core/origin.ts'
import { type Agents, createAgents } from './agents.ts'
import { createGuardedConnect, createLocalConnect, type LookUpAll, type Secured } from './guarded-connect.ts'
import type { ClientTls, Connected, OutgoingRequest, Posted } from './outgoing.ts'
import { post } from './post.ts'
import { createProxyConnect, type EgressProxy } from './proxy-connect.ts'
import { isLoopbackAddress, literalOf } from './public-address.ts'
import { readFailure } from './read-failure.ts'
import { checkTarget, type Target } from './target.ts'
import { tlsFloor } from './tls-floor.ts'

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

/** Addresses of a channel that are remembered; then all of them are looked at anew. */
const KEPT_TARGETS = 1000

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
  /** What destinations have to speak at least, of the declaration that runs; absent: TLS 1.2. */
  readonly tls?: () => TlsPlan | undefined
}

/**
 * The only way out of the router.
 *
 * @throws TypeError when a stand-in is not a loopback origin, or there is a proxy too
 */
export function createEgress(options: EgressOptions = {}): Egress {
  const { standIns = new Map<string, string>(), alarm = systemAlarm, proxy, lookUp, tls = () => undefined } = options
  if (proxy !== undefined && standIns.size > 0) throw new TypeError('With a proxy there are no stand-ins.')
  for (const target of standIns.values()) requireLoopback(target)
  const connectWith = (secured: Secured): buildConnector.connector =>
    proxy === undefined
      ? createGuardedConnect({ lookUp, ...secured })
      : createProxyConnect(proxy, { lookUp, ...secured })
  const remote = createPools(connectWith, tls)
  const local = createPools(createLocalConnect, tls)
  let connectRemote: buildConnector.connector | null = null
  let connectLocal: buildConnector.connector | null = null
  const open = new Set<Socket>()
  const targets = new WeakMap<readonly string[], Map<string, Target>>()

  /** What an address is does not change, and most are called again and again. */
  function targetOf(address: string, hosts: readonly string[]): Target {
    let known = targets.get(hosts)
    if (known === undefined || known.size >= KEPT_TARGETS) {
      known = new Map()
      targets.set(hosts, known)
    }
    const found = known.get(address) ?? checkTarget(address, hosts, standIns)
    known.set(address, found)
    return found
  }

  return {
    async post(request, hosts, may = () => true) {
      const target = targetOf(request.url, hosts)
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
      const floor = tlsFloor(tls())
      // TLS is not begun here.
      connectRemote ??= connectWith({ floor })
      connectLocal ??= createLocalConnect({ floor })
      const connect = standIn === null ? connectRemote : connectLocal
      return new Promise((resolve) => {
        connect({ protocol: 'http:', hostname, host: hostname, port: port || '443' }, (...[error, socket]) => {
          if (error !== null) return resolve(readFailure(error, false))
          open.add(socket)
          socket.once('close', () => open.delete(socket))
          resolve({ kind: 'connected', socket, floor, standIn })
        })
      })
    },
    async close() {
      for (const socket of open) socket.destroy()
      await Promise.all([remote.destroy(), local.destroy()])
    },
  }
}

interface Pools {
  of(tls: ClientTls | undefined): ReturnType<Agents['of']>
  destroy(): Promise<void>
}

/** Connections that were made under another floor serve what is under way on them, and nothing after it. */
function createPools(
  connectWith: (secured: Secured) => buildConnector.connector,
  planned: () => TlsPlan | undefined,
): Pools {
  const make = (plan: TlsPlan | undefined): Agents => createAgents((tls) => connectWith({ floor: tlsFloor(plan), tls }))
  let current: { readonly plan: TlsPlan | undefined; readonly agents: Agents } | null = null
  return {
    of(tls) {
      const plan = planned()
      if (current === null || current.plan !== plan) {
        void current?.agents.close()
        current = { plan, agents: make(plan) }
      }
      return current.agents.of(tls)
    },
    async destroy() {
      await current?.agents.destroy()
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
