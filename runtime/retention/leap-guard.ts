import type { Clock } from '../core/clock.ts'

/** Notices a wall clock that leaps ahead while this process runs. */
export interface LeapGuard {
  /** Whether the wall clock is where the monotonic one allows it to be. */
  holds(): boolean
  /** The time was at least this already: a clock that comes up to it from behind does not leap. */
  atLeast(time: number): void
  /** Takes the wall clock as it is. */
  accept(): void
}

const HOUR = 3_600_000
/** A clock that has gone on for so long from where it leapt to has been set right by then, or is right. */
const STEADY_MS = 6 * HOUR

/**
 * For what is decided many times a second: sending, and ending what has expired. How long the process was away before
 * it started is nothing that it could judge, so there it believes the clock.
 *
 * @param limitMs how far ahead is a leap
 */
export function createLeapGuard(clock: Clock, limitMs = 24 * HOUR): LeapGuard {
  let wall = clock.now()
  let monotonic = clock.monotonic()
  let leaptAt: number | null = null

  function accept(): void {
    wall = clock.now()
    monotonic = clock.monotonic()
    leaptAt = null
  }

  return {
    holds() {
      const elapsed = clock.monotonic()
      const ahead = clock.now() - (wall + (elapsed - monotonic))
      if (ahead > limitMs) {
        leaptAt ??= elapsed
        if (elapsed - leaptAt < STEADY_MS) return false
        accept()
        return true
      }
      leaptAt = null
      // Never back: a clock that returns to where it was has not leapt.
      if (ahead >= 0) accept()
      return true
    },
    atLeast(time) {
      const elapsed = clock.monotonic()
      if (time <= wall + (elapsed - monotonic)) return
      wall = time
      monotonic = elapsed
    },
    accept,
  }
}
