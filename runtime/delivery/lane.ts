import type { ChannelRequest } from '../journal/port.ts'
import type { ChannelPlan } from '../plan.ts'
import type { Connector } from './connector.ts'
import type { Destination } from './destination.ts'

/** A channel while the router runs. */
export interface Lane {
  readonly channel: ChannelPlan
  readonly connector: Connector
  /** Attempts under way by tenant. */
  readonly active: Map<string, number>
  /** The address of each tenant as it was at its last attempt; several may have the same one. */
  readonly destinations: Map<string, Seen>
}

interface Seen {
  readonly destination: Destination
  /** Monotonic. */
  readonly at: number
}

/** How long an address that rests keeps a tenant out before it is asked again where the tenant's is: it may have moved. */
const SEEN_MS = 60_000

export const createLane = (channel: ChannelPlan, connector: Connector): Lane => ({
  channel,
  connector,
  active: new Map(),
  destinations: new Map(),
})

/** A channel that is not declared any more: what waits for it is claimed and comes to its end, with nobody to call. */
export const createRetiredLane = (name: string): Lane =>
  createLane(
    {
      name,
      recipient: '',
      activeFrom: null,
      passesOn: false,
      connector: { kind: 'http', url: null, connection: false, secret: null, headers: {}, mtls: null },
      hosts: [],
      schedule: [],
      onAmbiguous: 'retry',
      ratePerSecond: null,
      inFlight: RETIRED_PLACES,
    },
    {
      ratePerSecond: null,
      address: () => ({ ok: false, reason: 'no-connection', final: true }),
      prepare: () => ({ kind: 'unfit', reason: 'no-connection', final: true }),
    },
  )

const RETIRED_PLACES = 16

export const activeOf = ({ active }: Lane): number => [...active.values()].reduce((sum, each) => sum + each, 0)

/** Counts an attempt in, and answers how to count it out. */
export function enter({ active }: Lane, tenant: string): () => void {
  active.set(tenant, (active.get(tenant) ?? 0) + 1)
  return () => {
    const left = (active.get(tenant) ?? 1) - 1
    if (left > 0) active.set(tenant, left)
    else active.delete(tenant)
  }
}

/**
 * What may be claimed now, or `null` for nothing. Tenants whose own address rests are left out, and where tenants have
 * addresses of their own, so is whoever has taken all places but one: a slow address must not hold up the others.
 *
 * @param elapsed monotonic
 */
export function requestOf(lane: Lane, elapsed: number): ChannelRequest | null {
  const { name, inFlight } = lane.channel
  const places = inFlight - activeOf(lane)
  for (const [tenant, { destination, at }] of lane.destinations) {
    if (elapsed - at >= SEEN_MS && destination.room(elapsed) < 1) lane.destinations.delete(tenant)
  }
  const shared = sharedBy(lane)
  const limit = Math.min(places, shared?.room(elapsed) ?? Number.POSITIVE_INFINITY)
  if (limit < 1) return null
  if (shared !== null) return { name, limit }
  const except = new Set<string>()
  for (const [tenant, { destination }] of lane.destinations) if (destination.room(elapsed) < 1) except.add(tenant)
  if (lane.channel.connector.connection && inFlight > 1) {
    for (const [tenant, count] of lane.active) if (count >= inFlight - 1) except.add(tenant)
  }
  return except.size === 0 ? { name, limit } : { name, limit, except: [...except] }
}

/** Milliseconds until an address that rests may be called; `null` when none does, or a place has to be freed first. */
export function waitOf(lane: Lane, elapsed: number): number | null {
  if (activeOf(lane) >= lane.channel.inFlight) return null
  let wait: number | null = null
  for (const destination of destinationsOf(lane)) {
    if (destination.room(elapsed) >= 1) continue
    wait = Math.min(wait ?? SEEN_MS, Math.max(0, destination.next(elapsed) - elapsed))
  }
  return wait
}

/** The one address of a channel that has one for everybody: looked at before a claim. */
function sharedBy(lane: Lane): Destination | null {
  if (lane.channel.connector.connection) return null
  const distinct = destinationsOf(lane)
  const [only = null] = distinct
  return distinct.size === 1 ? only : null
}

export const destinationsOf = ({ destinations }: Lane): ReadonlySet<Destination> =>
  new Set([...destinations.values()].map((seen) => seen.destination))
