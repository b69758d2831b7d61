/**
 * `npm run schema` writes `schema/v1/bylaw.schema.json`, the schema that editors and validators read, from the schemas
 * beside it; with `--check`, it only says whether it is stale.
 */
import { readFileSync } from 'node:fs'
import { generate } from './generated.ts'

const schemas = new URL('../schema/v1/', import.meta.url)
const root = 'declaration.schema.json'

type Schema = { readonly [key: string]: unknown }

interface At {
  readonly file: string
  readonly schema: Schema
}

/** What stands where a fact is not stated. */
const hole: Schema = {
  title: 'Not stated',
  description: 'A legal fact that is not stated: why, and who knows.',
  type: 'object',
  additionalProperties: false,
  required: ['missing'],
  properties: {
    missing: { type: 'string', pattern: '\\S', description: 'Why the fact is not stated.' },
    ask: { type: 'string', pattern: '\\S', description: 'Who knows: `legal`, `dpo`, `product`.' },
  },
}

/** Read by the compiler and by nobody else. */
const ours: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  '$defs',
  'tsType',
  'x-also',
  'x-clause',
  'x-fact',
  'x-ref',
  'x-ref-keys',
])
/** Keywords that hold a schema, and those that hold schemas by name. */
const single: ReadonlySet<string> = new Set(['propertyNames', 'additionalProperties', 'if', 'then', 'else'])

const loaded = new Map<string, Schema>()

function load(file: string): Schema {
  let schema = loaded.get(file)
  if (!schema) {
    schema = JSON.parse(readFileSync(new URL(file, schemas), 'utf8')) as Schema
    loaded.set(file, schema)
  }
  return schema
}

function resolve(reference: string, from: string): At {
  const [name = '', pointer = ''] = reference.split('#')
  const file = name === '' ? from : name
  let schema = load(file)
  for (const step of pointer.split('/').slice(1)) schema = schema[step] as Schema
  return { file, schema }
}

/** The name of a definition in the published schema: `common.text`, `retention`. */
function nameOf(reference: string, from: string): string {
  const [name = '', pointer = ''] = reference.split('#')
  const file = (name === '' ? from : name).replace('.schema.json', '')
  const step = pointer.split('/').at(-1)
  return step ? `${file}.${step}` : file
}

/** The maps that a value may be here, by whether their keys are free. */
function mapsOf({ schema, file }: At): readonly { readonly open: boolean }[] {
  const found: { readonly open: boolean }[] = []
  if (schema.type === 'object') found.push({ open: schema.additionalProperties !== false })
  if (typeof schema.$ref === 'string') found.push(...mapsOf(resolve(schema.$ref, file)))
  for (const branch of ['then', 'else']) {
    if (schema[branch] !== undefined) found.push(...mapsOf({ file, schema: schema[branch] as Schema }))
  }
  return found
}

/** What tells a hole from a value: any map where the value is none; otherwise its key, alone where keys are free. */
function isHole(at: At): Schema {
  const maps = mapsOf(at)
  if (maps.length === 0) return { type: 'object' }
  const alone = maps.some(({ open }) => open) && { propertyNames: { enum: ['missing', 'ask'] } }
  return { type: 'object', required: ['missing'], properties: { missing: {} }, ...alone }
}

/**
 * The schemas as one that stands alone, in draft 7, which every editor reads: nothing beside a `$ref`, and
 * `{missing: why, ask: whom}` wherever the compiler takes it (`x-fact`).
 */
function bundle(): Schema {
  const definitions: Record<string, Schema> = { missing: hole }

  const reference = (to: string, file: string): Schema => {
    const name = nameOf(to, file)
    if (!(name in definitions)) {
      definitions[name] = {}
      definitions[name] = convert(resolve(to, file))
    }
    return { $ref: `#/definitions/${name}` }
  }

  const convert = (at: At, item = false): Schema => {
    const { schema, file } = at
    // `missing` stands for a whole list, never for an item.
    if (schema['x-fact'] !== true || item) return plain(at)
    const { title, description, ...value } = plain(at)
    const words = { ...(title !== undefined && { title }), ...(description !== undefined && { description }) }
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
    return { ...words, if: isHole({ schema, file }), then: { $ref: '#/definitions/missing' }, else: value }
  }

  const plain = ({ schema, file }: At): Schema => {
    const entries = Object.entries(schema).flatMap(([key, given]): [string, unknown][] => {
      if (ours.has(key)) return []
      if (key === '$ref') return []
      if (key === 'type' && Array.isArray(given)) return [['anyOf', given.map((type) => ({ type }))]]
      if (key === 'properties') return [[key, each(given as Schema, file)]]
      if (key === 'items') return [[key, convert({ schema: given as Schema, file }, true)]]
      if (single.has(key) && typeof given === 'object') return [[key, convert({ schema: given as Schema, file })]]
      return [[key, given]]
    })
    if (typeof schema.$ref !== 'string') return Object.fromEntries(entries)
    const referred = reference(schema.$ref, file)
    return entries.length === 0 ? referred : { ...Object.fromEntries(entries), allOf: [referred] }
  }

  const each = (properties: Schema, file: string): Schema =>
    Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, convert({ schema: schema as Schema, file })]),
    )

  const converted = plain({ schema: load(root), file: root })
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://bylaw.dev/schema/v1/bylaw.schema.json',
    $comment: 'Generated by `npm run schema` from the schemas beside it. Edit those instead.',
    ...converted,
    definitions: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** The published schema as text. */
export const publishedSchema = (): string => `${JSON.stringify(bundle(), null, 1)}\n`

await generate({
  by: import.meta.url,
  command: 'schema',
  path: 'schema/v1/bylaw.schema.json',
  text: publishedSchema,
})
