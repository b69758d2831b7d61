import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../../compile.ts'
import { inferEventType } from '../event-type.ts'
import { inferDescribed } from './infer-described.ts'
import { readDescribed } from './read-described.ts'

/** The event types that a document describes, as text, and what was passed over. */
function inferred(
  document: unknown,
  event: string | null = null,
  { accept = true, strict = true } = {},
): { text: string; over: readonly string[] } {
  const described = readDescribed(typeof document === 'string' ? document : JSON.stringify(document))
  if (described === null) throw new Error('describes nothing')
  if ('problem' in described) throw new Error(described.problem)
  const result = inferDescribed(described, { event, otherwise: 'test', accept, strict })
  if (result.problem !== null) throw new Error(result.problem)
  return { text: result.text, over: result.passedOver }
}

/** What stands below `schema:`, without what is said of it. */
const fields = (text: string): string =>
  text.slice(text.indexOf('    schema:')).replace(/ #.*/g, '').replace(/^ {4}/gm, '').trimEnd()

const order = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['id', 'customer'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    status: { enum: ['placed', 'paid'] },
    customer: { $ref: '#/$defs/customer' },
    note: { anyOf: [{ type: 'string', maxLength: 200 }, { type: 'null' }] },
    lines: { type: 'array', items: { type: 'object', properties: { sku: { type: 'string', pattern: '^[A-Z]+$' } } } },
    replaces: { $ref: '#' },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    meta: { type: 'object' },
    address: { $ref: 'common.json#/address' },
  },
  $defs: {
    customer: {
      type: 'object',
      required: ['contact'],
      properties: {
        contact: { type: 'string', format: 'email' },
        bornOn: { type: ['string', 'null'], format: 'date' },
      },
    },
  },
}

describe('a JSON Schema', () => {
  test('becomes an event type; what it does not say is left out', () => {
    const { text } = inferred(order)
    expect(fields(text)).toMatchInlineSnapshot(`
      "schema:
        type: object
        properties:
          id: {type: string, x-category: event.metadata}
          status: {type: string, x-category: event.metadata, enum: [placed, paid]}
          customer:
            type: object
            properties:
              contact: {type: string, x-category: contact.email}
              bornOn: {type: [string, "null"], x-category: person.birth-date}
            required: [contact]
          note: {type: [string, "null"], x-category: content.text, maxLength: 200}
          lines:
            type: array
            items:
              type: object
              properties:
                sku: {type: string}
         
         
         
         
         
        required: [id, customer]"
    `)
    expect(text).toContain('customer: {at: customer, keys: [contact]}')
    expect(text).toContain('# left out: "replaces" (an object that holds itself again)')
    expect(text).toContain('# left out: "meta" (an object of which the schema names no field)')
    expect(text).toContain('# left out: "address" (described elsewhere (`common.json#/address`))')
    expect(text).toContain('# left out: "labels" (an object by keys, whose names are data rather than fields)')
  })

  test('is not taken at its word, unless one asks for that', () => {
    const { text } = inferred(order, null, { strict: false })
    expect(text).toContain('status: {type: string, x-category: event.metadata} #')
    expect(text).not.toContain('required')
    expect(text).not.toContain('maxLength')
  })

  test('is a declaration that checks, but for fields without a category', () => {
    const { diagnostics } = compile([{ path: 'bylaw.yaml', text: inferred(order).text }], { asOf: '2026-11-21' })
    const rules = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))
    expect([...rules]).toEqual(['flow/unclassified-field'])
  })

  test.each([
    [
      'allOf holds together',
      { allOf: [{ $ref: '#/$defs/base' }, { required: ['b'], properties: { b: { type: 'number' } } }] },
      'required: [a, b]',
    ],
    [
      'oneOf requires what all its schemas do',
      {
        oneOf: [
          { $ref: '#/$defs/base' },
          { type: 'object', required: ['a'], properties: { a: { type: 'string' }, c: { type: 'boolean' } } },
        ],
      },
      'required: [a]',
    ],
    [
      'else may not hold',
      { $ref: '#/$defs/base', if: {}, else: { properties: { d: { const: 'x' } }, required: ['d'] } },
      'd: {type: string, enum: [x]}',
    ],
    ['an $anchor is a name, too', { properties: { e: { $ref: '#there' } } }, 'e: {type: integer, minimum: 1}'],
    [
      'nullable of OpenAPI',
      { properties: { f: { type: 'string', nullable: true, enum: ['g'] } } },
      'f: {type: [string, "null"], enum: [g, null]}',
    ],
    [
      'alternatives of one type accept what either accepts',
      { properties: { h: { oneOf: [{ const: 'i' }, { const: 'j' }] } } },
      'h: {type: string, enum: [i, j]}',
    ],
    [
      'a list of several types by place',
      { properties: { k: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'string' }] } } },
      'items: {type: string}',
    ],
    [
      'keywords of one type say which',
      { properties: { l: { maxLength: 3 }, m: { properties: { n: { minimum: 2 } } } } },
      'n: {type: number, minimum: 2}',
    ],
  ])('%s', (_, schema, expected) => {
    const $defs = {
      base: { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
      there: { $anchor: 'there', type: 'integer', minimum: 1 },
    }
    const { text } = inferred({ $schema: 'http://json-schema.org/draft-07/schema#', ...schema, $defs }, null, {
      accept: false,
    })
    expect(text).toContain(expected)
  })

  test('a schema of several events by reference describes each of them', () => {
    const definitions = {
      user_created: { type: 'object', properties: { email: { type: 'string', examples: ['ada@example.org'] } } },
      user$gone: { type: 'object', properties: { reason: { type: 'string' } } },
    }
    const schema = {
      $schema: order.$schema,
      oneOf: Object.keys(definitions).map((name) => ({ $ref: `#/definitions/${name}` })),
      definitions,
    }
    const { text } = inferred(schema)
    expect(text).toContain('\n  user_created:\n')
    expect(text).toContain('\n  user-gone:\n')
    expect(text).not.toContain('ada@')
    expect(inferred(schema, 'user-gone').text).not.toContain('user_created')
  })

  test('what stands beside a reference is described, too', () => {
    const person = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } }
    const beside = { $ref: '#/$defs/person', required: ['email'], properties: { email: { type: 'string' } } }
    const all = 'email: {type: string}\n    id: {type: string}\n  required: [email, id]'
    for (const schema of [
      { $schema: order.$schema, ...beside, $defs: { person } },
      { $schema: order.$schema, oneOf: [beside], $defs: { person } },
    ])
      expect(fields(inferred(schema, null, { accept: false }).text)).toContain(all)
    const message = { payload: { ...beside, $ref: '#/components/schemas/person' } }
    const document = { asyncapi: '3.0.0', components: { messages: { joined: message }, schemas: { person } } }
    expect(fields(inferred(document, null, { accept: false }).text)).toContain(all)
  })

  test('types that hold each other in every order are told, not unfolded', () => {
    const names = Array.from({ length: 12 }, (_, i) => `t${i}`)
    const properties = Object.fromEntries(names.map((name) => [name, { $ref: `#/$defs/${name}` }]))
    const $defs = Object.fromEntries(names.map((name) => [name, { type: 'object', properties }]))
    expect(() => inferred({ $schema: order.$schema, $ref: '#/$defs/t0', $defs })).toThrow('it describes too much')
  })
})

