import type { ChannelPlan } from '../contract/plan.ts'
import type { ChannelRequest } from '../journal/port.ts'
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
  /** The same, and none is left out because it was long ago: whoever resumes an address means this one. */
  readonly last: Map<string, Destination>
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
  last: new Map(),
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

/** Where tenants connect addresses of their own, so many of them may use all their places at once. */
const FULL_TENANTS = 16
/** And so many attempts may be under way: each holds what it sends in memory. */
const MOST_PLACES = 256
/** A tenant gets at most this part of what is free: the more of them hang, the fewer places each of them has. */
const FREE_PART = 8

/** How many attempts a channel may have under way: of `inFlight` for each address, where tenants have their own. */
export function placesOf({ channel: { connector, inFlight } }: Lane): number {
  return connector.connection ? Math.max(inFlight, Math.min(MOST_PLACES, FULL_TENANTS * inFlight)) : inFlight
}

/**
 * What may be claimed now, or `null` for nothing. Tenants whose own address rests are left out, and where tenants have
 * addresses of their own, so is whoever holds more than half of what one of them may have: slow addresses must not hold
 * up the others. The limit is what the busiest of the rest may still have, as all that is claimed may be one tenant's.
 *
 * @param elapsed monotonic
 */
export function requestOf(lane: Lane, elapsed: number): ChannelRequest | null {
  const { name, inFlight } = lane.channel
  const places = placesOf(lane) - activeOf(lane)
  for (const [tenant, { destination, at }] of lane.destinations) {
    if (elapsed - at >= SEEN_MS && destination.room(elapsed) < 1) lane.destinations.delete(tenant)
  }
  const shared = sharedBy(lane)
  const limit = Math.min(places, shared?.room(elapsed) ?? Number.POSITIVE_INFINITY)
  if (limit < 1) return null
  if (shared !== null) return { name, limit }
  const except = new Set<string>()
  for (const [tenant, { destination }] of lane.destinations) if (destination.room(elapsed) < 1) except.add(tenant)
  if (!lane.channel.connector.connection) return { name, limit, ...exceptOf(except) }
  const most = Math.max(1, Math.min(inFlight, Math.floor(places / FREE_PART)))
  let busiest = 0
  for (const tenant of new Set([...lane.active.keys(), ...lane.destinations.keys()])) {
    const held = Math.max(lane.active.get(tenant) ?? 0, lane.destinations.get(tenant)?.destination.active ?? 0)
    if (held > most / 2) except.add(tenant)
    else if (!except.has(tenant)) busiest = Math.max(busiest, held)
  }
  return { name, limit: Math.min(limit, most - busiest), ...exceptOf(except) }
}

const exceptOf = (tenants: ReadonlySet<string>): Pick<ChannelRequest, 'except'> =>
  tenants.size === 0 ? {} : { except: [...tenants] }

/** Whether an address has all the places that one may have: several tenants may have connected the same. */
export const isCrowded = ({ channel }: Lane, destination: Destination): boolean =>
  channel.connector.connection && destination.active >= channel.inFlight

/** Milliseconds until an address that rests may be called; `null` when none does, or a place has to be freed first. */
export function waitOf(lane: Lane, elapsed: number): number | null {
  if (activeOf(lane) >= placesOf(lane)) return null
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
