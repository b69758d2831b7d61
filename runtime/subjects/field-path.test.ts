import { expect, test } from 'vitest'
import { pathOf } from './field-path.ts'

test('a path is read as declarations write it', () => {
  expect(pathOf('commits.*.author.email')).toEqual(['commits', null, 'author', 'email'])
  expect(pathOf('*.id')).toEqual([null, 'id'])
  expect(pathOf('kind\\.of.\\*.a\\\\b')).toEqual(['kind.of', '*', 'a\\b'])
})
