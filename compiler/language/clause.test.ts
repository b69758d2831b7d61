import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byClause, clauseIds, clauseText } from './clause.ts'

test('clauses are a list, or parted by commas', () => {
  expect(clauseIds('DK-8.2-1, DK-8.2-2')).toEqual(['DK-8.2-1', 'DK-8.2-2'])
  expect(clauseIds(['DK-8.2-1', 'DK-8.2-2, DK-8.2-1'])).toEqual(['DK-8.2-1', 'DK-8.2-2'])
  expect(clauseIds(undefined)).toEqual([])
  expect(clauseText(['S 1', 'S 2'])).toBe('S 1, S 2')
  expect(clauseText(undefined)).toBeNull()
})

test('numbers in them count as numbers', () => {
  const ids = ['DK-10-1', 'DK-8.2-10', 'DK-8.2-2', 'DK-8-1', 'AB-9', 'DK']
  expect(ids.sort(byClause)).toEqual(['AB-9', 'DK', 'DK-8-1', 'DK-8.2-2', 'DK-8.2-10', 'DK-10-1'])
})

test('the order is one', () => {
  const id = fc.stringMatching(/^[A-C]{1,2}(-\d{1,2}){0,2}[a-b]?$/)
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(Math.sign(byClause(a, b)) + Math.sign(byClause(b, a))).toBe(0)
      if (byClause(a, b) < 0 && byClause(b, c) < 0) expect(byClause(a, c)).toBeLessThan(0)
    }),
  )
})
