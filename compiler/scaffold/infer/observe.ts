import { ExactNumber } from '../../../runtime/contract/exact-number.ts'
import { isAboutHealth, isAboutPerson, isHealthKind, isPersonKind, isThingReference } from './people.ts'
import { hasDataForNames, type ValueShape, valueShape } from './value-shape.ts'

export type ScalarType = 'string' | 'integer' | 'number' | 'boolean'

/** What samples hold at one place. No value is kept, only what values look like. */
export interface Observed {
  nulls: number
  readonly scalars: Set<ScalarType>
  /** Texts that are not empty, and how many of them look like what. */
  texts: number
  readonly shapes: Map<ValueShape, number>
  /** The digits of the longest whole number. */
  digits: number
  object: ObservedObject | null
  list: { items: Observed } | null
  /** Why something here was not looked at. */
  unread: string | null
  /** What a schema says of the values; samples say nothing. */
  accepts?: Accepted
}

/** What a schema accepts, of what a declaration can say, too. */
export interface Accepted {
  readonly enum?: readonly (string | number | boolean | null)[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

export interface ObservedObject {
  count: number
  /** A schema says of it what is always there, and is taken at its word. */
  described: boolean
  /** In how many samples there is such an object at all. */
  readonly samples: Set<number>
  readonly properties: Map<string, { value: Observed; count: number }>
  /** What the objects say themselves that they are (`resourceType: Patient`). */
  readonly kinds: Set<'person' | 'health' | 'about-person' | 'thing'>
  /** Its names look like data, so it cannot be a closed list of fields. */
  keyedByData: boolean
  /** What its names look like, and what is under all of them, where they are data. */
  readonly keys: Set<ValueShape | null>
  entries: Observed | null
}

/** As deep as payloads are followed: each level costs two of the hundred that a declaration may be nested. */
export const deepest = 24
/** More properties than this are entries, not fields. */
const mostProperties = 500

export const nothing = (): Observed => ({
  nulls: 0,
  scalars: new Set(),
  texts: 0,
  shapes: new Map(),
  digits: 0,
  object: null,
  list: null,
  unread: null,
})

/** Everything that the samples hold, merged. */
export function observe(samples: readonly unknown[]): Observed {
  const root = nothing()
  for (const [number, sample] of samples.entries()) see(root, sample, number, 0)
  return root
}

function see(here: Observed, value: unknown, sample: number, depth: number): void {
  if (value === null) here.nulls++
  else if (typeof value === 'string') seeText(here, value)
  else if (typeof value === 'number') {
    here.scalars.add(Number.isSafeInteger(value) ? 'integer' : 'number')
    if (Number.isSafeInteger(value)) {
      const text = String(Math.abs(value))
      here.digits = Math.max(here.digits, text.length)
      count(here, valueShape(text) === 'card' ? 'card' : null)
    }
  } else if (value instanceof ExactNumber) here.scalars.add(value.isInteger() ? 'integer' : 'number')
  else if (typeof value === 'boolean') here.scalars.add('boolean')
  else if (depth >= deepest) here.unread = 'nested too deeply'
  else if (Array.isArray(value)) {
    here.list ??= { items: nothing() }
    for (const item of value) see(here.list.items, item, sample, depth + 1)
  } else if (typeof value === 'object') seeObject(here, value, sample, depth)
}

export function seeText(here: Observed, text: string): void {
  here.scalars.add('string')
  if (text.trim() === '') return
  here.texts++
  count(here, valueShape(text))
}

function count(here: Observed, shape: ValueShape | null): void {
  if (shape !== null) here.shapes.set(shape, (here.shapes.get(shape) ?? 0) + 1)
}

/** The object that stands here, of which nothing need be known yet. */
export function objectAt(here: Observed): ObservedObject {
  here.object ??= {
    count: 0,
    described: false,
    samples: new Set(),
    properties: new Map(),
    kinds: new Set(),
    keyedByData: false,
    keys: new Set(),
    entries: null,
  }
  return here.object
}

function seeObject(here: Observed, value: object, sample: number, depth: number): void {
  const object = objectAt(here)
  object.count++
  object.samples.add(sample)
  const entries = Object.entries(value)
  object.keyedByData ||=
    hasDataForNames(entries) || entries.length > mostProperties || object.properties.size > mostProperties
  for (const [name, child] of entries) {
    if (object.keyedByData) {
      if (object.keys.size < mostProperties) object.keys.add(valueShape(name))
      object.entries ??= nothing()
      see(object.entries, child, sample, depth + 1)
      continue
    }
    const known = object.properties.get(name) ?? { value: nothing(), count: 0 }
    known.count++
    object.properties.set(name, known)
    if (typeof child === 'string') noteKind(object, name, child, value)
    see(known.value, child, sample, depth + 1)
  }
}

/**
 * What an object says itself that it is.
 *
 * @param value the object, or something with its names
 */
export function noteKind({ kinds }: ObservedObject, name: string, text: string, value: object): void {
  if (discriminators.has(name)) {
    if (isPersonKind(text) && !(vague.has(name) && isWritten(value))) kinds.add('person')
    // `{ type: contact, id }` refers to one.
    if (text === 'contact' && vague.has(name) && Object.hasOwn(value, 'id') && Object.keys(value).length < 4)
      kinds.add('person')
    if (isHealthKind(text)) kinds.add('health')
    if (isThingReference(text)) kinds.add('thing')
  }
  if (events.has(name) && isAboutPerson(text)) kinds.add('about-person')
  if (events.has(name) && isAboutHealth(text)) kinds.add('health')
}

/** Names that say for some what a thing is, and for others whose: what a customer wrote is of the type `customer`. */
const vague = new Set(['type', 'kind'])

const isWritten = (value: object): boolean =>
  ['body', 'text', 'content', 'message', 'amount'].some((name) => Object.hasOwn(value, name))

/** Where events say what has happened. */
const events = new Set(['event_type', 'eventType', 'type', 'event', 'event_name', 'topic', 'action', 'trigger'])

/** Where objects say what they are. */
const discriminators = new Set([
  'resourceType',
  'object',
  'objectType',
  'type',
  'kind',
  '@type',
  '__typename',
  'entityType',
  'entity_type',
  'typeId',
])
