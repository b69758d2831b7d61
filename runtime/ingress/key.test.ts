import { describe, expect, test } from 'vitest'
import { parseExact } from '../core/exact-json.ts'
import { compileType } from './event-type.ts'
import { compileKey } from './key.ts'

describe('a key in a header', () => {
  const read = compileKey({ header: 'X-GitHub-Delivery' })

  test('is found whatever its case, and absent when it is empty', () => {
    expect(read({ 'x-github-delivery': 'd1' }, {})).toBe('d1')
    expect(read({ 'x-github-delivery': '' }, {})).toBeNull()
    expect(read({}, {})).toBeNull()
  })
})

describe('a key at a path', () => {
  const read = compileKey({ path: ['data', 'id'] })

  test('is a text or a number', () => {
    expect(read({}, { data: { id: 'e1' } })).toBe('e1')
    expect(read({}, { data: { id: 42 } })).toBe('42')
  })

  test.each([
    {},
    { data: null },
    { data: 'e1' },
    { data: { id: '' } },
    { data: { id: true } },
    { data: { id: ['e1'] } },
  ])('is absent in %j', (value) => {
    expect(read({}, value)).toBeNull()
  })

  test('is a number as it was written, whatever a double would make of it', () => {
    for (const id of ['9007199254740993', '9007199254740992', '1.10', '1.1', '-0', '1E5', '1e400']) {
      expect(read({}, parseExact(Buffer.from(`{"data":{"id":${id}}}`)) as Record<string, unknown>)).toBe(id)
    }
  })

  test('is never a property of a prototype', () => {
    expect(compileKey({ path: ['constructor', 'name'] })({}, {})).toBeNull()
    expect(compileKey({ path: ['__proto__'] })({}, {})).toBeNull()
  })
})

describe('the type of an event', () => {
  test('may be fixed', () => {
    expect(compileType({ is: 'meter.read' })({}, {})).toBe('meter.read')
  })

  test('is looked up among the declared ones only', () => {
    const read = compileType({ at: { path: ['type'] }, values: { paid: 'order.paid' }, otherwise: 'drop' })
    expect(read({}, { type: 'paid' })).toBe('order.paid')
    for (const type of ['constructor', '__proto__', 'refunded', null]) expect(read({}, { type })).toBeNull()
  })
})
