import type { DeliveryReason } from '../core/delivery-reasons.ts'
import { REQUEST_MS } from '../core/limits.ts'
import { describeError, type Logger } from '../core/log.ts'
import type { ChannelRequest, Intent, Journal, Lease, Outcome } from '../journal/port.ts'
import type { Membership } from '../register/port.ts'
import { type AttemptParts, attempt } from './attempt.ts'
import { type ChannelWorker, createRetiredWorker, enter, neededOf, requestOf, waitOf } from './channel-worker.ts'
import { type MakeOffer, makeOffer, offerNothing } from './offer.ts'
import { defer } from './outcomes.ts'
import { createRoom, NOTHING_KEPT, type Room } from './room.ts'
import { createSettling, type SettlingOptions, tracedBy } from './settling.ts'
import { armAt } from './timer.ts'

export interface Dispatcher {
  start(): void
  /** Something may be due, nobody knows of which channel. */
  notify(): void
  /** What of new events is begun as soon as they are stored. */
  readonly offer: MakeOffer
  /** Keeps places for what is about to be stored: waits for them while delivering keeps up. */
  readonly keep: Room['keep']
  /** Claims nothing more and waits for the attempts under way; answers how many were still going at the end. */
  stop(waitMs: number): Promise<number>
}

export interface DispatcherOptions extends AttemptParts {
  readonly journal: Journal
  readonly logger: Logger
  readonly workers: readonly ChannelWorker[]
  /** Channels that the declaration does not have any more: what waits for them is claimed, and suppressed. */
  readonly retired: () => readonly string[]
  readonly meter: SettlingOptions['meter']
  readonly traces?: SettlingOptions['traces']
  readonly replicas: Pick<Membership, 'begin'>
  /** Whether this router's declaration may still be delivered by: a later one may have forbidden something. */
  readonly mayDeliver: () => boolean
  /** What the record of disclosures says of an attempt; `null` keeps none. */
  readonly intend: (lease: Lease) => Intent | null
  /** Told when something was given back that had been leased for a dispatcher which was stopped meanwhile. */
  readonly returned?: (() => void) | undefined
}

/** An attempt takes at most `REQUEST_MS`; the rest is for what comes before and after it. */
const LEASE_MS = REQUEST_MS + 30_000
const IDLE_MS = 60_000
/** Between looks at what is due but cannot be claimed, doubled while nothing is, and after a failure of the journal. */
const PATIENCE_MS = 250
const MOST_PATIENCE_MS = 4000

