import { expect, test } from 'vitest'
import { createRate } from './rate.ts'
import { stillClock } from './testing/clock.ts'

test("each tenant has a second's worth, refilled as time passes", () => {
  const clock = stillClock()
  const rate = createRate(2, clock)
  expect(['a', 'a', 'a', 'b'].map((tenant) => rate.take(tenant))).toEqual([0, 0, 1, 0])
  clock.advance(500)
  expect([rate.take('a'), rate.take('a')]).toEqual([0, 1])
  clock.advance(60_000)
  expect([rate.take('a'), rate.take('a'), rate.take('a')]).toEqual([0, 0, 1])
})

test('a rate below one a second says how long to wait', () => {
  const rate = createRate(0.1, stillClock())
  expect([rate.take('a'), rate.take('a')]).toEqual([0, 10])
})

test('no rate is no limit', () => {
  const rate = createRate(null, stillClock())
  expect(Array.from({ length: 1000 }, () => rate.take('a')).every((wait) => wait === 0)).toBe(true)
})
