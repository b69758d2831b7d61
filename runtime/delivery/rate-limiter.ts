/** A token bucket: so many requests a second, and as many as one second brings at once. Times are monotonic. */
export interface RateLimiter {
  /** How many may start now. */
  room(now: number): number
  /** When the next one may start; `now` when one may at once. */
  next(now: number): number
  /** A time of its own for each caller that has to wait, one after the other. */
  slot(now: number): number
  take(now: number): void
}

/**
 * @param ratePerSecond `null` for no limit
 * @param share how many such buckets the rate is divided among at present, at least 1
 */
export function createRateLimiter(ratePerSecond: number | null, share: () => number = () => 1): RateLimiter {
  if (ratePerSecond === null) {
    return { room: () => Number.POSITIVE_INFINITY, next: (now) => now, slot: (now) => now, take: () => {} }
  }
  const gap = (): number => (1000 * share()) / ratePerSecond
  const burst = (): number => Math.max(1, Math.floor(ratePerSecond / share()))
  /** When the bucket will be full again (GCRA). */
  let fullAt = 0
  let lastSlot = Number.NEGATIVE_INFINITY

  const next = (now: number): number => Math.max(now, fullAt - (burst() - 1) * gap())
  return {
    room: (now) => Math.max(0, Math.min(burst(), Math.floor(burst() - (fullAt - now) / gap() + 1e-9))),
    next,
    slot(now) {
      lastSlot = Math.max(lastSlot + gap(), next(now))
      return lastSlot
    },
    take(now) {
      fullAt = Math.max(now, fullAt) + gap()
    },
  }
}
