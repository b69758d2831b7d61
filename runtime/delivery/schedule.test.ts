import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { retryAfter } from './retry-after.ts'
import { nextAttempt } from './schedule.ts'

const now = Date.UTC(2026, 0, 31, 12)
const DAY = 86_400_000
const end = { attempt: 1, now, expiresAt: now + 30 * DAY, afterMs: null }

describe('the next attempt', () => {
  test('comes after the pause of the schedule', () => {
    expect(nextAttempt([5, 60], end, () => 0)).toEqual({ kind: 'retry', at: now + 5000 })
    expect(nextAttempt([5, 60], { ...end, attempt: 2 }, () => 0)).toEqual({ kind: 'retry', at: now + 60_000 })
    expect(nextAttempt([5, 60], { ...end, attempt: 3 }, () => 0)).toEqual({ kind: 'exhausted' })
    expect(nextAttempt([], end, () => 0)).toEqual({ kind: 'exhausted' })
  })

  test('is never before the pause or what the recipient asked for, nor much after either', () => {
    const pause = fc.integer({ min: 0, max: 86_400 })
    fc.assert(
      fc.property(
        pause,
        fc.option(fc.integer({ min: 0, max: 2 * DAY })),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (...given) => {
          const [seconds, afterMs, random] = given
          const next = nextAttempt([seconds], { ...end, afterMs }, () => random)
          const at = next.kind === 'retry' ? next.at - now : Number.NaN
          expect(at).toBeGreaterThanOrEqual(Math.max(seconds * 1000, Math.min(afterMs ?? 0, DAY)))
          expect(at).toBeLessThanOrEqual(Math.max(seconds * 1100 + 1, Math.min(afterMs ?? 0, DAY)))
        },
      ),
    )
  })

  test('does not come when it would be after retention', () => {
    expect(nextAttempt([60], { ...end, expiresAt: now + 60_000 }, () => 0)).toEqual({ kind: 'expired' })
    expect(nextAttempt([60], { ...end, expiresAt: now + 60_001 }, () => 0)).toMatchObject({ kind: 'retry' })
    expect(nextAttempt([1], { ...end, expiresAt: now + 60_000, afterMs: 60_000 }, () => 0)).toEqual({ kind: 'expired' })
  })
})

describe('Retry-After', () => {
  test.each([
    ['120', 120_000],
    ['0', 0],
    [' 7 ', 7000],
    ['999999999', DAY],
    ['Sat, 31 Jan 2026 12:02:00 GMT', 120_000],
    ['Sat, 31 Jan 2026 11:00:00 GMT', 0],
    ['Sat, 31 Jan 2032 12:00:00 GMT', DAY],
    ['Sat, 99 Jan 2026 12:00:00 GMT', null],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['', null],
  ])('`%s` is %j', (value, milliseconds) => {
    expect(retryAfter({ status: 429, headers: { 'retry-after': value }, text: '' }, now)).toBe(milliseconds)
  })

  test('may be absent or repeated', () => {
    expect(retryAfter({ status: 429, headers: {}, text: '' }, now)).toBeNull()
    expect(retryAfter({ status: 429, headers: { 'retry-after': ['3', '9'] }, text: '' }, now)).toBe(3000)
  })
})
