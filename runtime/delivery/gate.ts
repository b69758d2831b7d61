import { createBreaker, type Result } from './breaker.ts'
import { createPace } from './pace.ts'

/** Whether an address may be called: its pace, what it asked for, its breaker, and whether it has been stopped. */
export interface Gate {
  /** How many attempts may start now. */
  room(now: number): number
  /** When to ask again after there was no room. */
  next(now: number): number
  /** As `next`, but each caller that is held back by the pace gets a turn of its own. */
  turn(now: number): number
  /** Why nothing sent to it can succeed at present, or `null`. */
  stopped(now: number): string | null
  /** An attempt starts; tell how it ended. */
  start(now: number): (result: Result, now: number) => void
  /** Nobody calls before then. */
  rest(until: number): void
  stop(reason: string, until: number): void
  /** Nothing is remembered that matters. */
  idle(now: number): boolean
}

/** How long a breaker remembers. */
const MEMORY = 300_000

/** Times are monotonic milliseconds. */
export function createGate(ratePerSecond: number | null): Gate {
  const pace = createPace(ratePerSecond)
  const breaker = createBreaker()
  let restsUntil = 0
  let stop: { readonly reason: string; readonly until: number } | null = null
  let active = 0
  let usedAt = 0

  const heldUntil = (now: number): number => Math.max(breaker.next(now), restsUntil)
  return {
    room: (now) => (now < restsUntil ? 0 : Math.min(breaker.room(now), pace.room(now))),
    next: (now) => Math.max(heldUntil(now), pace.next(now)),
    turn: (now) => Math.max(heldUntil(now), pace.slot(now)),
    stopped: (now) => (stop !== null && now < stop.until ? stop.reason : null),
    start(now) {
      active++
      usedAt = now
      pace.take(now)
      const end = breaker.start(now)
      return (result, at) => {
        active--
        end(result, at)
      }
    },
    rest(until) {
      restsUntil = Math.max(restsUntil, until)
    },
    stop(reason, until) {
      stop = { reason, until }
    },
    idle: (now) => active === 0 && now >= Math.max(heldUntil(now), stop?.until ?? 0, usedAt + MEMORY),
  }
}

export interface Gates {
  of(key: string, ratePerSecond: number | null): Gate
}

const KEPT = 10_000

/** The gates of all addresses. Keys hold secrets: they live in memory only. */
export function createGates(now: () => number): Gates {
  const gates = new Map<string, Gate>()
  return {
    of(key, ratePerSecond) {
      const known = gates.get(key)
      if (known !== undefined) return known
      if (gates.size >= KEPT) for (const [each, gate] of gates) if (gate.idle(now())) gates.delete(each)
      const gate = createGate(ratePerSecond)
      gates.set(key, gate)
      return gate
    },
  }
}
