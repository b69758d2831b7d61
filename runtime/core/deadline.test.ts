import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deadline } from './deadline.ts'

const at = (text: string): number => Date.parse(text)

describe('deadline', () => {
  test.each([
    ['2026-01-31T10:00:00Z', 'P1M', '2026-02-28T10:00:00Z'],
    ['2028-01-31T10:00:00Z', 'P1M', '2028-02-29T10:00:00Z'],
    ['2028-02-29T00:00:00Z', 'P1Y', '2029-02-28T00:00:00Z'],
    ['2028-02-29T00:00:00Z', 'P4Y', '2032-02-29T00:00:00Z'],
    ['2026-11-30T23:59:59Z', 'P3M', '2027-02-28T23:59:59Z'],
    ['2026-12-31T00:00:00Z', 'P1Y2M', '2028-02-29T00:00:00Z'],
    ['2026-03-28T12:00:00Z', 'P1D', '2026-03-29T12:00:00Z'],
    ['2026-01-31T00:00:00Z', 'P1M1D', '2026-03-01T00:00:00Z'],
    ['2026-01-01T00:00:00Z', 'P2W', '2026-01-15T00:00:00Z'],
    ['2026-01-01T00:00:00Z', 'P1DT36H', '2026-01-03T12:00:00Z'],
    ['2026-01-01T00:00:00Z', 'PT90S', '2026-01-01T00:01:30Z'],
    ['2026-01-01T00:00:00Z', 'PT0S', '2026-01-01T00:00:00Z'],
    ['1969-12-31T00:00:00Z', 'P2M', '1970-02-28T00:00:00Z'],
  ])('%s and %s is %s', (start, period, end) => {
    expect(new Date(deadline(at(start), period)).toISOString()).toBe(new Date(end).toISOString())
  })

  test.each(['', 'P', 'PT', 'P1', '30D', 'P-1D', 'P1.5D', 'P1DT', 'P1H', 'p1d', 'P1D ', 'P99999999Y'])(
    'refuses `%s`',
    (text) => {
      expect(() => deadline(0, text)).toThrow(RangeError)
    },
  )

  const start = fc.date({ min: new Date('1980-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }).map(Number)
  const months = fc.integer({ min: 0, max: 600 })

  test('months keep the time of day, land in the right month, and cut the day only to its end', () => {
    fc.assert(
      fc.property(start, months, (from, count) => {
        const before = new Date(from)
        const after = new Date(deadline(from, `P${count}M`))
        const index = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth()
        expect(index(after) - index(before)).toBe(count)
        expect(after.getTime() % 86_400_000).toBe(before.getTime() % 86_400_000)
        const next = new Date(after.getTime() + 86_400_000)
        expect(after.getUTCDate() === before.getUTCDate() || next.getUTCDate() === 1).toBe(true)
        expect(after.getUTCDate()).toBeLessThanOrEqual(before.getUTCDate())
      }),
    )
  })

  test('is as far away at any time of a day, whatever was asked for in between', () => {
    const time = fc.nat(86_399_999)
    fc.assert(
      fc.property(start, months, time, start, time, (from, count, one, between, other) => {
        const day = Math.floor(from / 86_400_000) * 86_400_000
        const first = deadline(day + one, `P${count}M`) - one
        deadline(between, `P${count}M`)
        expect(deadline(day + other, `P${count}M`) - other).toBe(first)
      }),
    )
  })

  test('a year is twelve months, a week is seven days, and nothing ends before it begins', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 50 }), fc.nat(1000), (from, years, days) => {
        expect(deadline(from, `P${years}Y`)).toBe(deadline(from, `P${years * 12}M`))
        expect(deadline(from, `P${days}W`)).toBe(deadline(from, `P${days * 7}D`))
        expect(deadline(from, `P${years}Y${days}D`)).toBeGreaterThanOrEqual(from)
      }),
    )
  })

  test('what began later does not end earlier', () => {
    fc.assert(
      fc.property(start, start, months, (one, two, count) => {
        const [earlier, later] = one < two ? [one, two] : [two, one]
        const day = (time: number): number => Math.floor(time / 86_400_000)
        // The cut joins days: 30 and 31 January end on the same day, each at its own time.
        expect(day(deadline(earlier, `P${count}M`))).toBeLessThanOrEqual(day(deadline(later, `P${count}M`)))
      }),
    )
  })
})
