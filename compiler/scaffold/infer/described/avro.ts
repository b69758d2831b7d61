import { type DescribedEvent, isSchema, type Schema, schemasOf } from './schema.ts'

/** Whether a value is a schema of Apache Avro (1.12) that describes records: one, or a union of named types. */
export const isAvro = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some((one) => isRecord(one)) && value.every((one) => isSchema(one) && isNamed(one))
    : isRecord(value)

const isRecord = (value: unknown): boolean =>
  isSchema(value) &&
  ['record', 'error'].includes(String(value.type)) &&
  typeof value.name === 'string' &&
  Array.isArray(value.fields) &&
  value.fields.every((field) => isSchema(field) && typeof field.name === 'string' && field.type !== undefined)

const isNamed = (type: Schema): boolean =>
  isRecord(type) ||
  (typeof type.name === 'string' &&
    ((type.type === 'enum' && Array.isArray(type.symbols)) || (type.type === 'fixed' && typeof type.size === 'number')))

/**
 * The records of an Avro schema as JSON Schemas of what plain JSON of them looks like, and the document that their
 * references lead in. In Avro's own JSON encoding a value of a union stands below its type; converters write it plainly.
 */
export function fromAvro(value: unknown): { readonly document: Schema; readonly events: readonly DescribedEvent[] } {
  const defs: Record<string, Schema> = {}
  const tops = Array.isArray(value) ? value : [value]
  const roots = tops.filter(isSchema).map((top) => ({ top, schema: schemaOf(top, '', defs) }))
  return {
    document: { $defs: defs },
    events: roots.flatMap(({ top, schema }) =>
      top.type === 'record' ? [{ name: String(top.name).split('.').at(-1) ?? null, schema }] : [],
    ),
  }
}

/** How plain JSON has what Avro calls primitive types. */
const primitives: Readonly<Record<string, Schema>> = {
  null: { type: 'null' },
  boolean: { type: 'boolean' },
  int: { type: 'integer' },
  long: { type: 'integer' },
  float: { type: 'number' },
  double: { type: 'number' },
  bytes: { type: 'string' },
  string: { type: 'string' },
}

function schemaOf(type: unknown, namespace: string, defs: Record<string, Schema>): Schema {
  if (typeof type === 'string') return primitives[type] ?? { $ref: reference(fullName(type, namespace, defs)) }
  if (Array.isArray(type)) return { anyOf: type.map((one) => schemaOf(one, namespace, defs)) }
  if (!isSchema(type)) return {}
  if (isNamed(type)) return define(type, namespace, defs)
  if (type.type === 'array') return { type: 'array', items: schemaOf(type.items, namespace, defs) }
  if (type.type === 'map') return { type: 'object', additionalProperties: schemaOf(type.values, namespace, defs) }
  if (type.logicalType === 'uuid') return { type: 'string', format: 'uuid' }
  // Converters write decimals as numbers or as texts.
  if (type.logicalType === 'decimal') return { type: ['number', 'string'] }
  return schemaOf(type.type, namespace, defs)
}

/** A named type by its full name, to which others refer, itself among them. */
function define(type: Schema, around: string, defs: Record<string, Schema>): Schema {
  const name = String(type.name)
  const own = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : type.namespace
  const namespace = typeof own === 'string' ? own : around
  const full = qualified(name, namespace)
  // Known before its fields are read, which may hold it again.
  defs[full] = {}
  if (type.type === 'enum') defs[full] = { enum: Array.isArray(type.symbols) ? type.symbols : [] }
  else if (type.type === 'fixed')
    defs[full] = type.logicalType === 'decimal' ? { type: ['number', 'string'] } : { type: 'string' }
  else {
    const fields = schemasOf(type.fields).filter((field) => typeof field.name === 'string')
    defs[full] = {
      type: 'object',
      properties: Object.fromEntries(
        fields.map((field) => [String(field.name), schemaOf(field.type, namespace, defs)]),
      ),
      required: fields.map((field) => String(field.name)),
    }
  }
  return { $ref: reference(full) }
}

/** A name as the namespace around it completes it (Avro 1.12, Names). */
const qualified = (name: string, namespace: string): string =>
  name.includes('.') || namespace === '' ? name : `${namespace}.${name}`

/** The full name of a type that is referred to, where it is known. */
function fullName(name: string, namespace: string, defs: Readonly<Record<string, Schema>>): string {
  const full = qualified(name, namespace)
  return Object.hasOwn(defs, full) ? full : name
}

const reference = (name: string): string => `#/$defs/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
