import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ExactNumber } from '../contract/exact-number.ts'
import { surveyJson } from '../core/exact-json.ts'
import { parseForm, parseJson, parseObject } from './parse.ts'
import { problems } from './problems.ts'

const bytes = (text: string) => Buffer.from(text)
const nested = (depth: number) => bytes(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)

describe('depth', () => {
  const surveyed = (json: Buffer, limit: number) => surveyJson(json, limit).kind

  test('counts objects and lists', () => {
    expect(surveyed(nested(4), 4)).not.toBe('too-deep')
    expect(surveyed(nested(5), 4)).toBe('too-deep')
    expect(surveyed(bytes('[[[[[]]]]]'), 4)).toBe('too-deep')
    expect(surveyed(bytes('[[],[],[[]],{"a":[]}]'), 3)).not.toBe('too-deep')
  })

  test('does not count brackets in texts, whatever is escaped there', () => {
    expect(surveyed(bytes(String.raw`{"[[[[":"{{{{","a\"[[[[":"\\","b":"\\\"[[[["}`), 1)).not.toBe('too-deep')
    expect(surveyed(bytes(String.raw`{"a":"\\","b":[[[[]]]]}`), 4)).toBe('too-deep')
    expect(surveyed(bytes('{"é[":"💡[[["}'), 1)).not.toBe('too-deep')
  })

  test('ends on any bytes', () => {
    for (const text of ['', '"', '"\\', '[[[', ']]]]', '{"a":"']) expect(surveyed(bytes(text), 3)).not.toBe('too-deep')
  })
})

describe('parsing', () => {
  test.each([
    ['an object', '{"a":1}', { value: { a: 1 } }],
    ['a name twice', '{"a":1,"a":2}', problems.nameTwice],
    ['a list', '[{}]', problems.isList],
    ['a text', '"a"', problems.notObject],
    ['null', 'null', problems.notObject],
    ['nothing', '', problems.notJson],
    ['half an object', '{"a":', problems.notJson],
    ['a byte order mark before it', '\ufeff{"a":1.10}', { value: { a: new ExactNumber('1.10') } }],
    ['two of them', '\ufeff\ufeff{}', problems.notJson],
  ])('of %s', (_, text, expected) => {
    expect(parseObject(bytes(text), 8)).toEqual(expected)
  })

  test('refuses what is not UTF-8', () => {
    expect(parseObject(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 8)).toBe(problems.notUtf8)
  })

  test('refuses a megabyte of brackets before it builds anything', () => {
    expect(parseObject(Buffer.alloc(1_000_000, '['), 32)).toBe(problems.tooDeep)
  })

  test('takes `__proto__` for a name like any other', () => {
    const parsed = parseObject(bytes('{"__proto__":{"polluted":true}}'), 8)
    expect('value' in parsed && Object.getPrototypeOf(parsed.value)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('a name that an object has twice', () => {
  test.each([
    '{"a":1,"a":1}',
    '[{"a":{"b":1,"c":2,"b":[]}}]',
    String.raw`{"a":1,"\u0061":2}`,
    '{"__proto__":1,"__proto__":2}',
    '{"":1,"":2}',
    '{"a":1.10,"a":2}',
  ])('makes the body ambiguous: %s', (text) => {
    expect(parseJson(bytes(text), 8)).toBe(problems.nameTwice)
  })

  test('is found whatever stands around it, and nothing else is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, name) => {
        const text = JSON.stringify(value)
        expect(parseJson(bytes(text), 64)).not.toBe(problems.nameTwice)
        const twice = `{${JSON.stringify(name)}:${text},${JSON.stringify(name)}:${text}}`
        expect(parseJson(bytes(`[":",${twice},"{\\":"]`), 64)).toBe(problems.nameTwice)
      }),
    )
  })
})

describe('forms', () => {
  test('are objects of texts; of a field that comes twice the last counts', () => {
    expect(parseForm(bytes('a=1&b=%2B+%C3%BC&a=2&c'))).toEqual({ value: { a: '2', b: '+ ü', c: '' } })
    const parsed = parseForm(bytes('__proto__=x'))
    expect('value' in parsed && Object.hasOwn(parsed.value, '__proto__')).toBe(true)
  })

  test('have 1000 fields at most', () => {
    expect(parseForm(bytes('a&'.repeat(1000)))).toBe(problems.tooManyFields)
    expect(parseForm(Buffer.from([0xff]))).toBe(problems.notUtf8)
  })
})
