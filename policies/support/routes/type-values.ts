import { away } from '../../../compiler/diagnostics/away.ts'
import type { Source } from '../../../compiler/language/types.ts'
import { parseFieldPath } from '../../../compiler/model/field-path.ts'
import type { EventType, Model, Resource } from '../../../compiler/model/model.ts'
import { shapeAt } from '../../../compiler/model/subjects.ts'

/** A value of a source's `type.values` that is given to the wrong event type. */
export interface MistakenType {
  readonly value: string
  readonly given: string
  /** The end of a sentence. */
  readonly why: string
  /** The event type of the source that it stands for. */
  readonly meant: string | null
}

/**
 * The values that no event of their type could hold, by what it declares; and those of two types that are swapped, by
 * their names.
 */
export function mistakenTypes(model: Model, source: Resource<Source>): readonly MistakenType[] {
  let found = known.get(source)
  if (!found) {
    found = findMistaken(model, source.value)
    known.set(source, found)
  }
  return found
}

const known = new WeakMap<Resource<Source>, readonly MistakenType[]>()

function findMistaken(model: Model, { type: { path, values = {} } }: Source): readonly MistakenType[] {
  const entries = Object.entries(values)
  const denied = entries.flatMap(([value, given]) => {
    const held = path === undefined ? null : heldAt(model.events.get(given), path)
    if (path === undefined || held === null || held.includes(value)) return []
    const meant = [...model.events.keys()].find((name) => heldAt(model.events.get(name), path)?.includes(value)) ?? null
    return [{ value, given, why: `which says ${held.map((one) => `\`${one}\``).join(' or ')} there`, meant }]
  })
  if (denied.length > 0) return denied
  const near = entries.find(([value, given]) => isSlip(value, given))
  if (near && entries.some(([value, given]) => value === given))
    return [{ value: near[0], given: near[1], why: 'and takes others by their own names', meant: null }]
  const odd = entries.filter(([value, given]) => !isNamedAs(value, given))
  return odd.flatMap(([value, given]) => {
    const back = odd.find(([other, to]) => to !== given && isNamedAs(value, to) && isNamedAs(other, given))
    return back ? [{ value, given, why: 'and the other way round', meant: back[1] }] : []
  })
}

/** Where the event types of a source hold the values by which it tells them apart, when that is not where it looks. */
export function typesElsewhere(model: Model, { value: { type } }: Resource<Source>): string | null {
  const { path, values = {} } = type
  if (path === undefined) return null
  const places = Object.entries(values).map(([value, given]) => {
    const event = model.events.get(given)
    if (!event || event.resource.poisoned || heldAt(event, path) !== null) return null
    return event.fields.find(({ text }) => isAlways(event, text, value))?.text ?? null
  })
  const [first = null] = places
  return places.every((place) => place === first) ? first : null
}

/** Whether a field says one and the same in every event. */
function isAlways({ shape }: EventType, path: string, value: string): boolean {
  const field = shapeAt(shape, parseFieldPath(path))
  return field?.kind === 'leaf' && field.limits.const === value
}

/** The texts that a field always is one of, `null` where it may hold others or is not declared. */
function heldAt(event: EventType | undefined, path: string): readonly string[] | null {
  if (!event || event.resource.poisoned) return null
  const shape = shapeAt(event.shape, parseFieldPath(path))
  if (shape?.kind !== 'leaf') return null
  const { const: single, enum: listed } = shape.limits
  if (typeof single === 'string') return [single]
  return Array.isArray(listed) ? listed.filter((one): one is string => typeof one === 'string') : null
}

/** `inspection.complete` for `inspection.completed`, beside others that are written as their event types are. */
const isSlip = (value: string, event: string): boolean =>
  value !== event && value.length >= 8 && away(value, event) <= 2 && value.split('.').length === event.split('.').length

/** `order.placed` is named as `order` or `shop.order`, `booked` as `booking` is not. */
function isNamedAs(value: string, event: string): boolean {
  const words = wordsOf(value)
  return wordsOf(event).some((word) => words.includes(word))
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\d]+/gu) ?? []

/** The value of a source that is what an event type always says where the source looks, and stands for another. */
export function valueMeaning(model: Model, { value: { type } }: Resource<Source>, event: string): string | null {
  const held = type.path === undefined ? null : heldAt(model.events.get(event), type.path)
  return (
    Object.entries(type.values ?? {}).find(([value, given]) => given !== event && held?.includes(value))?.[0] ?? null
  )
}
