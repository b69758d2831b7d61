import { expect, it } from 'vitest'
import { type RightsFacts, rightsFor } from './rights.ts'

const facts = (over: Partial<RightsFacts>): RightsFacts => ({
  basis: 'contract',
  regime: 'eu-gdpr',
  asOf: '2026-11-21',
  origin: 'person',
  directMarketing: false,
  automatedDecisions: false,
  ...over,
})

const articles = (over: Partial<RightsFacts>) => rightsFor(facts(over)).map(({ article }) => article)

it.each([
  ['consent', ['13', '15', '16', '17', '18', '20', '7(3)', '77']],
  ['contract', ['13', '15', '16', '17', '18', '20', '77']],
  ['legal-obligation', ['13', '15', '16', '17', '18', '77']],
  ['vital-interests', ['13', '15', '16', '17', '18', '77']],
  ['public-task', ['13', '15', '16', '17', '18', '21(1)', '77']],
  ['legitimate-interests', ['13', '15', '16', '17', '18', '21(1)', '77']],
] as const)('%s gives %j', (basis, expected) => {
  expect(articles({ basis })).toEqual(expected)
})

it('allows no portability of data that the person did not provide', () => {
  expect(articles({ basis: 'contract', origin: 'observed' })).toContain('20')
  expect(articles({ basis: 'contract', origin: 'derived' })).not.toContain('20')
  expect(articles({ basis: 'consent', origin: 'third-party' })).not.toContain('20')
})

it('informs under Art. 14 about what comes from elsewhere', () => {
  expect(articles({ origin: 'third-party' })).toContain('14')
  expect(articles({ origin: 'third-party' })).not.toContain('13')
})

it('makes the objection to direct marketing absolute on any basis', () => {
  expect(rightsFor(facts({ basis: 'consent', directMarketing: true }))).toContainEqual({
    article: '21(2)',
    title: 'Objection to direct marketing',
    condition: null,
  })
})

it('limits erasure on a legal obligation to what the obligation needs', () => {
  const erasure = rightsFor(facts({ basis: 'legal-obligation' })).find(({ article }) => article === '17')
  expect(erasure?.condition).toContain('legal obligation')
})

it('follows the UK after the Data (Use and Access) Act 2025', () => {
  expect(articles({ regime: 'uk-gdpr', automatedDecisions: true, asOf: '2026-02-04' })).toContain('22')
  expect(articles({ regime: 'uk-gdpr', automatedDecisions: true })).toContain('22A-22D')
  expect(articles({ regime: 'uk-gdpr', asOf: '2026-06-18' })).not.toContain('164A DPA 2018')
  expect(articles({ regime: 'uk-gdpr' })).toContain('164A DPA 2018')
  expect(articles({ regime: 'uk-gdpr', basis: 'recognised-legitimate-interests' })).toContain('21(1)')
})
