import type { JsonSchema } from './admin-route.ts'

/** What the bodies of calls about people consist of, as JSON Schemas. */

export const text = (maxLength: number): JsonSchema => ({ type: 'string', minLength: 1, maxLength })

export const date: JsonSchema = { type: 'string', format: 'date' }

/** With a zone: `2026-02-01T09:30:00Z`. */
export const moment: JsonSchema = { type: 'string', format: 'date-time' }

/** `next` of the page of events before, of an engine's own form: another text would be answered as the end. */
export const cursorOfEvents: JsonSchema = { type: 'string', pattern: '^(\\d{1,16}|[0-9a-f-]{36})$' }

const uuid: JsonSchema = { type: 'string', format: 'uuid' }

/** As long as a value may be that is set: an event may hold an identifier of any length, and somebody has to find it. */
const LONGEST_IDENTIFIER = 100_000

const identifiers: JsonSchema = {
  type: 'array',
  minItems: 1,
  maxItems: 20,
  // What is blank identifies nobody, so that nothing would ever be found by it.
  items: object({ type: text(100), value: { ...text(LONGEST_IDENTIFIER), pattern: '\\S' } }),
}

const asked = {
  tenant: text(200),
  identifiers,
  confirmed: {
    type: 'array',
    minItems: 1,
    maxItems: 50,
    items: text(64),
    description: 'Candidates of an answer that are the person’s, as it names them.',
  },
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

/** The same where a request may have named the person already. */
export const aboutPersonOrRequest = (more: Readonly<Record<string, JsonSchema>> = {}): JsonSchema =>
  object({ ...asked, ...more }, ['tenant'])
/** A body by order of the controller: on which request, by which instruction, and what more. */
export function ordered(more: Readonly<Record<string, JsonSchema>> = {}): JsonSchema {
  const { request, receivedAt, regime, instruction } = asked
  return object({ request, receivedAt, regime, instruction, ...more }, [])
}

const orNull = (type: string): JsonSchema => ({ type: [type, 'null'] })
const value: JsonSchema = { ...orNull('string'), description: 'Where data is handed out: in an export.' }
const shared: JsonSchema = { enum: ['declared', 'role-address', 'joins-many', null] }

/** What an answer says of the identifiers that it goes by, and of those beside them that it does not follow. */
export const found = {
  foundBy: {
    type: 'array',
    items: object(
      {
        type: orNull('string'),
        value,
        confirmed: { type: 'boolean' },
        events: { ...orNull('integer'), description: 'Stored events that it stands in; `null` on further pages.' },
        people: {
          ...orNull('integer'),
          description: 'How many people it joins: so many others of one type it is beside.',
        },
      },
      ['type', 'confirmed', 'events', 'people'],
    ),
  },
  candidates: {
    type: 'array',
    description:
      'Other identifiers that stand beside these in stored events. Nothing is done with them until `confirmed`.',
    items: object(
      {
        candidate: { ...text(64), description: 'By which `confirmed` names it.' },
        type: orNull('string'),
        value,
        events: { type: 'integer' },
        people: { type: 'integer' },
        event: { ...text(36), description: 'The first stored event that holds both: an export shows them there.' },
        source: text(200),
        confirmable: { type: 'boolean' },
        because: { ...shared, description: 'Why it cannot be confirmed: several people have it.' },
      },
      ['candidate', 'type', 'events', 'people', 'event', 'source', 'confirmable', 'because'],
    ),
  },
  moreCandidates: { type: 'boolean', description: 'There are more, or reach further, than could be looked through.' },
} as const satisfies Readonly<Record<string, JsonSchema>>

/** What every answer about a person says. */
export const answered = { request: text(36), due: { type: ['string', 'null'] }, ...found } as const

export const anObject: JsonSchema = { type: 'object' }
