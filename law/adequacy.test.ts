import { describe, expect, it } from 'vitest'
import { adequacy, adequacyFor } from './adequacy.ts'
import { isInside } from './regions.ts'

describe('adequacy', () => {
  it('names the decision, the source and well-formed dates in every row', () => {
    for (const row of adequacy) {
      expect(row.country).toMatch(/^[A-Z]{2}$/)
      expect(row.from).toMatch(/^\d{4}-\d\d-\d\d$/)
      if (row.until !== null) expect(row.until > row.from).toBe(true)
      expect(row.source).toMatch(/^https:\/\/(eur-lex\.europa\.eu|www\.legislation\.gov\.uk)\//)
      expect(row.decision).not.toBe('')
    }
  })

  it('has no two rows for one country on one day, and none for a country inside', () => {
    for (const row of adequacy) {
      expect(isInside(row.regime, row.country)).toBe(false)
      const others = adequacy.filter(
        (other) => other !== row && other.regime === row.regime && other.country === row.country,
      )
      for (const other of others) {
        expect((row.until ?? '9999') < other.from || (other.until ?? '9999') < row.from).toBe(true)
      }
    }
  })
})

describe('adequacyFor', () => {
  it.each([
    ['eu-gdpr', 'CH', '2026-11-21', 'full'],
    ['eu-gdpr', 'JP', '2026-11-21', 'business operators subject to the Act on the Protection of Personal Information'],
    ['eu-gdpr', 'US', '2026-11-21', 'organisations on the Data Privacy Framework List'],
    ['uk-gdpr', 'DE', '2026-11-21', 'full'],
    ['uk-gdpr', 'GI', '2026-11-21', 'full'],
    [
      'uk-gdpr',
      'US',
      '2026-11-21',
      'organisations on the Data Privacy Framework List that take part in its UK Extension',
    ],
  ] as const)('%s covers %s on %s: %s', (regime, country, asOf, scope) => {
    expect(adequacyFor(regime, country, asOf)?.scope).toBe(scope)
  })

  it.each([
    ['eu-gdpr', 'IN', '2026-11-21'],
    ['eu-gdpr', 'GI', '2026-11-21'],
    ['eu-gdpr', 'US', '2023-07-09'],
    ['eu-gdpr', 'BR', '2026-01-25'],
    ['uk-gdpr', 'BR', '2026-11-21'],
    ['uk-gdpr', 'US', '2023-10-11'],
  ] as const)('%s does not cover %s on %s', (regime, country, asOf) => {
    expect(adequacyFor(regime, country, asOf)).toBeNull()
  })

  it('covers the United Kingdom without a gap until the decision of 2021, as renewed, runs out', () => {
    expect(adequacyFor('eu-gdpr', 'GB', '2021-06-27')).toBeNull()
    for (const day of ['2021-06-28', '2025-06-28', '2025-12-18', '2025-12-19', '2026-11-21', '2031-12-27']) {
      expect(adequacyFor('eu-gdpr', 'GB', day), day).not.toBeNull()
    }
    expect(adequacyFor('eu-gdpr', 'GB', '2031-12-28')).toBeNull()
    expect(adequacyFor('eu-gdpr', 'GB', '2026-11-21')?.scope).toBe('full')
  })
})
