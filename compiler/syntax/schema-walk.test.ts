import { expect, it } from 'vitest'
import { sectionNames } from '../language/section.ts'
import { layersAt, valueAt, walkReferences, walkSchema } from './schema-walk.ts'
import { allSchemas } from './schemas.ts'
import { parse } from './testing/findings-of.ts'

function lines(text: string): string[] {
  const found: string[] = []
  walkReferences(parse(text).value, ({ section, name, path, part }) => {
    found.push(`${path.join('/')} ${part} ${section}:${name}`)
  })
  return found
}

it('finds the names in values, lists and keys', () => {
  expect(lines('routes: {r: {activity: a, source: s, events: [e, f], to: {c: {message: hi}}}}')).toEqual([
    'routes/r/activity value activities:a',
    'routes/r/source value sources:s',
    'routes/r/events/0 value events:e',
    'routes/r/events/1 value events:f',
    'routes/r/to/c key channels:c',
  ])
})

it('follows the branch that a value takes', () => {
  expect(lines('activities: {a: {lawfulBasis: b, recipients: {r: all, q: [x]}}}')).toEqual([
    'activities/a/lawfulBasis value lawfulBases:b',
    'activities/a/recipients/r key recipients:r',
    'activities/a/recipients/q key recipients:q',
    'activities/a/recipients/q/0 value categories:x',
  ])
  expect(lines('activities: {a: {lawfulBasis: {by: {users: b}}}}')).toEqual([
    'activities/a/lawfulBasis/by/users value lawfulBases:b',
  ])
})

it('goes down recursive schemas', () => {
  const field = '{type: object, properties: {x: {type: array, items: {type: string, x-category: [c, d]}}}}'
  expect(lines(`events: {e: {schema: ${field}}}`)).toEqual([
    'events/e/schema/properties/x/items/x-category/0 value categories:c',
    'events/e/schema/properties/x/items/x-category/1 value categories:d',
  ])
})

it('finds nothing in what the schemas do not know', () => {
  expect(lines('foo: {activity: a}\nroutes: 5\nrecipients: {r: {onward: a}}')).toEqual([])
})

it('tells the schemas of any path', () => {
  const { value } = parse('retention: {r: {for: P1D}}')
  const path = ['retention', 'r', 'for']
  expect(valueAt(value, path)).toBe('P1D')
  expect(layersAt(value, path).some(({ schema }) => schema['x-fact'])).toBe(true)
  expect(layersAt(value, ['retention', 'r', 'nothing'])).toEqual([])
})

it('visits each value once, parents first', () => {
  const seen: string[] = []
  walkSchema(parse('retention: {r: {holds: [{ground: claim}]}}').value, (_, path) => seen.push(path.join('.')))
  expect(seen).toEqual([
    '',
    'apiVersion',
    'retention',
    'retention.r',
    'retention.r.holds',
    'retention.r.holds.0',
    'retention.r.holds.0.ground',
  ])
})

it('meets only the schema words that it knows', () => {
  const known = new Set([
    '$schema',
    '$id',
    '$ref',
    '$defs',
    'title',
    'description',
    'tsType',
    'x-also',
    'x-clause',
    'x-fact',
    'x-ref',
    'x-ref-keys',
    'type',
    'enum',
    'const',
    'pattern',
    'minLength',
    'maxLength',
    'minimum',
    'maximum',
    'minItems',
    'maxItems',
    'uniqueItems',
    'items',
    'minProperties',
    'maxProperties',
    'properties',
    'required',
    'additionalProperties',
    'propertyNames',
    'if',
    'then',
    'else',
  ])
  const words = new Set<string>()
  const collect = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return
    for (const [word, below] of Object.entries(schema)) {
      words.add(word)
      if (word === 'properties' || word === '$defs') for (const child of Object.values(below as object)) collect(child)
      else if (!['enum', 'const', 'required', 'type', 'x-also'].includes(word)) collect(below)
      if (word === 'if') expect(Object.keys(below as object)).toHaveLength(1)
      if (word === 'x-ref' || word === 'x-ref-keys') expect(sectionNames).toContain(below)
    }
  }
  for (const schema of allSchemas) collect(schema)
  expect([...words].filter((word) => !known.has(word))).toEqual([])
})
