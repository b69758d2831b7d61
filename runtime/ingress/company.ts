import type { Clock } from '../core/clock.ts'

/** Gathers requests that come one by one, so that they are taken in one go and share a commit. */
export interface Company {
  /** Resolves when a request that is known to be a sender's may go on; at once where no other is expected soon. */
  enter(): Promise<void> | null
  /** A request has been answered. */
  leave(): void
}

/** Runs something after so many milliseconds; answers how to cancel it. */
export type Later = (run: () => void, milliseconds: number) => () => void

/** The longest that a request waits for others, milliseconds. */
const MOST_MS = 45
/** Who comes sooner after the one before, or after its answer, may have waited for it. */
const LEAST_MS = 1
/** So many do not wait for more. */
const FULL = 32
/** Gaps between requests beyond this say nothing more: after a pause what was usual before it is usual again soon. */
const LONGEST_GAP_MS = 4 * MOST_MS
/** The weight of one more gap in their average. */
const WEIGHT = 1 / 8
/** After waiting in vain so many requests at most do not wait. */
const MOST_SKIPPED = 64

const systemLater: Later = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/**
 * At tens of requests a second each would wake the process, run cold code and have a sync of its own. Where the next one
 * is expected within 45 ms, by the gaps of those before, the first waits for it that long, and goes on with whoever has
 * come. A gap is counted from the answer before, where that was later: a sender who waits for each answer seems to come
 * at once, and is not made to wait. Waiting in vain is tried more and more seldom.
 */
export function createCompany(clock: Pick<Clock, 'monotonic'>, later: Later = systemLater): Company {
  let waiting: (() => void)[] = []
  let cancel = (): void => {}
  let last = Number.NEGATIVE_INFINITY
  let gap = LONGEST_GAP_MS
  let skip = 0
  let skipped = 0

  function go(): void {
    const all = waiting
    waiting = []
    cancel()
    if (all.length > 1) skip = 0
    else skip = Math.min(MOST_SKIPPED, 2 * skip + 1)
    skipped = 0
    for (const each of all) each()
  }

  return {
    enter() {
      const now = clock.monotonic()
      const since = now - last
      gap += (Math.min(LONGEST_GAP_MS, since) - gap) * WEIGHT
      last = now
      if (waiting.length === 0) {
        if (gap > MOST_MS || Math.min(gap, since) < LEAST_MS || skipped++ < skip) return null
        cancel = later(go, Math.min(MOST_MS, 3 * gap))
      }
      return new Promise((resolve) => {
        waiting.push(resolve)
        if (waiting.length >= FULL) go()
      })
    },
    leave() {
      last = clock.monotonic()
    },
  }
}
