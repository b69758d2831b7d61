import { expect, it } from 'vitest'
import { nationalLaws, otherLaw, otherLaws } from './other-laws.ts'
import { checkedRegime } from './regimes.ts'
import { isInside } from './regions.ts'

it('names each law once, with its country first, a day and a source', () => {
  expect(new Set(otherLaws.map(({ regime }) => regime)).size).toBe(otherLaws.length)
  for (const { regime, country, from, title, source } of otherLaws) {
    expect(regime).toMatch(/^[a-z]{2}(-[a-z0-9]+)+$/)
    expect(regime.slice(0, 2)).toBe(country.toLowerCase())
    expect(from).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(title).not.toBe('')
    expect(source).not.toBe('')
  }
})

it('holds no law that is checked, and none of a country where a checked one is the general law', () => {
  for (const { regime, country } of otherLaws) {
    expect(checkedRegime(regime)).toBeNull()
    expect(isInside('eu-gdpr', country) || isInside('uk-gdpr', country)).toBe(false)
  }
})

it.each([
  ['CH', '2026-11-21', ['ch-fadp']],
  ['GE', '2024-02-29', []],
  ['GE', '2026-11-21', ['ge-law-on-personal-data-protection']],
  ['CA', '2026-11-21', ['ca-pipeda']],
  ['US', '2026-11-21', []],
  ['IE', '2026-11-21', []],
])('knows the general law of %s on %s: %j', (country, asOf, expected) => {
  expect(nationalLaws(country, asOf).map(({ regime }) => regime)).toEqual(expected)
})

it('looks laws up by name', () => {
  expect(otherLaw('us-ca-ccpa')?.reach).toBe('by-name')
  expect(otherLaw('eu-gdpr')).toBeNull()
})
