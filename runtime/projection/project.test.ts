import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onlyPresence, type PlannedFields } from '../contract/field-tree.ts'
import type { Protection } from '../contract/plan.ts'
import { applyFields } from './project.ts'

const keys = { tenant: 'acme', key: Buffer.from('0123456789abcdef') }

type Path = readonly (string | null)[]

const keep = (...paths: Path[]): PlannedFields => paths.map((path) => ({ path, protection: 'keep' }))

const project = (event: object, fields: PlannedFields): unknown =>
  JSON.parse(JSON.stringify(applyFields(event, fields, keys)))

describe('the listed fields', () => {
  test('and nothing else', () => {
    const event = { a: 1, b: { c: 2, d: 3 }, e: 4 }
    expect(project(event, keep(['a'], ['b', 'c'], ['missing', 'x']))).toEqual({ a: 1, b: { c: 2 } })
  })

  test('lists keep their positions', () => {
    const event = { list: [{ a: 1, b: 2 }, { b: 3 }, null, 'x', [1]] }
    expect(project(event, keep(['list', null, 'a']))).toEqual({ list: [{ a: 1 }, {}, null, null, null] })
  })

  test('a field that is an opaque tree is kept as it is', () => {
    expect(project({ tree: { a: [1, { b: null }] } }, keep(['tree']))).toEqual({ tree: { a: [1, { b: null }] } })
  })

  test('only that something is there, and how long a list is', () => {
    const event = { list: ['secret', { a: 1 }, ['x']], object: { a: 'secret' }, scalar: 'secret' }
    const fields = keep(['list', null, onlyPresence], ['object', onlyPresence], ['scalar', onlyPresence])
    expect(project(event, fields)).toEqual({ list: [null, {}, []], object: {} })
  })

  test('a path that is listed twice has the stronger protection', () => {
    const fields: PlannedFields = [
      { path: ['a'], protection: 'mask' },
      { path: ['a'], protection: 'keep' },
    ]
    expect(project({ a: 'name' }, fields)).toEqual({ a: 'n***' })
  })

  test('a protected field below one that is kept stays protected, and the rest is left out', () => {
    const fields: PlannedFields = [
      { path: ['o'], protection: 'keep' },
      { path: ['o', 'a'], protection: 'mask' },
    ]
    expect(project({ o: { a: 'name', b: 'secret' } }, fields)).toEqual({ o: { a: 'n***' } })
  })
})

describe('protections', () => {
  const one = (value: unknown, protection: Protection, tenant = 'acme'): unknown =>
    applyFields({ x: value }, [{ path: ['x'], protection }], { ...keys, tenant }).x

  test.each([
    ['Ann Smith', 'A********'],
    ['Bo', 'B*'],
    ['X', '*'],
    ['', ''],
    ['🙂🙂', '🙂*'],
    ['ann@example.org', 'a***@example.org'],
    ['a@example.org', '***@example.org'],
    ['a mail to ann@example.org', 'a********'],
    [42, null],
    [{ a: 'b' }, null],
  ])('mask %j', (value, expected) => {
    expect(one(value, 'mask')).toBe(expected)
  })

  test.each([
    ['203.0.113.77', '203.0.113.0'],
    ['2001:db8:1234:5678::1', '2001:db8:1234::'],
    ['::ffff:203.0.113.77', '203.0.113.0'],
    ['2002:cb00:714d::1', '2002:cb00:7100::'],
    ['fe80::1%eth0', 'fe80::'],
    ['203.0.113', null],
    ['3405803853', null],
    ['not an address', null],
    [7, null],
  ])('truncate-ip %j', (value, expected) => {
    expect(one(value, 'truncate-ip')).toBe(expected)
  })

  test.each([
    ['2026-03-31', '2026-03'],
    ['2026-03-31T23:30:00Z', '2026-03'],
    ['2026-03-31T23:30:00-02:00', '2026-04'],
    ['2026-03-01 00:30', '2026-03'],
    [1_772_323_200, '2026-03'],
    ['2026-02-30', null],
    ['2026-13-01', null],
    ['2026-03-31T25:00:00Z', null],
    ['March 2026', null],
    [Number.MAX_VALUE, null],
    [true, null],
  ])('generalise-date %j', (value, expected) => {
    expect(one(value, 'generalise-date')).toBe(expected)
  })

  test('equal values have equal pseudonyms, wherever they stand and however they are written', () => {
    const pseudonym = one('Ann@Example.org ', 'pseudonymise')
    expect(pseudonym).toMatch(/^p_[\w-]{22}$/)
    expect(one('ann@example.org', 'pseudonymise')).toBe(pseudonym)
    expect(one('e\u0301', 'pseudonymise')).toBe(one('\u00e9', 'pseudonymise'))
    expect(one(42, 'pseudonymise')).toBe(one('42', 'pseudonymise'))
  })

  test('other values, tenants and keys have others', () => {
    expect(one('Ann', 'pseudonymise')).not.toBe(one('ann', 'pseudonymise'))
    expect(one('Ann', 'pseudonymise')).not.toBe(one('Ann', 'pseudonymise', 'other'))
    const other = applyFields({ x: 'Ann' }, [{ path: ['x'], protection: 'pseudonymise' }], {
      ...keys,
      key: Buffer.from('k'),
    })
    expect(other.x).not.toBe(one('Ann', 'pseudonymise'))
    expect(one({ a: 1 }, 'pseudonymise')).toBeNull()
  })
})

