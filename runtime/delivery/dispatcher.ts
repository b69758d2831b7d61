import type { DeliveryReason } from '../core/delivery-reasons.ts'
import { REQUEST_MS } from '../core/limits.ts'
import { describeError, type Logger } from '../core/log.ts'
import type { ChannelRequest, Intent, Journal, Lease, Outcome } from '../journal/port.ts'
import type { Replicas } from '../register/port.ts'
import { type AttemptParts, attempt } from './attempt.ts'
import { createRetiredLane, enter, type Lane, requestOf, waitOf } from './lane.ts'
import { defer } from './outcomes.ts'
import { createSettling, type SettlingOptions, tracedBy } from './settling.ts'
import { armAt } from './timer.ts'

export interface Dispatcher {
  start(): void
  /** Something may be due: called after each accept. Cheap. */
  notify(): void
  /** Claims nothing more and waits for the attempts under way; answers how many were still going at the end. */
  stop(waitMs: number): Promise<number>
}

export interface DispatcherOptions extends AttemptParts {
  readonly journal: Journal
  readonly logger: Logger
  readonly lanes: readonly Lane[]
  /** Channels that the declaration does not have any more: what waits for them is claimed, and suppressed. */
  readonly retired: () => readonly string[]
  readonly meter: SettlingOptions['meter']
  readonly traces?: SettlingOptions['traces']
  readonly replicas: Pick<Replicas, 'begin'>
  /** Whether this router's declaration may still be delivered by: a later one may have forbidden something. */
  readonly mayDeliver: () => boolean
  /** What the record of disclosures says of an attempt; `null` keeps none. */
  readonly intend: (lease: Lease) => Intent | null
}

/** An attempt takes at most `REQUEST_MS`; the rest is for what comes before and after it. */
const LEASE_MS = REQUEST_MS + 30_000
const IDLE_MS = 60_000
/** Between looks at what is due but cannot be claimed, doubled while nothing is, and after a failure of the journal. */
const PATIENCE_MS = 250
const MOST_PATIENCE_MS = 4000

/**
 * Takes deliveries from the journal as they fall due and attempts them. Each channel has its own places (`inFlight`) and
 * is asked for only as many as are free, so a target that hangs holds up no other.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { journal, logger, clock, intend, replicas } = options
  const lanes = new Map(options.lanes.map((lane) => [lane.channel.name, lane]))
  const settling = createSettling(options)
  const active = new Set<Promise<void>>()
  const timer = armAt(clock, () => notify())
  let stopped = true
  let pumping = false
  let again = false
  let pumped: Promise<void> = Promise.resolve()
  let patience = PATIENCE_MS

  /** Settles what has ended and claims once for all channels with free places; `true` when there may be more. */
  async function round(): Promise<boolean> {
    settling.flush()
    for (const name of options.retired()) if (!lanes.has(name)) lanes.set(name, createRetiredLane(name))
    const elapsed = clock.monotonic()
    const channels = [...lanes.values()].map((lane) => requestOf(lane, elapsed)).filter((each) => each !== null)
    if (channels.length === 0 || !options.mayDeliver()) return false
    // What a claim writes down rests on what the register says, too.
    const end = replicas.begin()
    if (end === null) return false
    try {
      return await claim(channels)
    } finally {
      end()
    }
  }

  async function claim(channels: readonly ChannelRequest[]): Promise<boolean> {
    const leases = await journal.claim({ now: clock.now(), leaseMs: LEASE_MS, channels, intend })
    if (leases.length > 0) patience = PATIENCE_MS
    const taken = new Map<string, number>()
    const unwanted: Promise<void>[] = []
    for (const lease of leases) {
      taken.set(lease.channel, (taken.get(lease.channel) ?? 0) + 1)
      const lane = lanes.get(lease.channel)
      if (stopped) unwanted.push(journal.settle(lease, defer(clock.now()), clock.now()))
      else if (lane !== undefined) begin(lane, lease)
    }
    await Promise.all(unwanted)
    return channels.some((each) => taken.get(each.name) === each.limit)
  }

  async function pump(): Promise<void> {
    // Attempts that end in the same turn are settled together, and their places are claimed again in the same commit.
    await new Promise((resolve) => setImmediate(resolve))
    try {
      let more = true
      while ((more || again) && !stopped) {
        again = false
        more = await round()
      }
      if (!stopped) await rest()
    } catch (error) {
      logger.error('claim-failed', describeError(error))
      timer.set(clock.now() + PATIENCE_MS)
    } finally {
      pumping = false
    }
    if (again) notify()
  }

  /** Sleeps until something falls due in a channel that has room, or another gets room; freed places wake by themselves. */
  async function rest(): Promise<void> {
    const elapsed = clock.monotonic()
    const free: string[] = []
    const waits: number[] = [Math.min(IDLE_MS, journal.pollMs ?? IDLE_MS)]
    for (const lane of lanes.values()) {
      if (requestOf(lane, elapsed) !== null) free.push(lane.channel.name)
      const wait = waitOf(lane, elapsed)
      if (wait !== null) waits.push(wait)
    }
    const due = await journal.nextDue(free)
    const now = clock.now()
    if (due !== null && due > now) waits.push(due - now)
    else if (due !== null) {
      // It waits for another of its order, another router has it, or the address of its tenant rests.
      waits.push(patience)
      patience = Math.min(MOST_PATIENCE_MS, patience * 2)
    }
    timer.set(now + Math.ceil(Math.min(...waits)))
  }

  function begin(lane: Lane, lease: Lease): void {
    const running = run(lane, lease).finally(() => active.delete(running))
    active.add(running)
  }

  async function run(lane: Lane, lease: Lease): Promise<void> {
    const leave = enter(lane, lease.tenant)
    const began = clock.monotonic()
    const end = replicas.begin()
    try {
      const outcome =
        end === null || !options.mayDeliver() ? defer(clock.now() + PATIENCE_MS) : await tried(lane, lease)
      await new Promise<void>((done) => {
        settling.add({ lease, outcome, began, leave, done })
        if (stopped) settling.flush()
        else notify()
      })
    } finally {
      // When its outcome is on disk: whoever waits for the end of attempts then reads what became of them.
      end?.()
    }
  }

  async function tried(lane: Lane, lease: Lease): Promise<Outcome> {
    try {
      return await attempt(options, lane, lease)
    } catch (error) {
      logger.error('attempt-failed', { ...tracedBy(lease), ...describeError(error) })
      const reason: DeliveryReason = 'internal-error'
      return { kind: 'dead', status: null, reason, reach: 'unknown' }
    }
  }

  function notify(): void {
    again = true
    if (stopped || pumping) return
    pumping = true
    pumped = pump()
  }

  return {
    start() {
      stopped = false
      notify()
    },
    notify,
    async stop(waitMs) {
      stopped = true
      timer.clear()
      settling.flush()
      const limit = Promise.withResolvers<void>()
      const patienceTimer = setTimeout(limit.resolve, waitMs)
      await Promise.race([limit.promise, pumped.then(() => Promise.all(active))])
      clearTimeout(patienceTimer)
      return active.size
    },
  }
}
