import { expect, test } from 'vitest'
import { spread } from './spread.ts'

const ends = (move: string): readonly string[] => move.split(' to ')

test('a few are of as many kinds as there are, in their order', () => {
  const items = ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']
  const first = (item: string): readonly string[] => [item.slice(0, 1)]
  expect(spread(items, first, 3)).toEqual(['a1', 'b1', 'c1'])
  expect(spread(items, first, 4)).toEqual(['a1', 'a2', 'b1', 'c1'])
  expect(spread(items, first, 9)).toEqual(items)
  expect(spread([], first, 3)).toEqual([])
})

test('what differs in two ways comes before what differs in one', () => {
  expect(spread(['sell to desk', 'sell to host', 'write to desk', 'write to host'], ends, 2)).toEqual([
    'sell to desk',
    'write to host',
  ])
})

test('an activity that shares its recipients with others is shown all the same', () => {
  const moves = ['care to host', 'care to doctor', 'rescue to host', 'rescue to doctor', 'study to host']
  expect(spread(moves, ends, 3)).toEqual(['care to host', 'rescue to doctor', 'study to host'])
})