const user = { type: 'object', required: ['email'], properties: { email: { type: 'string', format: 'email' } } }

describe('an OpenAPI document', () => {
  const webhook = { post: { requestBody: { $ref: '#/components/requestBodies/user' } } }
  const document = {
    openapi: '3.1.0',
    paths: {
      '/subscriptions': {
        post: {
          callbacks: {
            changed: {
              '{$request.body#/url}': { post: { requestBody: { content: { 'application/json': { schema: user } } } } },
            },
          },
        },
      },
    },
    webhooks: { 'user.created': webhook },
    components: {
      requestBodies: {
        user: {
          content: { 'application/cloudevents+json; charset=utf-8': { schema: { $ref: '#/components/schemas/User' } } },
        },
      },
      schemas: { User: user, Order: { type: 'object', properties: { total: { type: 'number' } } } },
    },
  }

  test('describes its webhooks and callbacks', () => {
    const { text } = inferred(document)
    expect(text.match(/^ {2}[\w.]+:$/gm)).toEqual(['  user.created:', '  changed:'])
    expect(text.match(/email: \{type: string, x-category: contact.email\}/g)).toHaveLength(2)
  })

  test('one of its schemas is chosen by its name', () => {
    expect(inferred(document, 'Order').text).toContain('total: {type: number, ')
    expect(() => inferred({ openapi: '3.0.0', paths: {}, components: document.components })).toThrow(
      'is an OpenAPI document that describes no events, but other things; choose one by its name: `User`, `Order`.',
    )
    expect(() => inferred(document, 'Payment')).toThrow(
      'describes no such event; choose one by its name: `user.created`, `changed`.',
    )
  })

  test('nobody reviews hundreds of events at once', () => {
    const webhooks = Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`e${i}`, webhook]))
    expect(() => inferred({ ...document, paths: {}, webhooks })).toThrow(
      /describes 51 events; choose one by its name: `e0`.*and 39 more\.$/,
    )
    expect(inferred({ ...document, webhooks }, 'e50').text).toContain('\n  e50:\n')
  })
})

