import { expect, test } from 'vitest'
import { compileKept } from './kept-fields.ts'

const field = (path: string) => ({ path, categories: ['none'] })

test('fields are found by their names as they stand in an event, dots and stars among them', () => {
  const all = ['a\\.b', 'a.b', '\\*', 'list.*', 'list.*.x'].map(field)
  const kept = compileKept(all)
  const pathsIn = (value: Record<string, unknown>) => kept(value).map(({ path }) => path)
  expect(pathsIn({ 'a.b': 1 })).toEqual(['a\\.b'])
  expect(pathsIn({ a: { b: 1 } })).toEqual(['a.b'])
  expect(pathsIn({ '*': 1 })).toEqual(['\\*'])
  expect(pathsIn({ list: [{ x: 1 }] })).toEqual(['list.*', 'list.*.x'])
  expect(pathsIn({ list: { '*': { x: 1 } } })).toEqual([])
})
