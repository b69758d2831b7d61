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

// The validator does not check them itself: that costs more than validating.
it('holds schemas that are valid themselves', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
  ajv.addVocabulary(['x-clause', 'x-fact', 'x-ref', 'x-ref-keys', 'tsType'])
  for (const schema of allSchemas) ajv.addSchema(schema)
  expect(ajv.getSchema('https://bylaw.dev/schema/v1/declaration.schema.json')).toBeTypeOf('function')
})
