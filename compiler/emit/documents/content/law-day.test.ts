import { expect, it } from 'vitest'
import { adequacy } from '../../../../policies/law/adequacy.ts'
import { bases } from '../../../../policies/law/articles.ts'
import { rightsFor } from '../../../../policies/law/rights.ts'
import { lawDay } from './law-day.ts'

it('is not before any row of the law pack, so that no document misses one', () => {
  for (const { from } of [...adequacy, ...bases]) expect(from <= lawDay).toBe(true)
  const facts = { basis: 'consent', origin: 'person', directMarketing: true, automatedDecisions: true } as const
  for (const regime of ['eu-gdpr', 'uk-gdpr'] as const)
    expect(rightsFor({ ...facts, regime, asOf: lawDay })).toEqual(rightsFor({ ...facts, regime, asOf: '9999-12-31' }))
})
