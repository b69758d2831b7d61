import type { ChannelPlan } from '../contract/plan.ts'
import type { ChannelRequest } from '../journal/port.ts'
import type { Connector } from './connector.ts'
import type { Destination } from './destination.ts'

/** A channel while the router runs. */
export interface ChannelWorker {
  readonly channel: ChannelPlan
  readonly connector: Connector
  /** Attempts under way by tenant. */
  readonly active: Map<string, number>
  /** The address of each tenant as it was at its last attempt; several may have the same one. */
  readonly destinations: Map<string, Seen>
  /** The same, and none is left out because it was long ago: whoever resumes an address means this one. */
  readonly last: Map<string, Destination>
  readonly queue: Queue
}

/** What this router knows of what waits for a channel in the journal. */
interface Queue {
  /** Something may be due that was not claimed: nothing new goes before it. */
  waiting: boolean
  /** Tenants that the last claim has left out: theirs may wait. */
  leftOut: ReadonlySet<string>
  /** Whether it was claimed since somebody else may have stored something. */
  asked: boolean
  /** Whether it is known when the next of it falls due. */
  known: boolean
  /** Attempts under way, and places that are kept for what is being stored. */
  taken: number
  /** Of these, the kept ones. */
  reserved: number
  /** Told when a place was freed. */
  freed: () => void
}

interface Seen {
  readonly destination: Destination
  /** Monotonic. */
  readonly at: number
}

/** How long an address that rests keeps a tenant out before it is asked again where the tenant's is: it may have moved. */
const SEEN_MS = 60_000

export const createChannelWorker = (channel: ChannelPlan, connector: Connector): ChannelWorker => ({
  channel,
  connector,
  active: new Map(),
  destinations: new Map(),
  last: new Map(),
  queue: { waiting: true, leftOut: new Set(), asked: false, known: false, taken: 0, reserved: 0, freed: () => {} },
})

