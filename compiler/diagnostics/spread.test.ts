import { expect, test } from 'vitest'
import { spread } from './spread.ts'

test('the first few are of as many kinds as there are, and nothing is lost', () => {
  const items = ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']
  expect(spread(items, (item) => item.slice(0, 1))).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
  expect(spread([], String)).toEqual([])
})
