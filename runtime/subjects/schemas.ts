import type { JsonSchema } from '../admin/route.ts'

/** What the bodies of calls about people consist of, as JSON Schemas. */

export const text = (maxLength: number): JsonSchema => ({ type: 'string', minLength: 1, maxLength })

export const date: JsonSchema = { type: 'string', format: 'date' }

/** With a zone: `2026-02-01T09:30:00Z`. */
export const moment: JsonSchema = { type: 'string', format: 'date-time' }

const uuid: JsonSchema = { type: 'string', format: 'uuid' }

const identifiers: JsonSchema = {
  type: 'array',
  minItems: 1,
  maxItems: 20,
  // What is blank identifies nobody, so that nothing would ever be found by it.
  items: object({ type: text(100), value: { ...text(1000), pattern: '\\S' } }),
}

const asked = {
  tenant: text(200),
  identifiers,
  request: uuid,
  receivedAt: moment,
  regime: text(50),
  instruction: object({ reference: text(500), date }),
} as const

export function object(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = Object.keys(properties),
): JsonSchema {
  return { type: 'object', additionalProperties: false, properties, required }
}

/** A body about a person: who, for which tenant, on which request, and what more. */
export const aboutPerson = (
  more: Readonly<Record<string, JsonSchema>> = {},
  required: readonly string[] = Object.keys(more),
): JsonSchema => object({ ...asked, ...more }, ['tenant', 'identifiers', ...required])

export const anObject: JsonSchema = { type: 'object' }
