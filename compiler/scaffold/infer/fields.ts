import { each, type FieldPath } from '../../model/event-field.ts'
import type { Proposal } from './leaf.ts'
import type { Observed, ObservedObject } from './observe.ts'
import { propose } from './propose.ts'
import type { Holder } from './surroundings.ts'

/** An event type's fields as the samples show them. */
export type Field = ObjectField | ListField | LeafField

export interface ObjectField {
  readonly kind: 'object'
  readonly path: FieldPath
  readonly nullable: boolean
  readonly properties: ReadonlyMap<string, Field>
  readonly required: readonly string[]
  /** What is not among the properties, and why. */
  readonly leftOut: readonly { readonly name: string | null; readonly why: string }[]
}

export interface ListField {
  readonly kind: 'list'
  readonly nullable: boolean
  readonly items: Field
}

export interface LeafField {
  readonly kind: 'leaf'
  readonly types: readonly string[]
  readonly proposal: Proposal | null
}

/** The place of a field: its name, whether it is an entry of a list, and the objects around it, the nearest first. */
interface Around {
  readonly path: FieldPath
  readonly name: string
  readonly listed: boolean
  readonly holders: readonly Holder[]
}

/** The fields below an object that samples are, or why there are none. */
export function fieldsOf(root: Observed): Field | string {
  return fieldAt(root, { path: [], name: '', listed: false, holders: [] })
}

function fieldAt(seen: Observed, around: Around): Field | string {
  const { object, list, scalars } = seen
  const kinds = [object && 'an object', list && 'a list', scalars.size > 0 && 'a single value'].filter((one) => one)
  if (seen.tooDeep) return 'nested too deeply'
  if (kinds.length > 1) return `sometimes ${kinds.join(', sometimes ')}; \`content.opaque\` can keep it whole`
  const nullable = seen.nulls > 0
  if (object) return objectAt(object, nullable, around)
  if (list) {
    const items = fieldAt(list.items, { ...around, path: [...around.path, each], listed: true })
    if (typeof items === 'string') return items === nothingSeen ? 'always an empty list' : `a list of what is ${items}`
    return { kind: 'list', nullable, items }
  }
  if (scalars.size === 0) return nullable ? 'always null' : nothingSeen
  return { kind: 'leaf', types: typesOf(seen, around.name), proposal: propose(around, seen) }
}

const nothingSeen = 'never filled'

function objectAt(object: ObservedObject, nullable: boolean, { path, name, holders }: Around): Field | string {
  if (object.keyedByData) return 'an object whose names look like data rather than fields'
  const properties = new Map<string, Field>()
  const leftOut: { name: string; why: string }[] = []
  const required: string[] = []
  const within = [{ name, object }, ...holders]
  for (const [child, { value, count }] of object.properties) {
    // The language refuses the one, and no field path can name the other.
    const field =
      child === '__proto__' || child === ''
        ? 'a name that cannot be declared'
        : fieldAt(value, { path: [...path, child], name: child, listed: false, holders: within })
    if (typeof field === 'string') {
      leftOut.push({ name: child, why: field })
      continue
    }
    properties.set(child, field)
    // One sample cannot tell what is always there, and what is required wrongly refuses events.
    if (object.samples.size > 1 && count === object.count && value.nulls === 0) required.push(child)
  }
  if (properties.size === 0)
    return object.properties.size === 0 ? 'always an empty object' : 'an object of which nothing is left'
  return { kind: 'object', path, nullable, properties, required, leftOut }
}

/** Whole numbers of today that have fractions tomorrow. */
const measured = /amount|price|total|cost|rate|ratio|score|percent|lat|lng|lon|weight|temperature|duration|balance/i

function typesOf({ scalars, nulls }: Observed, name: string): readonly string[] {
  const types = new Set<string>(scalars)
  if (types.has('integer') && (types.has('number') || measured.test(name))) {
    types.delete('integer')
    types.add('number')
  }
  const order = ['string', 'integer', 'number', 'boolean']
  return [...order.filter((type) => types.has(type)), ...(nulls > 0 ? ['null'] : [])]
}
