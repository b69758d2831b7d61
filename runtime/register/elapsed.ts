import type { Clock } from '../core/clock.ts'

/** A moment on both clocks. */
export interface Moment {
  readonly wall: number
  readonly monotonic: number
}

export const momentOf = (clock: Clock): Moment => ({ wall: clock.now(), monotonic: clock.monotonic() })

/**
 * Milliseconds since a moment, rather too many than too few: the monotonic clock stands still while a machine is
 * suspended, and the wall clock may be set back.
 */
export const elapsedSince = (clock: Clock, { wall, monotonic }: Moment): number =>
  Math.max(clock.monotonic() - monotonic, clock.now() - wall)
