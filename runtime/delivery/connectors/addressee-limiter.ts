/** How often one person may be written to. Times are monotonic milliseconds. */
export interface AddresseeLimiter {
  /** Milliseconds until they may be; 0 at once. */
  waitMs(addressee: string, now: number): number
  take(addressee: string, now: number): void
  /** Nothing goes to them before then. */
  rest(addressee: string, until: number): void
}

/** Beyond that the ones that have waited enough are forgotten. */
const KEPT = 10_000

/**
 * A token bucket for each addressee (GCRA): `burst` messages at once, then one in `gapMs`.
 *
 * @param keyOf what an addressee is remembered by: a keyed hash, so that no list of people builds up in memory
 */
export function createAddresseeLimiter(
  gapMs: number,
  burst: number,
  keyOf: (addressee: string) => string,
): AddresseeLimiter {
  /** When each bucket will be full again. */
  const full = new Map<string, number>()

  function set(key: string, fullAt: number, now: number): void {
    if (full.size >= KEPT) for (const [each, at] of full) if (at <= now) full.delete(each)
    full.set(key, fullAt)
  }

  return {
    waitMs: (addressee, now) => Math.max(0, Math.ceil((full.get(keyOf(addressee)) ?? 0) - (burst - 1) * gapMs - now)),
    take(addressee, now) {
      const key = keyOf(addressee)
      set(key, Math.max(now, full.get(key) ?? 0) + gapMs, now)
    },
    rest(addressee, until) {
      const key = keyOf(addressee)
      const fullAt = until + (burst - 1) * gapMs
      set(key, Math.max(full.get(key) ?? 0, fullAt), until - gapMs)
    },
  }
}
