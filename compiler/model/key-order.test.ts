import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inKeyOrder } from './key-order.ts'

test('what can be put in order reads as its canonical JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const ordered = inKeyOrder(value)
      if (ordered !== null) expect(JSON.stringify(ordered)).toBe(canonicalize(value))
    }),
  )
})

test('keys that JavaScript keeps in an order of its own are left to the library', () => {
  expect(inKeyOrder({ b: [{ 10: 1, 9: 2 }] })).toBeNull()
  expect(JSON.stringify(inKeyOrder({ b: null, a: [{ d: 1, c: 2 }], a1: 0 }))).toBe(
    '{"a":[{"c":2,"d":1}],"a1":0,"b":null}',
  )
})
