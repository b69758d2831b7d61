import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compile } from '../../../compile.ts'
import { inferDescribed } from './infer-described.ts'
import { readDescribed } from './read-described.ts'

/** What descriptions that companies publish have, in small. */
function inferred(document: unknown, event: string | null = null, strict = true) {
  const described = readDescribed(typeof document === 'string' ? document : JSON.stringify(document))
  if (described === null || 'problem' in described) throw new Error('describes nothing')
  const result = inferDescribed(described, { event, otherwise: 'test', accept: true, strict })
  if (result.problem !== null) throw new Error(result.problem)
  const { diagnostics } = compile([{ path: 'bylaw.yaml', text: result.text }], { asOf: '2026-11-21' })
  expect(diagnostics.filter(({ rule }) => /^(schema|yaml|ref)\//.test(rule))).toEqual([])
  const events = parse(result.text).events as Record<
    string,
    { schema: { properties: Record<string, unknown>; required?: string[] } }
  >
  return { text: result.text, events, over: result.passedOver }
}

const object = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more })
const text = { type: 'string' }

describe('a schema that is used in two places of an object', () => {
  const money = object({ currency: text, value: text })

  test('does not hold itself', () => {
    const { text: yaml } = inferred({
      $schema: 'x://json-schema.org/',
      allOf: [
        { $ref: '#/$defs/money' },
        { properties: { breakdown: object({ shipping: { $ref: '#/$defs/money' } }) } },
      ],
      $defs: { money },
    })
    expect(yaml).toContain('shipping:')
    expect(yaml).not.toContain('left out')
  })

  test('does so where it is below itself', () => {
    const { text: yaml } = inferred({
      $schema: 'x://json-schema.org/',
      ...object({ id: text, node: { $ref: '#/$defs/node' } }),
      $defs: { node: object({ name: text, next: { allOf: [{ $ref: '#/$defs/node' }] } }) },
    })
    expect(yaml).toContain('left out: "next" (an object that holds itself again)')
  })
})

test('an event that a schema lets be absent is an object all the same', () =>
  expect(
    inferred({ $schema: 'x://json-schema.org/', type: ['object', 'null'], properties: { id: text } }).events.test
      ?.schema,
  ).toMatchObject({ type: 'object' }))

test.each([[0], [1]])('an alternative that names no field takes none away, and requires none (%i)', (first) => {
  const ways = [{ type: 'object' }, object({ message: text }, { required: ['message'] })]
  const alternatives = first === 0 ? ways : ways.toReversed()
  const { text: yaml } = inferred(object({ data: { anyOf: alternatives }, id: text }))
  expect(yaml).toContain('message: {type: string')
  expect(yaml).not.toContain('required')
  expect(yaml).not.toContain('left out')
})

describe('a discriminator', () => {
  const document = (pet: object) => ({
    openapi: '3.0.3',
    paths: {},
    components: {
      schemas: {
        Pet: object({ kind: text }, { required: ['kind'], discriminator: { propertyName: 'kind', ...pet } }),
        Cat: {
          allOf: [
            { $ref: '#/components/schemas/Pet' },
            object({ lives: { type: 'integer' } }, { required: ['lives'] }),
          ],
        },
        Dog: object({ barks: { type: 'boolean' } }),
        Owner: object({ email: text }),
      },
    },
  })

  test('chooses from what builds on the schema', () => {
    const { properties, required } = inferred(document({}), 'Pet').events.Pet?.schema ?? {}
    expect(Object.keys(properties ?? {})).toEqual(['kind', 'lives'])
    expect(required).toEqual(['kind'])
  })

  test('chooses from what it maps to', () =>
    expect(
      Object.keys(
        inferred(document({ mapping: { dog: 'Dog', cat: '#/components/schemas/Cat' } }), 'Pet').events.Pet?.schema
          .properties ?? {},
      ),
    ).toEqual(['kind', 'barks', 'lives']))

  test('of a child keeps what it builds on', () =>
    expect(Object.keys(inferred(document({}), 'Cat').events.Cat?.schema.properties ?? {})).toEqual(
      expect.arrayContaining(['kind', 'lives']),
    ))
})

test('messages of AsyncAPI 1 stand in topics', () =>
  expect(
    Object.keys(
      inferred({
        asyncapi: '1.2.0',
        topics: { 'team.joined': { subscribe: { name: 'team_joined', payload: object({ id: text }) } } },
      }).events,
    ),
  ).toEqual(['team_joined']))

describe('a schema of Avro', () => {
  const user = {
    type: 'record',
    name: 'User',
    namespace: 'org.example',
    fields: [
      { name: 'email', type: 'string' },
      { name: 'phone', type: ['null', 'string'], default: null },
      { name: 'born', type: { type: 'int', logicalType: 'date' } },
      { name: 'id', type: { type: 'string', logicalType: 'uuid' } },
      { name: 'plan', type: { type: 'enum', name: 'Plan', symbols: ['FREE', 'PAID'] } },
      { name: 'home', type: { type: 'record', name: 'Address', fields: [{ name: 'city', type: 'string' }] } },
      { name: 'others', type: { type: 'array', items: 'Address' } },
      { name: 'labels', type: { type: 'map', values: 'string' } },
      { name: 'paid', type: { type: 'bytes', logicalType: 'decimal', precision: 9 } },
      { name: 'invitedBy', type: ['null', 'org.example.User'], default: null },
    ],
  }

  test('becomes an event type', () => {
    const { events, text: yaml } = inferred(user)
    const { properties, required } = events.User?.schema ?? { properties: {} }
    expect(properties).toMatchObject({
      email: { 'x-category': 'contact.email' },
      phone: { type: ['string', 'null'] },
      born: { type: 'integer' },
      plan: { enum: ['FREE', 'PAID'] },
      home: { properties: { city: { type: 'string' } } },
      others: { type: 'array', items: { properties: { city: { type: 'string' } } } },
    })
    expect(yaml).toContain('left out: "invitedBy" (an object that holds itself again)')
    expect(yaml).toContain('left out: "labels" (an object by keys, whose names are data rather than fields)')
    expect(required).toContain('email')
  })

  test('requires nothing, unless one asks for that', () =>
    expect(inferred(user, null, false).text).not.toContain('required'))

  test('below a licence, and several of them', () => {
    const other = { type: 'record', name: 'org.example.Left', fields: [{ name: 'user', type: 'org.example.User' }] }
    expect(Object.keys(inferred(`/* A licence. */\n${JSON.stringify([user, other])}`).events)).toEqual(['User', 'Left'])
  })

  test('whose names refer to nothing is told', () =>
    expect(
      inferred({
        type: 'record',
        name: 'A',
        fields: [
          { name: 'id', type: 'string' },
          { name: 'b', type: 'org.other.B' },
        ],
      }).text,
    ).toContain('left out: "b" (described elsewhere'))
})
