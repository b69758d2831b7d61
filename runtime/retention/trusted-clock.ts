import type { Clock } from '../core/clock.ts'
import type { Journal } from '../journal/port.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A clock that is wrong has been set right by then, or somebody has read the log. */
const STEADY_MS = 6 * HOUR
/** How far a clock may be slewed while it counts as steady. */
const SLEW_MS = 60_000

interface Reading {
  readonly wall: number
  readonly monotonic: number
}

export type Trust = { readonly ok: true; readonly now: number } | { readonly ok: false; readonly aheadMs: number }

export interface TrustedClock {
  /** Whether the wall clock is where the time that has passed since it was last trusted allows it to be. */
  look(): Promise<Trust>
  /** Takes the wall clock as it is: somebody has looked, for example after a router stood still for a week. */
  accept(): Promise<void>
}

/**
 * Deletion cannot be undone, so a clock that leaps does not decide it. The latest trusted time is stored in the journal;
 * from there the monotonic clock says how far the wall clock may have come. A leap of more than `limitMs` is not
 * trusted, also across a restart, where nothing says how long the router was away, until the clock has gone on steadily
 * from there for six hours. A clock that is behind is harmless: it deletes less, and what it deletes was due.
 */
export function createTrustedClock(journal: Journal, clock: Clock, limitMs: number = DAY): TrustedClock {
  let base: Reading | null = null
  let suspect: Reading | null = null

  async function trust(wall: number): Promise<void> {
    base = { wall, monotonic: clock.monotonic() }
    suspect = null
    await journal.trust(wall)
  }

  function steady(wall: number): boolean {
    const monotonic = clock.monotonic()
    const drift = suspect === null ? Number.NaN : wall - suspect.wall - (monotonic - suspect.monotonic)
    if (suspect === null || Math.abs(drift) > SLEW_MS) suspect = { wall, monotonic }
    return monotonic - suspect.monotonic >= STEADY_MS
  }

  return {
    async look() {
      const now = clock.now()
      base ??= { wall: (await journal.trustedTime()) ?? now, monotonic: clock.monotonic() }
      const expected = base.wall + (clock.monotonic() - base.monotonic)
      if (now - expected > limitMs && !steady(now)) return { ok: false, aheadMs: now - expected }
      if (now >= base.wall) await trust(now)
      return { ok: true, now }
    },
    accept: () => trust(clock.now()),
  }
}
