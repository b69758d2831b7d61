import { expect, test } from 'vitest'
import type { LeafShape, Shape } from '../../model/shape.ts'
import { sampleOf } from './sample.ts'

const leaf = (types: LeafShape['types'], limits: LeafShape['limits'] = {}): Shape => ({
  kind: 'leaf',
  types,
  limits,
  field: {} as LeafShape['field'],
})

test('a sample keeps to types and limits', () => {
  const shape: Shape = {
    kind: 'object',
    nullable: false,
    required: new Set(),
    properties: new Map<string, Shape>([
      ['text', leaf(['string'], { minLength: 8 })],
      ['short', leaf(['string'], { maxLength: 2 })],
      ['one', leaf(['string'], { enum: ['a', 'b'] })],
      ['fixed', leaf([], { const: false })],
      ['count', leaf(['integer'], { minimum: 5 })],
      ['flag', leaf(['boolean', 'null'])],
      ['items', { kind: 'list', nullable: false, minItems: 2, maxItems: null, items: leaf(['number']) }],
    ]),
  }
  expect(sampleOf(shape)).toEqual({
    text: 'sample--',
    short: 'sa',
    one: 'a',
    fixed: false,
    count: 5,
    flag: true,
    items: [1, 1],
  })
})
