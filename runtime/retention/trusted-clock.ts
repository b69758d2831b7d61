import type { Clock } from '../journal/clock.ts'
import type { Journal } from '../journal/port.ts'

const DAY = 86_400_000

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
 * trusted, also across a restart, where nothing says how long the router was away. A clock that is behind is harmless:
 * it deletes less, and what it deletes was due.
 */
export function createTrustedClock(journal: Journal, clock: Clock, limitMs: number = DAY): TrustedClock {
  let base: { readonly wall: number; readonly monotonic: number } | null = null

  async function trust(wall: number): Promise<void> {
    base = { wall, monotonic: clock.monotonic() }
    await journal.trust(wall)
  }

  return {
    async look() {
      const now = clock.now()
      base ??= { wall: (await journal.trustedTime()) ?? now, monotonic: clock.monotonic() }
      const expected = base.wall + (clock.monotonic() - base.monotonic)
      if (now - expected > limitMs) return { ok: false, aheadMs: now - expected }
      if (now >= base.wall) await trust(now)
      return { ok: true, now }
    },
    accept: () => trust(clock.now()),
  }
}
