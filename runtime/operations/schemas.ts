import type { JsonSchema } from '../http/admin-route.ts'

/** Parts of the schemas of this folder's paths. */

export const name: JsonSchema = { type: 'string', minLength: 1, maxLength: 200 }
export const id: JsonSchema = { type: 'string', format: 'uuid' }
export const dateTime: JsonSchema = { type: 'string', format: 'date-time' }
/** Of a page before: of an engine's own form, and nothing else, because another text would be answered as the end. */
export const cursorOfDeliveries: JsonSchema = {
  type: 'string',
  pattern: '^(\\d{1,16}\\.[0-9a-f]{32}|[0-9a-f-]{36}\\.[0-9a-f-]{36})$',
}
export const count: JsonSchema = { type: 'integer', minimum: 0 }

export const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })
export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items })

/** All of them are there unless they are said to be optional, and nothing else. */
export const object = (
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((each) => !optional.includes(each)),
  properties,
})

/** A body whose properties may all be left out, unless they are required. */
export const body = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema => ({ type: 'object', additionalProperties: false, required, properties })

/** A time in ISO 8601, which the schema has checked, in milliseconds. */
export const timeOf = (text: string): number => Date.parse(text)

export const iso = (ms: number): string => new Date(ms).toISOString()
export const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms))
