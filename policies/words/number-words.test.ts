import { describe, expect, it } from 'vitest'
import { longestNamed } from './named-periods.ts'
import { daysIn } from './promise-words.ts'

const DAY = 86_400

describe('daysIn', () => {
  it.each([
    ['gone after thirty days', 30],
    ['gone after forty-five days', 45],
    ['gone after twenty five days', 25],
    ['gone after a hundred and twenty days', 120],
    ['gone after two hundred days', 200],
    ['gone after twenty-four hours', 1],
    ['gone after thirteen months', 13 * 31],
    ['gone after two years and a half', 2.5 * 366],
    ['gone after two and a half years', 2.5 * 366],
    ['gone after half a year', 183],
    ['gone after 1.5 years', 1.5 * 366],
    ['gone after 1,000 days', 1000],
    ['gone after a year', 366],
    ['gone after 30 days and 14 days in backups', 44],
  ])('%s', (text, days) => {
    expect(daysIn(text)?.days).toBe(days)
  })

  it('names the whole length', () => {
    expect(daysIn('gone after forty-five days')?.words).toBe('forty-five days')
    expect(daysIn('gone after two years and a half')?.words).toBe('two years and a half')
  })
})

describe('longestNamed', () => {
  it.each([
    ['Claims come in for twenty-four months', 24 * 31],
    ['Claims come in for two and a half years', 2.5 * 366],
    ['Claims come in for forty-five days', 45],
    ['Half a year of claims', 183],
    ['The last season', 92],
    ['A few days', 6],
  ])('%s', (text, days) => {
    expect(longestNamed(text)?.seconds).toBe(days * DAY)
  })
})
