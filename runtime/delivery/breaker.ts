const WINDOW = 5 * 60_000
const BUCKETS = 10
const MINIMUM = 10
const SHARE = 0.7
const FIRST_PAUSE = 30_000
const LAST_PAUSE = 600_000
const PROBE_LOOK = 2000

interface Bucket {
  readonly index: number
  attempts: number
  failures: number
}

/** Keeps a dead address from using up attempts. Times are monotonic milliseconds. */
export interface Breaker {
  /** How many attempts may start now: none, one probe, or any number. */
  room(now: number): number
  /** When to ask again after there was no room. */
  next(now: number): number
  state(now: number): BreakerState
  /** An attempt starts; tell how it ended. */
  start(now: number): (result: Result, now: number) => void
}

export type BreakerState = 'closed' | 'open' | 'half-open'

/** `unclear` says nothing about the address: the attempt was not made. */
export type Result = 'answered' | 'failed' | 'unclear'

/**
 * Opens at 10 or more attempts within five minutes of which 70 % failed; after 30 s lets one probe through, doubling
 * up to ten minutes while probes fail; a probe that succeeds closes it.
 */
export function createBreaker(): Breaker {
  let buckets: Bucket[] = []
  let pause = 0
  let halfOpenAt = 0
  let probing = false

  function count(failed: boolean, now: number): void {
    const index = Math.floor(now / (WINDOW / BUCKETS))
    buckets = buckets.filter((each) => each.index > index - BUCKETS)
    const last = buckets.at(-1)
    const bucket = last?.index === index ? last : { index, attempts: 0, failures: 0 }
    if (bucket !== last) buckets.push(bucket)
    bucket.attempts++
    if (failed) bucket.failures++
    const attempts = buckets.reduce((sum, each) => sum + each.attempts, 0)
    const failures = buckets.reduce((sum, each) => sum + each.failures, 0)
    if (attempts >= MINIMUM && failures >= SHARE * attempts) open(now)
  }

  function open(now: number): void {
    pause = pause === 0 ? FIRST_PAUSE : Math.min(LAST_PAUSE, pause * 2)
    halfOpenAt = now + pause
    buckets = []
  }

  return {
    room(now) {
      if (pause === 0) return Number.POSITIVE_INFINITY
      return now < halfOpenAt || probing ? 0 : 1
    },
    next(now) {
      if (pause === 0) return now
      return now < halfOpenAt ? halfOpenAt : probing ? now + PROBE_LOOK : now
    },
    state: (now) => (pause === 0 ? 'closed' : now < halfOpenAt ? 'open' : 'half-open'),
    start(startedAt) {
      const probe = pause > 0 && startedAt >= halfOpenAt
      if (probe) probing = true
      return (result, now) => {
        if (probe) probing = false
        if (result === 'unclear') return
        if (probe && result === 'failed') open(now)
        else if (probe) pause = 0
        // What was under way when it opened says nothing new.
        else if (pause === 0) count(result === 'failed', now)
      }
    },
  }
}
