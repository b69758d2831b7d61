import { expect, test } from 'vitest'
import { collectFormat, outputsOf } from './formats.ts'

test('formats go to stdout or to a file', () => {
  const asked = collectFormat('json=a=b.json', collectFormat('text'))
  expect(asked).toEqual([
    { format: 'text', file: null },
    { format: 'json', file: 'a=b.json' },
  ])
})

test.each(['xml', 'json=', ''])('%j is refused', (value) => {
  expect(() => collectFormat(value)).toThrow()
})

test('two formats for one place are refused', () => {
  expect(() => collectFormat('json', collectFormat('text'))).toThrow('Only one format can go to stdout.')
  expect(() => collectFormat('json=a', collectFormat('text=a'))).toThrow('`a` is given twice.')
})

test('text goes to stdout unless another format does', () => {
  expect(outputsOf([{ format: 'json', file: 'a' }])[0]).toEqual({ format: 'text', file: null })
  expect(outputsOf([{ format: 'json', file: null }])).toEqual([{ format: 'json', file: null }])
})
