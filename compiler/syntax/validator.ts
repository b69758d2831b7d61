import { createRequire } from 'node:module'
import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Ajv2020 } from 'ajv/dist/2020.js'
import { type SectionName, singletons } from '../language/section.ts'
import { accepts } from './accepts.ts'
import { isMap, newMap, type PlainMap } from './plain-value.ts'
import { allSchemas, fileSchema } from './schemas.ts'
import { fileShape, type Shape } from './shape.ts'

/** ajv joins lists of errors pair by pair: in a resource with more values than this, only the first error is sought. */
const manyValues = 10_000

/**
 * The errors of a file's value against the schemas, resource by resource, each list with one resource's errors.
 * Unknown sections come first. `uniqueItems` is left to `repeatedItems`, because ajv compares items pair by pair where
 * their type hides behind a reference.
 */
export function* schemaErrors(value: PlainMap): Iterable<readonly ErrorObject[]> {
  for (const key of Object.keys(value)) {
    if (!fileShape.properties.has(key)) yield [unknownSection(key)]
  }
  for (const { key, shape, reference, part } of partsOf(value)) {
    if (accepts(shape, part)) continue
    const errors = errorsOf(reference, part)
    if (errors.length > 0) yield errors.map((error) => ({ ...error, instancePath: `/${key}${error.instancePath}` }))
  }
}

/**
 * Whether a file's value certainly meets the schemas, `uniqueItems` among them, without asking ajv and without taking
 * its sections apart.
 */
export const certainlyMeets = (value: PlainMap): boolean =>
  Object.keys(value).every((key) => {
    const shape = fileShape.properties.get(key)
    return shape !== undefined && accepts(shape, value[key])
  })

interface Part {
  readonly key: string
  readonly shape: Shape
  readonly reference: string
  readonly part: unknown
}

/** What is validated by itself: each resource, and the sections that are one. */
function* partsOf(value: PlainMap): Generator<Part> {
  for (const [key, shape] of fileShape.properties) {
    const reference = shape.schema.$ref
    if (!(key in value) || reference === undefined) continue
    const section = value[key]
    const parts = isMap(section) && !singletons.has(key as SectionName) ? resourcesOf(section) : [section]
    for (const part of parts) yield { key, shape, reference, part }
  }
}

/** Each resource as a section of its own. */
function* resourcesOf(section: PlainMap): Iterable<PlainMap> {
  for (const name of Object.keys(section)) {
    const alone = newMap()
    alone[name] = section[name]
    yield alone
  }
}

function unknownSection(key: string): ErrorObject {
  return { keyword: 'additionalProperties', instancePath: '', schemaPath: '', params: { additionalProperty: key } }
}

function errorsOf(reference: string, value: unknown): readonly ErrorObject[] {
  const validate = validatorOf(reference, size(value, manyValues) < manyValues)
  return validate(value) ? [] : (validate.errors ?? [])
}

/** How many values there are in a value, counted up to a limit. */
function size(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 1
  let count = 1
  for (const child of Object.values(value)) {
    count += size(child, limit - count)
    if (count >= limit) break
  }
  return count
}

const instances = new Map<boolean, Ajv2020>()

/** The validator of one section, compiled when it is first needed. */
export function validatorOf(reference: string, allErrors: boolean): ValidateFunction {
  const ajv = instances.get(allErrors) ?? createAjv(allErrors)
  instances.set(allErrors, ajv)
  return ajv.getSchema(new URL(reference, fileSchema.$id).href) as ValidateFunction
}

function createAjv(allErrors: boolean): Ajv2020 {
  // Loaded when there is a mistake to describe.
  const library = createRequire(import.meta.url)('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js')
  // The schemas are ours and tested against the meta-schema; optimising the generated code costs more than it saves.
  const ajv = new library.Ajv2020({
    allErrors,
    strict: true,
    allowUnionTypes: true,
    meta: false,
    validateSchema: false,
    code: { optimize: false },
  })
  ajv.removeKeyword('uniqueItems')
  ajv.addVocabulary(['x-also', 'x-clause', 'x-fact', 'x-ref', 'x-ref-keys', 'tsType', 'uniqueItems'])
  for (const schema of allSchemas) ajv.addSchema(schema)
  return ajv
}
