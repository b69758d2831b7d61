import { readdirSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { allSchemas } from './schemas.ts'

it('knows every schema of the language', () => {
  // `bylaw.schema.json` is what editors read, made from the others.
  const files = readdirSync(new URL('../../schema/v1/', import.meta.url)).filter(
    (name) => name.endsWith('.schema.json') && name !== 'bylaw.schema.json',
  )
  expect(allSchemas.map(({ $id }) => $id?.split('/').at(-1)).sort()).toEqual(files.sort())
})

// Otherwise a message would send people from one key to another.
it('has no other word for a key that is a key beside it, or a word for two', () => {
  const plainly = (word: string): string => word.replaceAll(/[-_ ]/g, '').toLowerCase()
  const twice: string[] = []
  const look = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return
    for (const below of Object.values(schema)) look(below)
    const { properties } = schema as { properties?: Record<string, { 'x-also'?: readonly string[] }> }
    if (typeof properties !== 'object') return
    const words = Object.entries(properties).flatMap(([name, { 'x-also': also }]) => [name, ...(also ?? [])])
    twice.push(...words.filter((word, index) => words.findIndex((other) => plainly(other) === plainly(word)) !== index))
  }
  for (const schema of allSchemas) look(schema)
  expect(twice).toEqual([])
})

// The validator does not check them itself: that costs more than validating.
it('holds schemas that are valid themselves', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
  ajv.addVocabulary(['x-also', 'x-clause', 'x-fact', 'x-ref', 'x-ref-keys', 'tsType'])
  for (const schema of allSchemas) ajv.addSchema(schema)
  expect(ajv.getSchema('https://bylaw.dev/schema/v1/declaration.schema.json')).toBeTypeOf('function')
})
