import { expect, it } from 'vitest'
import { allRows, coveredOn } from './covered.ts'

it('has a source, a title and a day in every row', () => {
  for (const row of allRows) {
    expect(row.source, row.id).not.toBe('')
    expect(row.title, row.id).not.toBe('')
    expect(row.from, row.id).toMatch(/^\d{4}-\d\d-\d\d$/)
    if (row.until !== null) expect(row.until > row.from, row.id).toBe(true)
  }
})

it('has no row twice on one day', () => {
  for (const { name, rows } of coveredOn('2026-11-21').tables) {
    const ids = rows.map(({ id, regime }) => `${name} ${regime} ${id}`)
    expect(new Set(ids).size).toBe(ids.length)
  }
})

it('follows the day', () => {
  const ids = (asOf: string, table: string): readonly string[] =>
    coveredOn(asOf)
      .tables.find(({ name }) => name === table)
      ?.rows.filter(({ regime }) => regime === 'uk-gdpr')
      .map(({ id }) => id) ?? []
  expect(ids('2026-02-04', 'rights')).toContain('22')
  expect(ids('2026-02-05', 'rights')).not.toContain('22')
  expect(ids('2026-02-05', 'rights')).toContain('22A-22D')
  // Each on the day on which SI 2026/82 brought it into force.
  expect(ids('2026-02-04', 'storage')).toEqual([])
  expect(ids('2026-02-05', 'storage')).toEqual(['statistics', 'appearance', 'emergency'])
  expect(ids('2026-06-18', 'complaints')).toEqual([])
  expect(ids('2026-06-19', 'complaints')).toEqual(['complaint'])
  expect(coveredOn('2024-02-29').notCovered.map(({ country }) => country)).not.toContain('GE')
})
