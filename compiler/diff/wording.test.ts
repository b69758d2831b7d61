import { describe, expect, it } from 'vitest'
import { comparePeriods } from './periods.ts'
import { numbersOnly, sameByTheLetter, sameInOtherWords, samePlainly } from './wording.ts'

describe('sentences', () => {
  it.each([
    [true, 'Tell the team about orders', 'Tells our team about orders'],
    [true, 'Ship what was ordered', 'Shipping the goods that were ordered.'],
    [false, 'Ship what was ordered', 'Ship what was ordered, and profile customers'],
    [false, 'Answer customers', 'Train models on customers'],
    [false, 'We share data with nobody', 'We share data'],
    [false, 'Your doctor tells your employer nothing', 'Your doctor tells your employer what it needs'],
    [false, 'Answer customers', 'Answer customers and offer them more'],
    [false, 'An unticked box below the form', 'A ticked box below the form'],
    [true, 'A box below the form, not ticked', 'An unticked box below the form'],
    [false, 'Ein Feld, das nicht angekreuzt ist', 'Ein Feld, das angekreuzt ist'],
    [false, 'People are asked before their data is sent', 'People are asked after their data is sent'],
    [false, 'A monthly letter to members', 'A weekly letter to members'],
    [true, 'Damage is reported within two weeks', 'Damage is reported within 2 weeks'],
    [false, 'Damage is reported within two weeks', 'Damage is reported within 3 weeks'],
    [true, 'A letter to members each month', 'A monthly letter to members'],
    [true, 'Under the form, members agree to the union', 'Members agree to the union under the form'],
  ])('are the same in other words: %s for `%s` and `%s`', (expected, before, after) => {
    expect(sameInOtherWords(before, after)).toBe(expected)
  })

  it.each([
    [false, 'Data is encrypted at rest.', 'Data is stored.'],
    [false, 'Every system that sends us data proves who it is.', 'Some systems that send us data prove who they are.'],
    [false, 'Requests are answered within a month.', 'Requests are usually answered within a month.'],
    [false, 'All backups are encrypted.', 'Backups are encrypted.'],
    [false, 'Recordings are deleted after five weeks.', 'Recordings are deleted after six weeks.'],
    [true, 'All backups are encrypted.', 'Each backup is encrypted.'],
    [true, 'Backups are encrypted.', 'All our backups are encrypted.'],
  ])('bind by the letter where every word counts: %s for `%s` and `%s`', (expected, before, after) => {
    expect(sameByTheLetter(before, after)).toBe(expected)
  })

  it.each([
    [true, 'Taxes Act 1997 s. 886(4)', 'Taxes Act 1997 section 886(4)'],
    [true, 'GDPR Art. 6(1)', 'GDPR, Article 6(1)'],
    [false, 'Taxes Act 1997 s. 886', 'Taxes Act 1997 s. 887'],
  ])('cite a provision in short or in full: %s for `%s` and `%s`', (expected, before, after) => {
    expect(samePlainly(before, after)).toBe(expected)
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
