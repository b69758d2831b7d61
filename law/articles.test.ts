import { expect, it } from 'vitest'
import activities from '../schema/v1/activities.schema.json' with { type: 'json' }
import lawfulBases from '../schema/v1/lawful-bases.schema.json' with { type: 'json' }
import { bases, basisFor, conditionFor, conditions } from './articles.ts'

it('knows every basis that the language has', () => {
  const inLanguage = lawfulBases.$defs.lawfulBasis.properties.type.enum
  expect(bases.map(({ type }) => type).sort()).toEqual([...inLanguage].sort())
})

it('knows every condition that the language has', () => {
  expect(conditions.map(({ article }) => article)).toEqual(activities.$defs.condition.properties.article.enum)
})

it('has recognised legitimate interests in the UK alone, since 5 February 2026', () => {
  expect(basisFor('recognised-legitimate-interests', 'eu-gdpr', '2026-11-21')).toBeNull()
  expect(basisFor('recognised-legitimate-interests', 'uk-gdpr', '2026-02-04')).toBeNull()
  expect(basisFor('recognised-legitimate-interests', 'uk-gdpr', '2026-02-05')?.article).toBe('6(1)(ea)')
})

it('looks conditions up by article', () => {
  expect(conditionFor('9(2)(a)')).toMatchObject({ label: 'Explicit consent', restsOn: null, dpv: 'eu-gdpr:A9-2-a' })
  expect(conditionFor('9(2)(g)')?.restsOn).toContain('law')
  expect(conditionFor('9(2)(z)')).toBeNull()
})
