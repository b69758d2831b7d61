import { slug, uniqueNames } from '../../names.ts'
import { declared, type EventFields, type Inferred } from '../event-type.ts'
import { fieldsOf } from '../fields.ts'
import type { Described } from './described.ts'
import { observeSchema } from './observe-schema.ts'
import type { DescribedEvent } from './schema.ts'

/** Event types, and those that could not be made, each with why. */
export type InferredFromSchema =
  | (Inferred & { readonly problem: null; readonly passedOver: readonly string[] })
  | { readonly problem: string }

export interface DescribedOptions {
  /** The one to take, by its name there; where there is but one, what it is to be called. */
  readonly event: string | null
  /** What an event is called that has no name there. */
  readonly otherwise: string
  /** Write proposals as categories instead of as comments. */
  readonly accept: boolean
  /** Hold events to what the document requires, enumerates and bounds, too. */
  readonly strict: boolean
}

/**
 * The event types that a JSON Schema, an OpenAPI or an AsyncAPI document describes, each leaf with the category that it
 * seems to have, for review. What it requires is taken over where asked for alone: an event without it would be refused,
 * and what is sent falls short of published descriptions (decision 261).
 */
export function inferDescribed(described: Described, options: DescribedOptions): InferredFromSchema {
  const { event, otherwise, accept, strict } = options
  const { kind, document, events, others, unread } = described
  const chosen = choose(described, event)
  if (chosen === null) {
    const listed = events.length > 0 ? events : others
    if (listed.length === 0) {
      const why = unread.length > 0 ? ` in a format that is read: ${unread.join(', ')}` : ''
      return { problem: `is ${kind} that describes no events${why}; give samples of them.` }
    }
    const what =
      event !== null ? 'no such event' : events.length > 0 ? `${events.length} events` : 'no events, but other things'
    return { problem: `is ${kind} that describes ${what}; choose one by its name: ${someNames(listed)}.` }
  }
  const unique = uniqueNames()
  const types: EventFields[] = []
  const passedOver = [...unread.map((one) => `${one}: its format is not read`)]
  for (const { name, schema } of chosen) {
    const seen = observeSchema(schema, document, strict)
    const root = seen && fieldsOf(seen)
    const called = event !== null && chosen.length === 1 ? event : plainName(name ?? otherwise, otherwise)
    if (root?.kind === 'object') types.push({ event: unique(called), root })
    else passedOver.push(`${name ?? otherwise}: ${root === null ? 'it describes too much' : why(root)}`)
  }
  if (types.length === 0) return { problem: `is ${kind} of which nothing can be declared: ${passedOver.join('; ')}.` }
  const from = strict
    ? `Made from ${kind}: its types, enumerations and bounds, and what it requires; not its patterns and formats.`
    : `Made from ${kind}: its fields and their types.`
  return { ...declared(types, from, accept), passedOver }
}

const why = (root: { readonly kind: string; readonly why?: string }): string =>
  root.why === undefined ? 'it is no object' : `it is ${root.why}`

/** Nobody reviews more than this at once. */
const mostEvents = 50

/** The events to take, `null` where none can be chosen. */
function choose({ events, others }: Described, event: string | null): readonly DescribedEvent[] | null {
  if (event === null) return events.length > 0 && events.length <= mostEvents ? events : null
  const named = [...events, ...others].filter(
    ({ name }) => name !== null && (name === event || slug(name) === slug(event)),
  )
  if (named.length > 0) return named.slice(0, 1)
  return events.length === 1 ? events : null
}

const plainName = (name: string, otherwise: string): string =>
  /^[A-Za-z][A-Za-z0-9_.-]{0,99}$/.test(name) ? name : slug(name, otherwise)

/** So many names say what there is to choose from. */
const mostNames = 12

const someNames = (events: readonly DescribedEvent[]): string => {
  const names = events.map(({ name }) => plainName(name ?? '', 'event'))
  const more = names.length > mostNames ? `, and ${names.length - mostNames} more` : ''
  return `${names
    .slice(0, mostNames)
    .map((name) => `\`${name}\``)
    .join(', ')}${more}`
}
