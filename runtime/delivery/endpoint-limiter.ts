import { type BreakerState, createBreaker, type Result } from './breaker.ts'
import { createRateLimiter } from './rate-limiter.ts'

/** Whether an address may be called: its pace, what it asked for, and its breaker. */
export interface EndpointLimiter {
  /** How many attempts may start now. */
  room(now: number): number
  /** When to ask again after there was no room. */
  next(now: number): number
  /** As `next`, but each caller that is held back by the pace gets a turn of its own. */
  turn(now: number): number
  /** An attempt starts; tell how it ended. */
  start(now: number): (result: Result, now: number) => void
  /** Nobody calls before then. */
  rest(until: number): void
  /** Somebody says that it works: forgets its failures, and what it asked for. */
  resume(): void
  /** Forgets its failures. */
  reset(): void
  /** Whether it rests or its breaker is open: then somebody may resume it. */
  held(now: number): boolean
  readonly active: number
  breaker(now: number): BreakerState
  /** Nothing is remembered that matters. */
  idle(now: number): boolean
}

/** How long a breaker remembers. */
const MEMORY = 300_000

/**
 * Times are monotonic milliseconds.
 *
 * @param share how many routers the rate is divided among at present
 */
export function createEndpointLimiter(ratePerSecond: number | null, share?: () => number): EndpointLimiter {
  const rateLimiter = createRateLimiter(ratePerSecond, share)
  let breaker = createBreaker()
  let restsUntil = 0
  let active = 0
  let usedAt = 0

  const heldUntil = (now: number): number => Math.max(breaker.next(now), restsUntil)
  return {
    room: (now) => (now < restsUntil ? 0 : Math.min(breaker.room(now), rateLimiter.room(now))),
    next: (now) => Math.max(heldUntil(now), rateLimiter.next(now)),
    turn: (now) => Math.max(heldUntil(now), rateLimiter.slot(now)),
    start(now) {
      active++
      usedAt = now
      rateLimiter.take(now)
      const end = breaker.start(now)
      return (result, at) => {
        active--
        end(result, at)
      }
    },
    rest(until) {
      restsUntil = Math.max(restsUntil, until)
    },
    resume() {
      restsUntil = 0
      breaker = createBreaker()
    },
    reset() {
      breaker = createBreaker()
    },
    held: (now) => heldUntil(now) > now,
    get active() {
      return active
    },
    breaker: (now) => breaker.state(now),
    idle: (now) => active === 0 && now >= Math.max(heldUntil(now), usedAt + MEMORY),
  }
}
