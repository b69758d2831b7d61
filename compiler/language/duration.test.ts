import { describe, expect, it } from 'vitest'
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

  it('gives seconds only where the calendar has no say', () => {
    expect(toSeconds(of('PT5M30S'))).toBe(330)
    expect(toSeconds(of('P1W'))).toBe(604_800)
    expect(toSeconds(of('P1M'))).toBeNull()
  })
})
