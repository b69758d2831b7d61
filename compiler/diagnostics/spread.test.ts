import { expect, test } from 'vitest'
import { spread } from './spread.ts'

test('the first few are of as many kinds as there are, and nothing is lost', () => {
  const items = ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']
  expect(spread(items, (item) => [item.slice(0, 1)])).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
  expect(spread([], () => [])).toEqual([])
})

test('what differs in two ways comes before what differs in one', () => {
  const moves = ['sell to desk', 'sell to host', 'write to host', 'write to mailer']
  expect(spread(moves, (move) => move.split(' to ')).slice(0, 2)).toEqual(['sell to desk', 'sell to host'])
  expect(spread(['sell to desk', 'sell to desk', 'write to host'], (move) => move.split(' to '))).toEqual([
    'sell to desk',
    'write to host',
    'sell to desk',
  ])
})
