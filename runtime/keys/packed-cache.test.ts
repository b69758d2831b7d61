import { expect, test } from 'vitest'
import { createPackedCache, type PackedCache, type Packing } from './packed-cache.ts'

const id = (number: number): Uint8Array => Buffer.from(String(number).padStart(16))
const packing: Packing<number> = {
  bytes: 8,
  write: (value, into) => void into.writeDoubleLE(value),
  read: (from) => from.readDoubleLE(),
}
function cacheOf(limit: number, count: number): PackedCache<number> {
  const cache = createPackedCache(packing, limit)
  for (let number = 0; number < count; number++) cache.set(id(number), number)
  return cache
}
/** Numbers for which something is there, newest first: what is read is kept for longer. */
function found(cache: PackedCache<number>, count: number): readonly number[] {
  const numbers = Array.from({ length: count }, (_, index) => count - 1 - index)
  return numbers.filter((number) => {
    const value = cache.get(id(number))
    if (value !== undefined) expect(value).toBe(number)
    return value !== undefined
  })
}

test('holds at least half of its limit as it was set, and never more than that', () => {
  for (const count of [3, 10, 57, 1000]) {
    for (const limit of [10, 300, 900]) {
      const kept = found(cacheOf(limit, count), count)
      expect(kept.length).toBeLessThanOrEqual(limit)
      expect(kept[0]).toBe(count - 1)
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(count, limit / 2))
    }
  }
})

test('what is used stays, also when it is taken over as the younger half turns', () => {
  const cache = createPackedCache(packing, 10)
  cache.set(id(0), 0.5)
  for (let number = 1; number < 1000; number++) {
    cache.set(id(number), number)
    expect(cache.get(id(0))).toBe(0.5)
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

test('overwrites what is forgotten, replaced, moved or too old', () => {
  const pieces = new Set<ArrayBufferLike>()
  const seeing: Packing<number> = {
    ...packing,
    write(value, into) {
      pieces.add(into.buffer)
      packing.write(value, into)
    },
  }
  const cache = createPackedCache(seeing, 400)
  for (let number = 1; number <= 1000; number++) cache.set(id(number), number)
  cache.set(id(1000), 2000)
  cache.forget([id(999)])
  const held = (): ReadonlySet<number> =>
    new Set([...pieces].flatMap((piece) => [...new Float64Array(piece)]).filter((value) => value !== 0))
  const kept = [...Array.from({ length: 398 }, (_, index) => 601 + index), 2000]
  expect([...held()].sort((one, other) => one - other)).toEqual(kept)
  cache.clear()
  expect(held().size).toBe(0)
})
