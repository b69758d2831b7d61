import fc from 'fast-check'
import type { TestSchema } from './events.ts'

const nastyNames = [
  'ref',
  'name',
  'full_name',
  '__proto__',
  'constructor',
  'toString',
  'prototype',
  'length',
  '',
  '*',
  'a.b',
  'a\\b',
  "it's",
  '"',
  'x\ny',
  '`$\u007bprocess.exit(1)}`',
  '*/ throw 1 //',
  '</script>',
  '\u2028',
  'ünïcode 😀',
  '\ud800',
  '0',
  '17',
  '1e3',
  'class',
  'event',
  'input',
  'dropped',
  'hasOwn',
  `${'long'.repeat(25)}a`,
  `${'long'.repeat(25)}b`,
]

/** Names as payloads and declarations may hold them, the worst ones often. */
export const names = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nastyNames) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)

const strings = fc.oneof(fc.constantFrom('', 'a', 'main', '😀😀', '\ud83d', 'true', '1'), fc.string({ maxLength: 6 }))
const numbers = fc.oneof(
  fc.integer({ min: -3, max: 6 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(2 ** 60),
)
const scalar = fc.oneof(strings, numbers, fc.boolean(), fc.constant(null))

const record = <T>(value: fc.Arbitrary<T>, maxKeys: number): fc.Arbitrary<Record<string, T>> =>
  fc
    .uniqueArray(fc.tuple(names, value), { maxLength: maxKeys, selector: ([name]) => name })
    .map((entries) => Object.fromEntries(entries) as Record<string, T>)

/** Any JSON value. */
const json: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('value'), { maxLength: 3 }), record(tie('value'), 4)),
})).value

const typeName = fc.constantFrom('string', 'number', 'integer', 'boolean', 'null')
const optional = <T>(key: string, value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: value.map((v) => ({ [key]: v })) })
const merged = (...parts: fc.Arbitrary<Record<string, unknown>>[]): fc.Arbitrary<TestSchema> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as TestSchema)

const leaf: fc.Arbitrary<TestSchema> = merged(
  fc.oneof(typeName, fc.uniqueArray(typeName, { minLength: 1, maxLength: 4 })).map((type) => ({ type })),
  fc.constant({ 'x-category': 'none' }),
  optional('minLength', fc.integer({ min: 0, max: 3 })),
  optional('maxLength', fc.integer({ min: 0, max: 4 })),
  optional('minimum', fc.integer({ min: -2, max: 2 })),
  optional('maximum', fc.double({ min: 0, max: 5, noNaN: true })),
  optional('enum', fc.uniqueArray(scalar, { minLength: 1, maxLength: 9 })),
  optional('const', scalar),
)

const opaque: fc.Arbitrary<TestSchema> = merged(
  fc.constant({ 'x-category': 'content.opaque' }),
  optional(
    'type',
    fc
      .uniqueArray(fc.constantFrom('object', 'array', 'string', 'null'), { minLength: 1 })
      .map((t) => [...new Set([...t, 'object'])]),
  ),
  optional('enum', fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 })),
)

/** Schemas of event types, with all that the language has but `$ref`. */
export const schemas: fc.Arbitrary<TestSchema> = fc
  .letrec<{ object: TestSchema; list: TestSchema; field: TestSchema }>((tie) => ({
    field: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, opaque, tie('object'), tie('list')),
    list: merged(
      tie('field').map((items) => ({ items })),
      fc.constantFrom({ type: 'array' }, { type: ['array', 'null'] }),
      optional('minItems', fc.integer({ min: 0, max: 2 })),
      optional('maxItems', fc.integer({ min: 0, max: 3 })),
    ),
    object: fc
      .tuple(record(fc.tuple(tie('field'), fc.integer({ min: 0, max: 3 })), 5), fc.boolean())
      .map(([entries, nullable]) => ({
        type: nullable ? ['object', 'null'] : 'object',
        properties: Object.fromEntries(Object.entries(entries).map(([name, [field]]) => [name, field])),
        required: Object.keys(entries).filter((name) => entries[name]?.[1] === 0),
      })),
  }))
  .object.map((schema) => ({ ...schema, type: 'object' }))

/** Payloads that mostly fit a schema. */
export function payloadFor(schema: TestSchema): fc.Arbitrary<unknown> {
  return fc
    .oneof({ weight: 30, arbitrary: fitting(schema) }, { weight: 1, arbitrary: json })
    .map((value) => (typeof value === 'object' && value !== null ? value : { value }))
}

function fitting(schema: TestSchema): fc.Arbitrary<unknown> {
  if (schema.properties) {
    const known = Object.entries(schema.properties).map(([name, child]) =>
      fc.oneof(
        { weight: 8, arbitrary: valueFor(child).map((value) => [[name, value]]) },
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.constant([[name, null]]) },
      ),
    )
    const unknown = fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: record(json, 4) })
    return fc
      .tuple(unknown, ...known)
      .map(([more, ...entries]) =>
        Object.fromEntries([...Object.entries(more), ...(entries.flat() as [string, unknown][])]),
      )
  }
  if (schema.items) return fc.array(valueFor(schema.items), { maxLength: 4 })
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...(schema.enum as unknown[]))
  const by: Record<string, fc.Arbitrary<unknown>> = {
    string: strings,
    number: numbers,
    integer: fc.integer({ min: -2, max: 5 }),
    boolean: fc.boolean(),
    null: fc.constant(null),
  }
  const types = [schema.type ?? []].flat()
  return types.length === 0 ? json : fc.oneof(...types.map((type) => by[type] ?? json))
}

const valueFor = (schema: TestSchema): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: fitting(schema) }, { weight: 1, arbitrary: json })
