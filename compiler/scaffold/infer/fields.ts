import { each, type FieldPath } from '../../model/event-field.ts'
import { byWhat } from './key-kinds.ts'
import type { Proposal } from './leaf.ts'
import type { Accepted, Observed, ObservedObject } from './observe.ts'
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
  /** What is not among the properties, why, and what it holds where it is known. */
  readonly leftOut: readonly LeftOut[]
}

export interface LeftOut extends Undeclared {
  readonly name: string
}

/** What no declaration can hold: why, and what is known of it all the same. */
export interface Undeclared {
  readonly kind: 'undeclared'
  readonly why: string
  /** Where names are data: what stands under each, as if it were an entry of a list. */
  readonly entries: ListField | null
}

export interface ListField {
  readonly kind: 'list'
  readonly nullable: boolean
  readonly items: Field
}

export interface LeafField {
  readonly kind: 'leaf'
  readonly types: readonly string[]
  /** What a schema says of its values. */
  readonly accepts: Accepted
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
export function fieldsOf(root: Observed): Field | Undeclared {
  return fieldAt(root, { path: [], name: '', listed: false, holders: [] })
}

const undeclared = (why: string, entries: ListField | null = null): Undeclared => ({ kind: 'undeclared', why, entries })

function fieldAt(seen: Observed, around: Around): Field | Undeclared {
  const { object, list, scalars } = seen
  const kinds = [object && 'an object', list && 'a list', scalars.size > 0 && 'a single value'].filter((one) => one)
  if (seen.unread !== null) return undeclared(seen.unread)
  if (kinds.length > 1)
    return undeclared(`sometimes ${kinds.join(', sometimes ')}; \`content.opaque\` can keep it whole`)
  const nullable = seen.nulls > 0
  if (object) return object.keyedByData ? entriesAt(object, around) : objectAt(object, nullable, around)
  if (list) {
    const items = fieldAt(list.items, { ...around, path: [...around.path, each], listed: true })
    if (items.kind !== 'undeclared') return { kind: 'list', nullable, items }
    const entries = items.entries && { kind: 'list' as const, nullable, items: items.entries }
    return undeclared(items.why === nothingSeen ? 'always an empty list' : `a list of what is ${items.why}`, entries)
  }
  if (scalars.size === 0) return undeclared(nullable ? 'always null' : nothingSeen)
  return {
    kind: 'leaf',
    types: typesOf(seen, around.name),
    accepts: seen.accepts ?? {},
    proposal: propose(around, seen),
  }
}

const nothingSeen = 'never filled'

/** An object of which each name is data: it is closed to declarations, but what stands in it can be told. */
function entriesAt({ entries, keys }: ObservedObject, { path, name, holders }: Around): Undeclared {
  const why = `an object ${byWhat(keys)}, whose names are data rather than fields`
  if (entries === null) return undeclared(why)
  // `usersByEmail` are users.
  const what = name.replace(/(?<=\w)(By[A-Z]|_by_).*$/, '')
  // What stands under somebody's own address describes them.
  if (entries.object && keys.size === 1 && (keys.has('email') || keys.has('phone') || keys.has('official-id')))
    entries.object.kinds.add('person')
  const items = fieldAt(entries, { path: [...path, each], name: what, listed: true, holders })
  return undeclared(why, items.kind === 'undeclared' ? null : { kind: 'list', nullable: false, items })
}

function objectAt(object: ObservedObject, nullable: boolean, { path, name, holders }: Around): Field | Undeclared {
  const properties = new Map<string, Field>()
  const leftOut: LeftOut[] = []
  const required: string[] = []
  const within = [{ name, object }, ...holders]
  for (const [child, { value, count }] of object.properties) {
    // The language refuses the one, and no field path can name the other.
    const field =
      child === '__proto__' || child === ''
        ? undeclared('a name that cannot be declared')
        : fieldAt(value, { path: [...path, child], name: child, listed: false, holders: within })
    if (field.kind === 'undeclared') {
      leftOut.push({ ...field, name: child })
      continue
    }
    properties.set(child, field)
    // One sample cannot tell what is always there, and what is required wrongly refuses events.
    if ((object.samples.size > 1 || object.described) && count === object.count && value.nulls === 0)
      required.push(child)
  }
  if (properties.size === 0) {
    // What is known of what is left out is not lost with the object.
    const [only] = leftOut
    return undeclared(
      object.properties.size === 0 ? 'always an empty object' : 'an object of which nothing is left',
      leftOut.length === 1 && only?.entries ? only.entries : null,
    )
  }
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
