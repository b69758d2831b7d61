import type { JsonSchema } from '../http/admin-route.ts'
import { date, moment, object, text } from '../http/schemas.ts'

/** What bodies and answers about retention consist of, as JSON Schemas. */

export { date, moment, object, text }

export const tenantName: JsonSchema = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$' }
export const resourceName: JsonSchema = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_.-]{0,99}$' }
export const orNull = (type: string): JsonSchema => ({ type: [type, 'null'] })
export const count: JsonSchema = { type: 'integer', minimum: 0 }
export const flag: JsonSchema = { type: 'boolean' }
export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items })

/** People as whoever calls knows them. */
export const people: JsonSchema = {
  type: 'array',
  minItems: 1,
  maxItems: 20,
  // What is blank identifies nobody.
  items: object({ type: text(100), value: { ...text(100_000), pattern: '\\S' } }),
}

const store = object({
  store: text(200),
  items: count,
  oldest: orNull('string'),
  oldestAgeSeconds: orNull('integer'),
  nextDeletion: orNull('string'),
  overdueSeconds: count,
  deletions: listOf(object({ day: date, items: count })),
})

export const retentionReport: JsonSchema = object({
  digest: text(200),
  asOf: moment,
  sweep: object({ kind: { enum: ['none', 'swept', 'halted', 'failed', 'standby'] }, at: orNull('string') }),
  rules: listOf(
    object({
      rule: text(200),
      periods: { type: 'object', additionalProperties: text(50) },
      from: text(20),
      after: orNull('string'),
      minimum: orNull('string'),
      stores: listOf(store),
    }),
  ),
  others: listOf(store),
  holds: listOf(
    object({
      name: resourceName,
      tenant: tenantName,
      ground: text(4000),
      types: { type: ['array', 'null'], items: text(200) },
      people: orNull('integer'),
      until: moment,
    }),
  ),
})
