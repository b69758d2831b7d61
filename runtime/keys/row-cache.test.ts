import { expect, test } from 'vitest'
import { createRowCache } from './row-cache.ts'

const id = (number: number): Uint8Array => Buffer.from(String(number).padStart(16))
const cacheOf = (limit: number, count: number) => {
  const cache = createRowCache<number>(limit)
  for (let number = 0; number < count; number++) cache.set(id(number), number)
  return cache
}
const found = (cache: ReturnType<typeof cacheOf>, count: number): number[] =>
  Array.from({ length: count }, (_, number) => cache.get(id(number))).filter((each) => each !== undefined)

test('holds at least half of its limit, and never more than that', () => {
  for (const count of [3, 10, 57, 1000]) {
    const kept = found(cacheOf(10, count), count)
    expect(kept.length).toBeLessThanOrEqual(10)
    expect(kept.length).toBeGreaterThanOrEqual(Math.min(count, 5))
    expect(kept.at(-1)).toBe(count - 1)
  }
})

test('what is used stays', () => {
  const cache = createRowCache<string>(10)
  cache.set(id(0), 'used')
  for (let number = 1; number < 1000; number++) {
    cache.set(id(number), 'once')
    expect(cache.get(id(0))).toBe('used')
  }
})

test('what is forgotten is gone, however long it has been there, and so is what is replaced', () => {
  const cache = cacheOf(10, 8)
  for (let number = 0; number < 8; number++) {
    cache.set(id(number), -number)
    expect(cache.get(id(number))).toBe(-number)
    cache.forget([id(number)])
    expect(cache.get(id(number))).toBeUndefined()
  }
  cache.set(id(1), 1)
  cache.clear()
  expect(cache.get(id(1))).toBeUndefined()
})
