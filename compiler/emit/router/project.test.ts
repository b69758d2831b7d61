import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Project, Projection } from '../../../runtime/contract/plan.ts'
import { parseExact } from '../../../runtime/core/exact-json.ts'
import { evaluate } from '../testing/evaluate.ts'
import { event, type TestSchema } from '../testing/events.ts'
import { interpret } from '../testing/interpret.ts'
import { payloadFor, schemas } from '../testing/schemas.ts'
import { generatedModule } from './generated-module.ts'

function compiled(schema: TestSchema): Project {
  const type = event('test', schema)
  const plan = { version: 1, events: [{ name: 'test' }] } as never
  return evaluate(generatedModule(plan, new Map([['test', type]]))).project.test as Project
}

/** As the router reads it. */
const read = (text: string) => parseExact(Buffer.from(text)) as Record<string, unknown>

/** What two projections have in common however many names were dropped or errors found. */
function comparable(result: Projection): unknown {
  if (!result.ok) return { ok: false, errors: result.errors.map((e) => `${e.path}: ${e.message}`).sort() }
  return { ok: true, value: JSON.stringify(result.value), dropped: [...result.dropped].sort() }
}

describe('a generated projection', () => {
  test('does what the interpreter does, for any shape and any payload', () => {
    fc.assert(
      fc.property(
        schemas.chain((schema) =>
          fc.tuple(fc.constant(schema), fc.array(payloadFor(schema), { minLength: 1, maxLength: 4 })),
        ),
        ([schema, payloads]) => {
          const project = compiled(schema)
          for (const payload of payloads) {
            const text = JSON.stringify(payload)
            const input = read(text)
            const result = project(input)
            const expected = interpret(schema, read(text))
            if (result.ok && result.dropped.length === 100) {
              expect(expected.ok && result.dropped.every((path) => expected.dropped.includes(path))).toBe(true)
              expect(JSON.stringify(result.value)).toBe(expected.ok && JSON.stringify(expected.value))
            } else if (!result.ok && result.errors.length === 20) expect(expected.ok).toBe(false)
            else expect(comparable(result)).toEqual(comparable(expected))
            expect(JSON.stringify(input)).toBe(text)
          }
        },
      ),
      { numRuns: 600 },
    )
  })

  test('keeps declared fields, drops others by name and folds the elements of lists', () => {
    const project = compiled({
      type: 'object',
      properties: {
        ref: { type: 'string', 'x-category': 'none' },
        commits: {
          type: 'array',
          items: { type: 'object', properties: { message: { type: 'string', 'x-category': 'content.text' } } },
        },
      },
    })
    expect(
      project({
        ref: 'main',
        sender: { login: 'x' },
        commits: [
          { message: 'a', id: 1 },
          { id: 2, 'a.b': 1, '*': 0 },
        ],
      }),
    ).toEqual({
      ok: true,
      value: { ref: 'main', commits: [{ message: 'a' }, {}] },
      dropped: ['commits.*.id', 'commits.*.a\\.b', 'commits.*.\\*', 'sender'],
    })
  })

  test('takes null for absence where a field is optional, and nowhere else', () => {
    const text = { type: 'string', 'x-category': 'none' } as const
    const project = compiled({
      type: 'object',
      required: ['id'],
      properties: {
        id: text,
        note: text,
        base: { ...text, type: ['string', 'null'] },
        tags: { type: 'array', items: text },
      },
    })
    expect(project({ id: '1', note: null, base: null, tags: null })).toEqual({
      ok: true,
      value: { id: '1', base: null },
      dropped: [],
    })
    expect(project({ id: null, tags: [null] })).toEqual({
      ok: false,
      errors: [
        { path: 'id', message: 'must be a string' },
        { path: 'tags.*', message: 'must be a string' },
      ],
    })
    expect(project({})).toEqual({ ok: false, errors: [{ path: 'id', message: 'is required' }] })
  })

  test('checks types and limits, and never repeats a value', () => {
    const project = compiled({
      type: 'object',
      properties: {
        short: { type: 'string', maxLength: 3, 'x-category': 'none' },
        count: { type: 'integer', minimum: 1, maximum: 5, 'x-category': 'none' },
        level: { type: 'string', enum: ['low', 'high'], 'x-category': 'none' },
        big: { type: 'number', 'x-category': 'none' },
        few: { type: 'array', maxItems: 1, items: { type: 'boolean', 'x-category': 'none' } },
      },
    })
    expect(project({ short: '😀😀😀', count: 5, level: 'low', big: 1.5, few: [true] })).toMatchObject({ ok: true })
    const wrong = project(
      read('{"short": "secret", "count": 9, "level": "secret", "big": "1e999", "few": [true, false]}'),
    )
    expect(wrong).toEqual({
      ok: false,
      errors: [
        { path: 'big', message: 'must be a number' },
        { path: 'count', message: 'must be at most 5' },
        { path: 'few', message: 'must have at most 1 elements' },
        { path: 'level', message: 'must be a declared value' },
        { path: 'short', message: 'must have at most 3 characters' },
      ],
    })
    expect(JSON.stringify(wrong)).not.toContain('secret')
  })

  test('does not reach a prototype, coming or going', () => {
    const text = { type: 'string', 'x-category': 'none' } as const
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const project = compiled({
      type: 'object',
      properties: {
        ...(JSON.parse(
          `{"__proto__": ${JSON.stringify({ type: 'object', properties: { polluted: text } })}}`,
        ) as object),
        constructor: text,
        toString: text,
        hasOwnProperty: text,
        tree: { 'x-category': 'content.opaque' },
      },
    })
    const input = '{"__proto__":{"polluted":"yes"},"constructor":"c","hasOwnProperty":"h","toString":"t"}'
    const result = project(JSON.parse(`{"tree":${input},${input.slice(1)}`))
    if (!result.ok) throw new Error('not projected')
    expect(Object.keys(result.value).sort()).toEqual([...names, 'tree'].sort())
    expect(Object.getPrototypeOf(result.value)).toBe(Object.prototype)
    expect(JSON.stringify(result.value.tree)).toBe(input)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(project({})).toEqual({ ok: true, value: {}, dropped: [] })
  })

  test('bounds what it reports and how long lists may be', () => {
    const number = { type: 'integer', 'x-category': 'none' } as const
    const project = compiled({ type: 'object', properties: { list: { type: 'array', items: number } } })
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`n${i}`, i]))
    const long = 'x'.repeat(100)
    const dropped = project({ [`${long}1`]: 1, [`${long}2`]: 2, ...many })
    expect(dropped.ok && dropped.dropped).toHaveLength(100)
    expect(dropped.ok && dropped.dropped[0]).toBe(`${'x'.repeat(79)}…`)
    expect(project({ list: Array.from({ length: 10_000 }, () => 1) })).toMatchObject({ ok: true })
    expect(project({ list: Array.from({ length: 10_001 }, () => 1) })).toMatchObject({ ok: false })
    const wrong = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`n${i}`, number]))
    const errors = compiled({ type: 'object', properties: wrong })(
      Object.fromEntries(Object.keys(wrong).map((n) => [n, 'x'])),
    )
    expect(!errors.ok && errors.errors).toHaveLength(20)
    expect(project([] as never)).toMatchObject({ ok: false, errors: [{ path: '.' }] })
  })

  test('an unknown name is told alike however often it came, and however many came before', () => {
    const project = compiled({ type: 'object', properties: {} } as TestSchema)
    for (let round = 0; round < 2; round++) {
      for (let number = 0; number < 700; number++) {
        expect(project({ [`name-${number}`]: 1 })).toEqual({ ok: true, value: {}, dropped: [`name-${number}`] })
      }
    }
  })

  test('reads the same whatever the order of the declaration', () => {
    const text = { type: 'string', 'x-category': 'none' } as const
    const plan = { version: 1, events: [{ name: 'test' }] } as never
    const code = (schema: TestSchema): string => generatedModule(plan, new Map([['test', event('test', schema)]]))
    expect(code({ type: 'object', properties: { a: text, b: text } })).toBe(
      code({ type: 'object', properties: { b: text, a: text } }),
    )
  })
})