describe('names of prototypes', () => {
  const event = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')

  test('are properties like any other', () => {
    const projected = applyFields(event, keep(['__proto__', 'polluted'], ['constructor', 'prototype']), keys)
    expect(JSON.stringify(projected)).toBe(JSON.stringify(event))
    expect(Object.getPrototypeOf(projected)).toBe(Object.prototype)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('are not found where an event does not have them', () => {
    expect(project({}, keep(['constructor'], ['__proto__'], ['toString', 'name']))).toEqual({})
  })
})

describe('for any event', () => {
  const name = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'length')
  const path = fc.array(fc.oneof(name, fc.constant(null)), { minLength: 1, maxLength: 4 })
  const protection = fc.constantFrom<Protection>('keep', 'mask', 'truncate-ip', 'pseudonymise', 'generalise-date')
  const event = fc
    .dictionary(name, fc.jsonValue({ maxDepth: 3 }))
    .map((value) => JSON.parse(JSON.stringify(value)) as object)

  /** Every scalar of a value with the path to it. */
  function* leaves(value: unknown, at: Path = []): Iterable<{ readonly at: Path; readonly value: unknown }> {
    if (typeof value !== 'object' || value === null) yield { at, value }
    else if (Array.isArray(value)) for (const item of value) yield* leaves(item, [...at, null])
    else for (const [key, child] of Object.entries(value)) yield* leaves(child, [...at, key])
  }

  const isBelow = (at: Path, listed: Path): boolean => listed.every((step, i) => step === at[i])

  test('a projection never holds a value from a field that is not listed', () => {
    fc.assert(
      fc.property(event, fc.array(fc.record({ path, protection })), (event, fields) => {
        for (const { at, value } of leaves(applyFields(event, fields, keys))) {
          // What stands for something that is not listed is empty.
          if (value !== null) expect(fields.some(({ path }) => isBelow(at, path))).toBe(true)
        }
      }),
    )
  })

  test('under `keep` it holds what the event holds, and otherwise never', () => {
    fc.assert(
      fc.property(event, fc.array(path), fc.array(path), (event, kept, masked) => {
        const fields: PlannedFields = [
          ...keep(...kept),
          ...masked.map((path) => ({ path, protection: 'truncate-ip' as const })),
        ]
        for (const { at, value } of leaves(applyFields(event, fields, keys))) {
          if (value === null) continue
          expect(kept.some((path) => isBelow(at, path))).toBe(true)
          expect(masked.some((path) => path.length === at.length && isBelow(at, path))).toBe(false)
        }
      }),
    )
  })
})
