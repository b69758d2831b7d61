import { maxDays, minDays, parseDuration } from '../language/duration.ts'

/** Whether a period is longer, shorter or the same as an older one; `null` where they cannot be compared. */
export function comparePeriods(before: unknown, after: unknown): 'longer' | 'shorter' | 'same' | null {
  if (before === after) return 'same'
  const [a, b] = [length(before), length(after)]
  if (!a || !b) return null
  for (const [i, part] of b.entries()) {
    const old = a[i] ?? 0
    if (part !== old) return part > old ? 'longer' : 'shorter'
  }
  return 'same'
}

/** The longest that it can be, then the shortest, then seconds: what ends no sooner and no later is the same. */
function length(value: unknown): readonly number[] | null {
  if (value === 'indefinite') return [Number.POSITIVE_INFINITY]
  if (value === 'session') return [-1]
  const period = typeof value === 'string' ? parseDuration(value) : null
  if (!period) return null
  const { years, months, weeks, days, seconds } = period
  const calendar = { years, months, weeks, days, seconds: 0 }
  return [
    maxDays(calendar) + seconds / 86_400,
    minDays(calendar) + seconds / 86_400,
    years * 12 + months,
    (weeks * 7 + days) * 86_400 + seconds,
  ]
}

/** The longest that a period can be, in days; none at all where there is none, `null` where nobody can say. */
export function longestDays(value: unknown): number | null {
  return isNothing(value) ? 0 : (length(value)?.[0] ?? null)
}

const isNothing = (value: unknown): boolean => value === undefined || value === null
