import { messagesOf } from './asyncapi.ts'
import { fromAvro, isAvro } from './avro.ts'
import { webhooksOf } from './openapi.ts'
import { type DescribedEvent, entriesOf, isSchema, resolve, type Schema, schemasOf, withBeside } from './schema.ts'

/** A document that describes events instead of being one. */
export interface Described {
  /** What it is, with its article. */
  readonly kind: string
  readonly document: Schema
  /** What its events are called there. */
  readonly events: readonly DescribedEvent[]
  /** Schemas of which nobody says that they are events, to be chosen by name. */
  readonly others: readonly DescribedEvent[]
  /** Events in a format that is not read, each with it. */
  readonly unread: readonly string[]
}

/** A document that describes events, `null` where it is none, or why it cannot be read. */
export function describedIn(value: unknown): Described | { readonly problem: string } | null {
  if (isAvro(value)) return { kind: 'an Avro schema', ...fromAvro(value), others: [], unread: [] }
  if (!isSchema(value)) return null
  if (typeof value.asyncapi === 'string')
    return { kind: 'an AsyncAPI document', document: value, ...messagesOf(value), others: [] }
  if (typeof value.openapi === 'string' || typeof value.swagger === 'string') {
    const components = isSchema(value.components) ? value.components.schemas : value.definitions
    return {
      kind: 'an OpenAPI document',
      document: value,
      events: webhooksOf(value),
      others: entriesOf(components).map(([name, schema]) => ({ name, schema })),
      unread: [],
    }
  }
  if (!isJsonSchema(value)) return null
  const alternatives = namedAlternatives(value)
  const isAlone = ['properties', '$ref', 'allOf', 'oneOf', 'anyOf'].some((word) => value[word] !== undefined)
  return {
    kind: 'a JSON Schema',
    document: value,
    events: alternatives.length > 0 ? alternatives : isAlone ? [{ name: null, schema: value }] : [],
    others: [...entriesOf(value.$defs), ...entriesOf(value.definitions)].map(([name, schema]) => ({ name, schema })),
    unread: [],
  }
}

/** One of several schemas by reference: each is an event of its own. */
function namedAlternatives(document: Schema): readonly DescribedEvent[] {
  if (document.properties !== undefined) return []
  const alternatives = schemasOf(document.oneOf ?? document.anyOf)
  return alternatives.flatMap((alternative) => {
    const { $ref } = alternative
    if (typeof $ref !== 'string' || resolve(document, $ref) === null) return []
    return [{ name: $ref.split('/').at(-1) ?? null, schema: withBeside(document, alternative) }]
  })
}

/** It says so, or it is an object whose properties are schemas. */
function isJsonSchema(value: Schema): boolean {
  if (typeof value.$schema === 'string' && /json-schema\.org|spec\.openapis\.org/.test(value.$schema)) return true
  const properties = Object.values(isSchema(value.properties) ? value.properties : {})
  return value.type === 'object' && properties.length > 0 && properties.every(describesValue)
}

const words = ['type', '$ref', 'oneOf', 'anyOf', 'allOf', 'enum', 'const', 'format', 'properties', 'items']

const describesValue = (value: unknown): boolean => isSchema(value) && words.some((word) => Object.hasOwn(value, word))