/**
 * Takes deliveries from the journal as they fall due and attempts them. Each channel has its own places (`inFlight`) and
 * is asked for only as many as are free, so a target that hangs holds up no other. What is new is begun without being
 * claimed while nothing waits for its channel.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { journal, logger, clock, intend, replicas } = options
  const workers = new Map<string, ChannelWorker>()
  const settling = createSettling(options)
  const active = new Set<Promise<void>>()
  const room = createRoom(workers, clock)
  const timer = armAt(clock, () => notify())
  const poll = armAt(clock, look)
  let stopped = true
  let pumping = false
  let again = false
  let pumped: Promise<void> = Promise.resolve()
  let patience = PATIENCE_MS
  /** When the next delivery falls due, of channels of which that is known: one of its own may have ended since. */
  let soonest = Number.POSITIVE_INFINITY

  function add(worker: ChannelWorker): void {
    workers.set(worker.channel.name, worker)
    worker.queue.freed = () => room.freed(worker)
  }

  /** Settles what has ended and claims once for all channels with free places; `true` when there may be more. */
  async function round(): Promise<boolean> {
    settling.flush()
    for (const name of options.retired()) if (!workers.has(name)) add(createRetiredWorker(name))
    const elapsed = clock.monotonic()
    const requests = [...workers.values()].map((worker) => neededOf(worker, elapsed)).filter((each) => each !== null)
    if (requests.length === 0 || !options.mayDeliver()) return false
    // What a claim writes down rests on what the register says, too.
    const end = replicas.begin()
    if (end === null) return false
    try {
      return await claim(requests)
    } finally {
      end()
    }
  }

  async function claim(channels: readonly ChannelRequest[]): Promise<boolean> {
    const queues = channels.map(({ name }) => (workers.get(name) as ChannelWorker).queue)
    for (const [index, queue] of queues.entries()) {
      Object.assign(queue, { waiting: false, asked: true, known: false, leftOut: new Set(channels[index]?.except) })
    }
    let leases: readonly Lease[]
    try {
      leases = await journal.claim({ now: clock.now(), leaseMs: LEASE_MS, channels, intend })
    } catch (error) {
      for (const queue of queues) queue.waiting = true
      throw error
    }
    if (leases.length > 0) patience = PATIENCE_MS
    const taken = new Map<string, number>()
    for (const lease of leases) {
      taken.set(lease.channel, (taken.get(lease.channel) ?? 0) + 1)
      const worker = workers.get(lease.channel)
      if (worker !== undefined) begin(worker, lease, enter(worker, lease.tenant))
    }
    let more = false
    for (const { name, limit } of channels) {
      const worker = workers.get(name) as ChannelWorker
      const count = taken.get(name) ?? 0
      if (count === limit) {
        more = true
        worker.queue.waiting = true
      }
      room.claimed(worker, count, !worker.queue.waiting)
    }
    return more
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
    if (again) wake()
  }

  /** Sleeps until something falls due in a channel that has room, or another gets room; freed places wake by themselves. */
  async function rest(): Promise<void> {
    const elapsed = clock.monotonic()
    const unknown: ChannelWorker[] = []
    const waits: number[] = [IDLE_MS]
    for (const worker of workers.values()) {
      if (!worker.queue.known && requestOf(worker, elapsed) !== null) unknown.push(worker)
      const wait = waitOf(worker, elapsed)
      if (wait !== null) waits.push(wait)
    }
    if (unknown.length > 0 && (await isDue(unknown))) {
      // It waits for another of its order, another router has it, or the address of its tenant rests.
      waits.push(patience)
      patience = Math.min(MOST_PATIENCE_MS, patience * 2)
    }
    const now = clock.now()
    waits.push(Math.max(0, soonest - now))
    timer.set(now + Math.ceil(Math.min(...waits)))
  }

  /** Whether something of these channels is due that was asked for already; what was not asked for is asked for now. */
  async function isDue(unknown: readonly ChannelWorker[]): Promise<boolean> {
    const due = await journal.nextDue(unknown.map(({ channel }) => channel.name))
    if (due === null || due > clock.now()) {
      for (const { queue } of unknown) queue.known = true
      soonest = Math.min(soonest, due ?? soonest)
      return false
    }
    const fresh = unknown.filter(({ queue }) => !queue.asked && !queue.waiting)
    for (const { queue } of fresh) queue.waiting = true
    if (fresh.length > 0) again = true
    return fresh.length === 0
  }

  /** Another router may have stored something, or have died over it. */
  function look(): void {
    const elapsed = clock.monotonic()
    for (const worker of workers.values()) {
      worker.queue.asked = false
      worker.queue.known = false
      if (requestOf(worker, elapsed) === null) worker.queue.waiting = true
    }
    armPoll()
    wake()
  }

  function armPoll(): void {
    if (journal.pollMs !== undefined) poll.set(clock.now() + journal.pollMs)
  }

  function begin(worker: ChannelWorker, lease: Lease, leave: () => void): void {
    soonest = Math.min(soonest, lease.until)
    const running = (stopped ? giveBack(lease, leave) : run(worker, lease, leave)).finally(() => active.delete(running))
    active.add(running)
  }

  async function giveBack(lease: Lease, leave: () => void): Promise<void> {
    leave()
    const now = clock.now()
    await journal.settle(lease, defer(now), now).catch((error) => logger.error('settle-failed', describeError(error)))
    options.returned?.()
  }

  async function run(worker: ChannelWorker, lease: Lease, leave: () => void): Promise<void> {
    const began = clock.monotonic()
    const end = replicas.begin()
    try {
      const outcome =
        end === null || !options.mayDeliver() ? defer(clock.now() + PATIENCE_MS) : await tried(worker, lease)
      await new Promise<void>((done) => {
        settling.add({ lease, outcome, began, patient: isPatient(worker, lease, outcome), leave, done })
        foresee(worker, lease, outcome)
        if (stopped) settling.flush()
        else wake()
      })
    } finally {
      // When its outcome is on disk: whoever waits for the end of attempts then reads what became of them.
      end?.()
    }
  }

  /**
   * Nobody waits for the end of what was delivered: but for the next of its order, and where an end that is lost with the
   * process is no delivery.
   */
  const isPatient = ({ channel }: ChannelWorker, lease: Lease, { kind }: Outcome): boolean =>
    !stopped && kind === 'delivered' && lease.ordered !== true && channel.onAmbiguous === 'retry'

  /** What falls due by the end of an attempt: the next of its order now, itself later. */
  function foresee({ queue }: ChannelWorker, lease: Lease, outcome: Outcome): void {
    const at = 'at' in outcome ? outcome.at : Number.POSITIVE_INFINITY
    if (lease.ordered === true || at <= clock.now()) queue.waiting = true
    soonest = Math.min(soonest, at)
  }

  async function tried(worker: ChannelWorker, lease: Lease): Promise<Outcome> {
    try {
      return await attempt(options, worker, lease)
    } catch (error) {
      logger.error('attempt-failed', { ...tracedBy(lease), ...describeError(error) })
      const reason: DeliveryReason = 'internal-error'
      return { kind: 'dead', status: null, reason, reach: 'unknown' }
    }
  }

  function wake(): void {
    again = true
    if (stopped || pumping) return
    pumping = true
    pumped = pump()
  }

  function notify(): void {
    soonest = Number.POSITIVE_INFINITY
    for (const worker of workers.values()) {
      worker.queue.waiting = true
      room.waits(worker, Number.POSITIVE_INFINITY)
    }
    wake()
  }

  /** Something was stored that could not begin at once. */
  function waits(channel: string): void {
    const worker = workers.get(channel)
    if (worker !== undefined) {
      worker.queue.waiting = true
      room.waits(worker, 1)
    }
    wake()
  }

  for (const worker of options.workers) add(worker)

  return {
    start() {
      stopped = false
      armPoll()
      notify()
    },
    notify,
    offer(events) {
      if (stopped || !options.mayDeliver()) return offerNothing(notify)
      return makeOffer({ workers, leaseMs: LEASE_MS, intend, begin, waits }, events, clock.now(), clock.monotonic())
    },
    keep: (channels) => (stopped ? NOTHING_KEPT : room.keep(channels)),
    async stop(waitMs) {
      stopped = true
      room.close()
      timer.clear()
      poll.clear()
      settling.flush()
      const limit = Promise.withResolvers<void>()
      const patienceTimer = setTimeout(limit.resolve, waitMs)
      await Promise.race([limit.promise, pumped.then(() => Promise.all(active))])
      clearTimeout(patienceTimer)
      return active.size
    },
  }
}
