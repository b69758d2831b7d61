import { describe, expect, it } from 'vitest'
import { comparePeriods } from './periods.ts'
import { numbersOnly, sameByTheLetter, sameInOtherWords } from './wording.ts'

describe('sentences', () => {
  it.each([
    [true, 'Tell the team about orders', 'Tells our team about orders'],
    [true, 'Ship what was ordered', 'Shipping the goods that were ordered.'],
    [false, 'Ship what was ordered', 'Ship what was ordered, and profile customers'],
    [false, 'Answer customers', 'Train models on customers'],
    [false, 'We share data with nobody', 'We share data'],
    [false, 'Answer customers', 'Answer customers and offer them more'],
  ])('are the same in other words: %s for `%s` and `%s`', (expected, before, after) => {
    expect(sameInOtherWords(before, after)).toBe(expected)
  })

  it('bind by the letter where every word counts', () => {
    expect(sameByTheLetter('Data is encrypted at rest.', 'Data is stored.')).toBe(false)
  })

  it('may differ in numbers alone', () => {
    expect(numbersOnly('At most 90 days', 'At most 60 days')).toBe('lower')
    expect(numbersOnly('At most 90 days', 'At most 60 months')).toBe(null)
  })
})

describe('periods', () => {
  it.each([
    ['same', 'P1Y', 'P12M'],
    ['same', 'P7D', 'P1W'],
    ['same', 'PT24H', 'P1D'],
    ['longer', 'P30D', 'P1M'],
    ['longer', 'P365D', 'P1Y'],
    ['longer', 'P10Y', 'indefinite'],
    ['longer', 'session', 'P1D'],
    ['shorter', 'PT5M', 'PT1M'],
    [null, 'P1D', 'soon'],
  ])('are %s from `%s` to `%s`', (expected, before, after) => {
    expect(comparePeriods(before, after)).toBe(expected)
  })
})
