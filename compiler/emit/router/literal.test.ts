import fc from 'fast-check'
import { expect, test } from 'vitest'
import { literal } from './literal.ts'

const evaluate = (code: string): unknown => new Function(`'use strict'; return ${code}`)()

test('any JSON value comes back from its literal, keys such as `__proto__` included', () => {
  const nasty = fc.oneof(fc.constantFrom('__proto__', 'constructor', '', "it's\n", '1'), fc.string({ unit: 'binary' }))
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      nasty,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(true, false, null),
      fc.array(tie('value')),
      fc.array(fc.tuple(nasty, tie('value'))).map((entries) => Object.fromEntries(entries)),
    ),
  }))
  fc.assert(
    fc.property(value, (data) => {
      expect(JSON.stringify(evaluate(`(${literal(data)})`))).toBe(JSON.stringify(data))
    }),
    { numRuns: 1000 },
  )
})

test('short maps and lists stand on one line', () => {
  expect(literal({ name: 'a', list: [1, 2], empty: {}, map: { 'b-c': null } })).toBe(
    "{\n  name: 'a',\n  list: [1, 2],\n  empty: {},\n  map: { 'b-c': null },\n}",
  )
})
