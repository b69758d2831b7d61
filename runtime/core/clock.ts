/** Time as the runtime sees it, injected so that tests can hold it still. */
export interface Clock {
  /** Wall clock in milliseconds since the epoch; it may jump. */
  now(): number
  /** Milliseconds since some moment in the past; it never jumps, and means nothing to another process. */
  monotonic(): number
}

export const systemClock: Clock = { now: () => Date.now(), monotonic: () => performance.now() }
