import type { Clock } from '../core/clock.ts'
import type { BreakerState, Result } from './breaker.ts'
import { createEndpointLimiter, type EndpointLimiter } from './endpoint-limiter.ts'
import { DISABLE_MS, type Suspension, type Suspensions } from './endpoint-suspensions.ts'

/** An address of a channel while the router runs. Times are monotonic milliseconds unless they say otherwise. */
export interface Destination {
  /** Of its record, a hash. */
  readonly id: string
  /** How many attempts may start now. */
  room(now: number): number
  /** When to ask again after there was no room; infinity when somebody has to resume it. */
  next(now: number): number
  /** As `next`, but each caller that is held back by the pace gets a turn of its own. */
  turn(now: number): number
  /** What keeps it from being called at present, or `null`. */
  stopped(): Suspension | null
  start(now: number): (result: Result, now: number) => void
  rest(until: number): void
  /**
   * Nothing sent there can succeed for so many milliseconds, or until somebody resumes it (`null`). Resolves when that
   * is on disk.
   */
  stop(who: Caller, reason: string, pauseMs: number | null): Promise<void>
  /** An attempt failed; the address is disabled when nothing has got through for days. */
  failed(who: Caller, reason: string): Promise<void>
  succeeded(): Promise<void>
  /** Something got through, by what this or another router saw. */
  reset(): void
  /** Somebody says that it works again: its rest is over, too. */
  resume(): void
  /** Whether it waits for something that `resume` would end. */
  held(now: number): boolean
  readonly active: number
  breaker(now: number): BreakerState
  idle(now: number): boolean
}

export interface Caller {
  readonly channel: string
  readonly tenant: string
}

export interface Destinations {
  /** @param key of the connector's address; it may hold a secret, and lives in memory only */
  of(key: string, ratePerSecond: number | null): Destination
}

export interface DestinationsOptions {
  readonly clock: Clock
  readonly suspensions: Suspensions
  /** How many routers share a rate at present. */
  readonly alive: () => number
}

const KEPT = 10_000

/** How long an address has failed until a record says so: then days of failures outlive a restart. */
const RECORD_MS = 60 * 60_000

/** All addresses, kept over a change of the declaration. */
export function createDestinations(options: DestinationsOptions): Destinations {
  const { clock } = options
  const known = new Map<string, Destination>()
  options.suspensions.onCleared((id) => {
    for (const destination of known.values()) if (destination.id === id) destination.reset()
  })
  return {
    of(key, ratePerSecond) {
      const name = `${ratePerSecond} ${key}`
      const found = known.get(name)
      if (found !== undefined) return found
      if (known.size >= KEPT) {
        for (const [each, old] of known) if (old.idle(clock.monotonic())) known.delete(each)
      }
      const made = createDestination(
        options.suspensions.idOf(key),
        createEndpointLimiter(ratePerSecond, options.alive),
        options,
      )
      known.set(name, made)
      return made
    },
  }
}

function createDestination(
  id: string,
  limiter: EndpointLimiter,
  { clock, suspensions }: DestinationsOptions,
): Destination {
  /** The first failure since the last success, by the wall clock. */
  let failingSince: number | null = null

  const stopped = (): Suspension | null => {
    const stop = suspensions.of(id)
    return stop !== undefined && (stop.until === null || clock.now() < stop.until) ? stop : null
  }
  /** When a stop ends, on the monotonic clock. */
  const stopEnd = (now: number): number => {
    const stop = stopped()
    return stop === null ? now : stop.until === null ? Number.POSITIVE_INFINITY : now + stop.until - clock.now()
  }
  return {
    id,
    room(now) {
      if (stopped() !== null) return 0
      const room = limiter.room(now)
      // After a stop one attempt has to show that it is over.
      return suspensions.of(id) === undefined ? room : Math.min(room, Math.max(0, 1 - limiter.active))
    },
    next: (now) => Math.max(stopEnd(now), limiter.next(now)),
    turn: (now) => Math.max(stopEnd(now), limiter.turn(now)),
    stopped,
    start: limiter.start,
    rest: limiter.rest,
    async stop(who, reason, pauseMs) {
      const known = stopped()
      // Attempts that were under way find out the same.
      if (known !== null && (known.until === null || pauseMs !== null)) return
      failingSince ??= clock.now()
      await suspensions.put({ id, ...who, reason, since: failingSince, pauseMs })
    },
    async failed(who, reason) {
      const now = clock.now()
      failingSince ??= now
      const stop = suspensions.of(id)
      const since = stop?.since ?? failingSince
      const disable = stop !== undefined && now - since >= DISABLE_MS
      if (disable || (stop === undefined && now - since >= RECORD_MS)) {
        await suspensions.put({ id, ...who, reason, since, pauseMs: 0 })
      }
    },
    async succeeded() {
      failingSince = null
      if (suspensions.of(id) !== undefined) await suspensions.clear([id])
    },
    reset() {
      failingSince = null
      limiter.reset()
    },
    resume() {
      failingSince = null
      limiter.resume()
    },
    held: limiter.held,
    get active() {
      return limiter.active
    },
    breaker: limiter.breaker,
    idle: (now) => limiter.idle(now),
  }
}