describe('an AsyncAPI document', () => {
  const two = `
asyncapi: 2.6.0
channels:
  user/signedup:
    subscribe: {message: {$ref: '#/components/messages/SignedUp'}}
  user/gone:
    publish:
      message:
        oneOf:
          - {name: userGone, payload: {type: object, properties: {reason: {type: string}}}}
          - {name: billed, schemaFormat: application/vnd.apache.avro;version=1.9.0, payload: {type: record, fields: []}}
components:
  messages: {SignedUp: {payload: {$ref: '#/components/schemas/User'}}}
  schemas: {User: ${JSON.stringify(user)}}
`
  test('of version 2, in YAML, describes its messages; what is in another format is told', () => {
    const { text, over } = inferred(two)
    expect(text.match(/^ {2}\w+:$/gm)).toEqual(['  SignedUp:', '  userGone:'])
    expect(over).toEqual(['billed (application/vnd.apache.avro;version=1.9.0): its format is not read'])
  })

  test('of version 3 may say its format beside the schema', () => {
    const message = { payload: { schemaFormat: 'application/schema+json;version=draft-07', schema: user } }
    const document = {
      asyncapi: '3.0.0',
      channels: {
        signedUp: { address: 'user/signedup', messages: { up: { $ref: '#/components/messages/UserSignedUp' } } },
      },
      components: { messages: { UserSignedUp: message } },
    }
    expect(inferred(document).text).toContain('\n  UserSignedUp:\n')
  })
})

test.each([
  ['a payload', '{"type": "track", "properties": {"email": "ada@example.org"}}'],
  ['a payload of an object that has properties', '{"type": "object", "properties": {"plan": "pro"}}'],
  ['events, one on each line', '{"id": 1}\n{"id": 2}\n'],
  ['a list', '[{"id": 1}]'],
  ['a list of what calls itself an error', '[{"type": "error", "name": "timeout", "fields": ["a"]}]'],
  ['a payload that calls itself a record', '{"type": "record", "name": "A", "fields": [{"name": "x"}]}'],
])('%s describes nothing', (_, text) => {
  expect(readDescribed(text)).toBeNull()
})

test('a schema that is not read is no payload either', () => {
  expect(readDescribed('asyncapi: 2.0.0\n  channels: {')).toEqual({
    problem: 'is neither JSON nor YAML that can be read.',
  })
})

/** A payload and the schema that describes just this. */
const described = fc.letrec<{ value: [unknown, object]; object: [object, object] }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<[unknown, object]>(
      ['Ada', { type: 'string' }],
      [7, { type: 'integer' }],
      [true, { type: 'boolean' }],
    ),
    tie('object'),
    tie('value').map(([value, items]): [unknown, object] => [[value], { type: 'array', items }]),
  ),
  object: fc
    .dictionary(fc.constantFrom('id', 'name', 'email', 'user', 'items', 'notes', 'a.b'), tie('value'), {
      minKeys: 1,
      maxKeys: 4,
      noNullPrototype: true,
    })
    .map((entries): [object, object] => [
      Object.fromEntries(Object.entries(entries).map(([name, [value]]) => [name, value])),
      {
        type: 'object',
        properties: Object.fromEntries(Object.entries(entries).map(([name, [, schema]]) => [name, schema])),
      },
    ]),
}))

test('the fields of a schema are those of its samples', () => {
  const shape = (text: string): string => fields(text).replace(/, x-category: [\w.-]+/g, '')
  fc.assert(
    fc.property(described.object, ([sample, schema]) => {
      const seen = inferEventType([sample], { event: 'test', accept: false })
      if (seen.problem !== null) throw new Error(seen.problem)
      expect(shape(inferred({ $schema: order.$schema, ...schema }, null, { accept: false }).text)).toBe(
        shape(seen.text),
      )
    }),
  )
})

test('whatever a document holds, there is an answer', () => {
  const word = fc.constantFrom(
    'type',
    'properties',
    'items',
    '$ref',
    'allOf',
    'oneOf',
    'required',
    'enum',
    'webhooks',
    'channels',
    'payload',
    'a',
  )
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>('object', 'string', '#', '#/a', '#/properties/a', null, 1, true, 'x'),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(word, tie('any'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).any
  fc.assert(
    fc.property(fc.dictionary(word, value), fc.constantFrom('$schema', 'openapi', 'asyncapi'), (rest, kind) => {
      const found = readDescribed(JSON.stringify({ [kind]: order.$schema, ...rest }))
      if (found === null || 'problem' in found) return
      const result = inferDescribed(found, { event: null, otherwise: 'test', accept: true, strict: true })
      if (result.problem === null)
        expect(
          compile([{ path: 'bylaw.yaml', text: result.text }], { asOf: '2026-11-21' }).diagnostics.filter(({ rule }) =>
            /^(schema|yaml)\//.test(rule),
          ),
        ).toEqual([])
      else expect(result.problem).toMatch(/^is an? .*\.$/)
    }),
  )
})
