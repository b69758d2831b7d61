/**
 * `npm run types` writes `compiler/language/types.ts` from the JSON Schemas in `schema/v1/`; with `--check`, it only says
 * whether it is stale.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { compile, type JSONSchema } from 'json-schema-to-typescript'
import { generate } from './generated.ts'

const schemas = new URL('../schema/v1/', import.meta.url)
const published = 'bylaw.schema.json'

type Schema = { [key: string]: unknown }

/**
 * One schema for the type generator: every definition with a title becomes a named type, every other reference is
 * inlined, and `if/then/else`, which our schemas use for exact messages and the generator ignores, becomes `anyOf`.
 */
function bundle(): JSONSchema {
  const files = new Map<string, Schema>()
  for (const name of readdirSync(schemas).sort()) {
    // It is made from the others.
    if (name === published) continue
    files.set(name, JSON.parse(readFileSync(new URL(name, schemas), 'utf8')) as Schema)
  }
  const definitions: Record<string, unknown> = {}

  const resolve = (reference: string, from: string): { file: string; schema: Schema } => {
    const [file = '', pointer = ''] = reference.split('#')
    const name = file === '' ? from : file
    let schema = files.get(name)
    if (!schema) throw new Error(`no schema ${name}`)
    for (const step of pointer.split('/').slice(1)) schema = schema[step] as Schema
    return { file: name, schema }
  }

  const convert = (schema: unknown, file: string): unknown => {
    if (Array.isArray(schema)) return schema.map((item) => convert(item, file))
    if (typeof schema !== 'object' || schema === null) return schema
    const source = schema as Schema
    const description = source.description === undefined ? {} : { description: source.description }
    if (typeof source.$ref === 'string') {
      const found = resolve(source.$ref, file)
      const title = found.schema.title
      if (typeof title === 'string') {
        if (!(title in definitions)) {
          definitions[title] = {}
          definitions[title] = convert(found.schema, found.file)
        }
        return { ...description, allOf: [{ $ref: `#/$defs/${title}` }] }
      }
      return { ...(convert(found.schema, found.file) as Schema), ...description }
    }
    if (source.else !== undefined) {
      const conditions = source.if as Schema
      const first = source.then ?? conditions
      const primitive = conditions.type === undefined ? {} : { type: conditions.type }
      return {
        ...description,
        anyOf: [{ ...primitive, ...(convert(first, file) as Schema) }, convert(source.else, file)],
      }
    }
    const properties = source.properties as Record<string, unknown> | undefined
    const rest = Object.entries(source).filter(
      ([key]) =>
        !key.startsWith('x-') &&
        // Hundreds of codes or terms are a text to whoever reads a declaration; that they are known is checked.
        !(key === 'enum' && (source.enum as unknown[]).length > 40) &&
        !['$defs', '$id', '$schema', 'tsType', 'propertyNames', 'properties', 'pattern'].includes(key),
    )
    return {
      ...Object.fromEntries(rest.map(([key, value]) => [key, convert(value, file)])),
      ...(properties && {
        properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, convert(value, file)])),
      }),
    }
  }

  const root = convert(files.get('declaration.schema.json'), 'declaration.schema.json') as Schema
  return { ...root, $defs: definitions } as JSONSchema
}

/** The types of the language as TypeScript source, one interface for each titled definition. */
export async function generateTypes(): Promise<string> {
  return compile(bundle(), 'Declaration', {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    bannerComment: '// Generated from schema/v1 by `npm run types`. Edit the schemas instead.',
    format: true,
    style: { semi: false, singleQuote: true, printWidth: 120 },
  })
}

await generate({
  by: import.meta.url,
  command: 'types',
  path: 'compiler/language/types.ts',
  text: generateTypes,
})
