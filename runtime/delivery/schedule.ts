export type Next =
  | { readonly kind: 'retry'; readonly at: number }
  /** No pause is left. */
  | { readonly kind: 'exhausted' }
  /** The next attempt would come after retention has ended. */
  | { readonly kind: 'expired' }

export interface AttemptEnd {
  /** The attempt that failed, 1 for the first. */
  readonly attempt: number
  readonly now: number
  readonly expiresAt: number
  /** What the recipient asked for with `Retry-After`: never earlier. */
  readonly afterMs: number | null
}

const JITTER = 0.1
const DAY = 86_400_000

/**
 * When a failed attempt is repeated: after the pause of the schedule and up to a tenth more, so that what failed
 * together does not return together; never earlier than the recipient asked for, which counts for at most a day.
 *
 * @param schedule pauses between attempts in seconds
 * @param random uniform in [0, 1)
 */
export function nextAttempt(schedule: readonly number[], end: AttemptEnd, random: () => number): Next {
  const pause = schedule[end.attempt - 1]
  if (pause === undefined) return { kind: 'exhausted' }
  const wait = Math.ceil(pause * 1000 * (1 + JITTER * random()))
  const at = end.now + Math.max(wait, Math.min(end.afterMs ?? 0, DAY))
  return at >= end.expiresAt ? { kind: 'expired' } : { kind: 'retry', at }
}
