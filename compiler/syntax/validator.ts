import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { allSchemas, fileSchema } from './schemas.ts'

let compiled: ValidateFunction | undefined

/**
 * Every error of a file's value against the schemas. The validator is compiled on first use. `uniqueItems` is left
 * to {@link repeatedItems}, because ajv compares items pair by pair where their type hides behind a reference.
 */
export function schemaErrors(value: unknown): readonly ErrorObject[] {
  compiled ??= compile()
  return compiled(value) ? [] : [...(compiled.errors ?? [])]
}

function compile(): ValidateFunction {
  // The schemas are ours and tested against the meta-schema; optimising the generated code costs more than it saves.
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    meta: false,
    validateSchema: false,
    code: { optimize: false },
  })
  ajv.removeKeyword('uniqueItems')
  ajv.addVocabulary(['x-fact', 'x-ref', 'x-ref-keys', 'tsType', 'uniqueItems'])
  for (const schema of allSchemas) ajv.addSchema(schema)
  return ajv.getSchema(fileSchema.$id as string) as ValidateFunction
}