/** A channel that is not declared any more: what waits for it is claimed and comes to its end, with nobody to call. */
export const createRetiredWorker = (name: string): ChannelWorker =>
  createChannelWorker(
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

export const activeOf = ({ queue }: ChannelWorker): number => queue.taken

/** Counts an attempt in, and answers how to count it out. */
export function enter({ active, queue }: ChannelWorker, tenant: string): () => void {
  active.set(tenant, (active.get(tenant) ?? 0) + 1)
  queue.taken++
  return () => {
    queue.taken--
    const left = (active.get(tenant) ?? 1) - 1
    if (left > 0) active.set(tenant, left)
    else active.delete(tenant)
    queue.freed()
  }
}

/** Where tenants connect addresses of their own, so many of them may use all their places at once. */
const FULL_TENANTS = 16
/** And so many attempts may be under way: each holds what it sends in memory. */
const MOST_PLACES = 256
/** A tenant gets at most this part of what is free: the more of them hang, the fewer places each of them has. */
const FREE_PART = 8

/** How many attempts a channel may have under way: of `inFlight` for each address, where tenants have their own. */
export function placesOf({ channel: { connector, inFlight } }: ChannelWorker): number {
  return connector.connection ? Math.max(inFlight, Math.min(MOST_PLACES, FULL_TENANTS * inFlight)) : inFlight
}

/**
 * What may be claimed now, or `null` for nothing. Tenants whose own address rests are left out, and where tenants have
 * addresses of their own, so is whoever holds more than half of what one of them may have: slow addresses must not hold
 * up the others. The limit is what the busiest of the rest may still have, as all that is claimed may be one tenant's.
 *
 * @param elapsed monotonic
 */
export function requestOf(worker: ChannelWorker, elapsed: number): ChannelRequest | null {
  const { name, inFlight } = worker.channel
  const places = placesOf(worker) - activeOf(worker)
  for (const [tenant, { destination, at }] of worker.destinations) {
    if (elapsed - at >= SEEN_MS && destination.room(elapsed) < 1) worker.destinations.delete(tenant)
  }
  const shared = sharedBy(worker)
  const limit = Math.min(places, shared?.room(elapsed) ?? Number.POSITIVE_INFINITY)
  if (limit < 1) return null
  if (shared !== null) return { name, limit }
  const except = new Set<string>()
  for (const [tenant, { destination }] of worker.destinations) if (destination.room(elapsed) < 1) except.add(tenant)
  if (!worker.channel.connector.connection) return { name, limit, ...exceptOf(except) }
  const most = mostOf(inFlight, places)
  let busiest = 0
  for (const tenant of new Set([...worker.active.keys(), ...worker.destinations.keys()])) {
    const held = Math.max(worker.active.get(tenant) ?? 0, worker.destinations.get(tenant)?.destination.active ?? 0)
    if (held > most / 2) except.add(tenant)
    else if (!except.has(tenant)) busiest = Math.max(busiest, held)
  }
  return { name, limit: Math.min(limit, most - busiest), ...exceptOf(except) }
}

/**
 * What has to be claimed now, or `null`: where nothing can have become due, or what may have cannot be claimed.
 *
 * @param elapsed monotonic
 */
export function neededOf(worker: ChannelWorker, elapsed: number): ChannelRequest | null {
  const { waiting, leftOut } = worker.queue
  if (!waiting && leftOut.size === 0) return null
  const request = requestOf(worker, elapsed)
  if (request === null || waiting) return request
  const except = new Set(request.except)
  return [...leftOut].every((tenant) => except.has(tenant)) ? null : request
}

/**
 * Whether a new delivery of a tenant may begin at once: nothing waits that it would go before, and a claim could give it
 * now. Where an attempt that was broken off ends the delivery (`onAmbiguous: fail`), it may not: then nothing may count
 * as sending before somebody is certain to send it.
 *
 * @param elapsed monotonic
 */
export function hasPlace(worker: ChannelWorker, tenant: string, elapsed: number): boolean {
  const { queue, destinations } = worker
  const { connector, inFlight, onAmbiguous } = worker.channel
  if (queue.waiting || queue.leftOut.has(tenant) || onAmbiguous === 'fail') return false
  const places = placesOf(worker) - queue.taken
  if (places < 1) return false
  const [other] = connector.connection ? [] : destinations.values()
  const destination = (destinations.get(tenant) ?? other)?.destination
  if (destination !== undefined && destination.room(elapsed) - queue.reserved < 1) return false
  if (!connector.connection) return true
  const held = Math.max(worker.active.get(tenant) ?? 0, destination?.active ?? 0)
  return held <= mostOf(inFlight, places) / 2
}

/** How many places a tenant may have who has an address of their own. */
const mostOf = (inFlight: number, places: number): number =>
  Math.max(1, Math.min(inFlight, Math.floor(places / FREE_PART)))

const exceptOf = (tenants: ReadonlySet<string>): Pick<ChannelRequest, 'except'> =>
  tenants.size === 0 ? {} : { except: [...tenants] }

/** Whether an address has all the places that one may have: several tenants may have connected the same. */
export const isCrowded = ({ channel }: ChannelWorker, destination: Destination): boolean =>
  channel.connector.connection && destination.active >= channel.inFlight

/** Milliseconds until an address that rests may be called; `null` when none does, or a place has to be freed first. */
export function waitOf(worker: ChannelWorker, elapsed: number): number | null {
  if (activeOf(worker) >= placesOf(worker)) return null
  let wait: number | null = null
  for (const destination of destinationsOf(worker)) {
    if (destination.room(elapsed) >= 1) continue
    wait = Math.min(wait ?? SEEN_MS, Math.max(0, destination.next(elapsed) - elapsed))
  }
  return wait
}

/** The one address of a channel that has one for everybody: looked at before a claim. */
function sharedBy(worker: ChannelWorker): Destination | null {
  if (worker.channel.connector.connection) return null
  const distinct = destinationsOf(worker)
  const [only = null] = distinct
  return distinct.size === 1 ? only : null
}

export const destinationsOf = ({ destinations }: ChannelWorker): ReadonlySet<Destination> =>
  new Set([...destinations.values()].map((seen) => seen.destination))
