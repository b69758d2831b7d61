import type { Clock } from '../../core/clock.ts'

export interface TestClock extends Clock {
  /** Time passes. */
  advance(milliseconds: number): void
  /** Somebody sets the wall clock. */
  leap(milliseconds: number): void
}

/** A clock that stands still until a test moves it. */
export function createTestClock(start: number = Date.UTC(2026, 0, 31, 12)): TestClock {
  let wall = start
  let monotonic = 1000
  return {
    now: () => wall,
    monotonic: () => monotonic,
    advance(milliseconds) {
      wall += milliseconds
      monotonic += milliseconds
    },
    leap(milliseconds) {
      wall += milliseconds
    },
  }
}
