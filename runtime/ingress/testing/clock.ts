import type { Clock } from '../../core/clock.ts'

/** A clock that stands still until it is moved. */
export interface StillClock extends Clock {
  advance(ms: number): void
}

export function stillClock(start: number = Date.UTC(2026, 10, 21)): StillClock {
  let passed = 0
  return {
    now: () => start + passed,
    monotonic: () => passed,
    advance(ms) {
      passed += ms
    },
  }
}
