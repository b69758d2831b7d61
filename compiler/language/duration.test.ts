import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deadline } from '../../runtime/core/deadline.ts'
import common from '../../schema/v1/common.schema.json' with { type: 'json' }
import { maxDays, minDays, parseDuration, toSeconds } from './duration.ts'

const of = (text: string) => {
  const duration = parseDuration(text)
  if (!duration) throw new Error(`${text} is no duration`)
  return duration
}

describe('durations', () => {
  it.each(['P30D', 'P1Y6M', 'PT5M', 'P2W', 'P1DT12H'])('reads %s', (text) => expect(parseDuration(text)).not.toBeNull())

  it.each(['', 'P', 'PT', 'P1DT', '30D', 'P-1D', 'P1.5D', 'as long as necessary'])('refuses %j', (text) =>
    expect(parseDuration(text)).toBeNull(),
  )

  it('bounds calendar parts from both sides, so that twelve months and 365 days are told apart', () => {
    expect([minDays(of('P12M')), maxDays(of('P12M'))]).toEqual([365, 366])
    expect([minDays(of('P365D')), maxDays(of('P365D'))]).toEqual([365, 365])
    expect([minDays(of('P1M')), maxDays(of('P1M'))]).toEqual([28, 31])
    expect([minDays(of('PT36H')), maxDays(of('PT36H'))]).toEqual([1, 2])
  })

  it('knows how long so many months in a row can be, and how short', () => {
    const days = (months: number): readonly number[] => {
      const starts = Array.from({ length: 48 }, (_, month) => month)
      return starts.map((month) => (Date.UTC(2024, month + months, 1) - Date.UTC(2024, month, 1)) / 86_400_000)
    }
    for (let months = 1; months < 12; months++) {
      const period = of(`P${months}M`)
      expect([months, minDays(period), maxDays(period)]).toEqual([
        months,
        Math.min(...days(months)),
        Math.max(...days(months)),
      ])
    }
  })

  it('knows how long so many years in a row can be: three have one day more at most, and five two', () => {
    for (let years = 1; years <= 100; years++) {
      const days = Array.from(
        { length: 400 },
        (_, start) => (Date.UTC(2000 + start + years, 0, 1) - Date.UTC(2000 + start, 0, 1)) / 86_400_000,
      )
      expect([years, maxDays(of(`P${years}Y`))]).toEqual([years, Math.max(...days)])
      expect(minDays(of(`P${years}Y`))).toBeLessThanOrEqual(Math.min(...days))
    }
  })

  it('gives seconds only where the calendar has no say', () => {
    expect(toSeconds(of('PT5M30S'))).toBe(330)
    expect(toSeconds(of('P1W'))).toBe(604_800)
    expect(toSeconds(of('P1M'))).toBeNull()
  })
})

describe('the one grammar of periods', () => {
  const schema = new RegExp(common.$defs.duration.pattern, 'u')
  const part = (unit: string) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      fc.nat(1_500_000).map((n) => `${n}${unit}`),
    )
  const near = fc.oneof(
    fc.tuple(
      fc.constantFrom('P', 'P', 'P', '', '-P', 'p'),
      ...['Y', 'M', 'W', 'D'].map(part),
      fc.constantFrom('', '', 'T'),
      ...['H', 'M', 'S'].map(part),
      fc.constantFrom('', '', '', ' ', '\n', '.5D'),
    ),
    fc.array(fc.constantFrom(...'PT0123456789YMWDHS.,- '), { maxLength: 12 }),
  )

  it('is that of the schema, of routers and of the compiler', () => {
    fc.assert(
      fc.property(near, (parts) => {
        const text = parts.join('')
        const read = parseDuration(text)
        expect(read !== null).toBe(schema.test(text))
        if (read === null) expect(() => deadline(0, text)).toThrow(RangeError)
        else if (maxDays(read) < 1_000_000) expect(deadline(0, text)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['P1Y', 'P12M'],
    ['P2Y6M', 'P30M'],
    ['P1W', 'P7D'],
    ['PT36H', 'P1DT12H'],
  ])('%s is as long as %s', (one, other) => {
    expect([minDays(of(one)), maxDays(of(one))]).toEqual([minDays(of(other)), maxDays(of(other))])
    expect(deadline(0, one)).toBe(deadline(0, other))
  })
})
