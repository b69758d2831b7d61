import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { yamlValue } from './yaml-value.ts'

const ten = (item: string): string => `[${Array.from({ length: 10 }, () => item).join(', ')}]`

test.each([
  ['an alias that names nothing', 'a: *nobody'],
  ['aliases of aliases', `a: &a ${ten('x')}\nb: &b ${ten('*a')}\nc: &c ${ten('*b')}\nd: ${ten('*c')}`],
  ['a merge key over what is no map', '<<: 7'],
  ['what is no YAML', 'a: ['],
])('%s has no value, and says why', (_, text) => {
  expect(yamlValue(parseDocument(text, { version: '1.1' })).problem).toMatch(/\w/)
})

test('what has a value has it', () => {
  expect(yamlValue(parseDocument('a: &x {b: 1}\nc: *x'))).toEqual({
    problem: null,
    value: { a: { b: 1 }, c: { b: 1 } },
  })
})
