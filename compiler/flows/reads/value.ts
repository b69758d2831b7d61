import { onlyPresence } from '../../../runtime/contract/field-tree.ts'
import { type EventField, each, type FieldPath } from '../../model/event-field.ts'
import { formatFieldPath } from '../../model/field-path.ts'
import type { ObjectShape, Shape } from '../../model/shape.ts'
import type { Read } from './read.ts'

/**
 * What an expression may stand for. `place`: something in the event that was named and not read yet. `computed`: made
 * from what was read. `literal`: written in the text. `loop`: the loop that a `for` runs, not an element.
 */
export type Part =
  | Place
  | { readonly kind: 'computed' }
  | { readonly kind: 'literal'; readonly value: unknown }
  /** Liquid's names for what is not there. */
  | { readonly kind: 'word'; readonly word: 'nil' | 'empty' | 'blank' }
  | { readonly kind: 'loop' }

export interface Place {
  readonly kind: 'place'
  readonly shape: Shape
  /** Where the text names it last. */
  readonly said: Said
  /** Where it stands; of a list that `map` made: the list whose length it has. */
  readonly path: FieldPath
  /** Where its elements stand, when that is not `path.*`. */
  readonly elements: FieldPath | null
}

/** Where something is said and how: for reads and problems. */
export interface Said extends Span {
  /** As it is written: `event.commits[0].author`. */
  readonly text: string
}

/** All that an expression may stand for, with the reads that have flowed into it, which count once it is used. */
export interface Value {
  readonly parts: readonly Part[]
  readonly reads: readonly Read[]
}

export interface Span {
  readonly start: number
  readonly end: number
}

export const nothing: Value = { parts: [], reads: [] }

export const nil: Value = { parts: [{ kind: 'word', word: 'nil' }], reads: [] }

export const literal = (value: unknown): Value => ({ parts: [{ kind: 'literal', value }], reads: [] })

export const computed = (reads: readonly Read[]): Value => ({ parts: [{ kind: 'computed' }], reads })

export const place = (shape: Shape, said: Said, path: FieldPath, elements: FieldPath | null = null): Place => ({
  kind: 'place',
  shape,
  said,
  path,
  elements,
})

export const rootValue = (event: ObjectShape, said: Said): Value => ({ parts: [place(event, said, [])], reads: [] })

/** The same, named anew: what a variable holds is read where the variable is used. */
export const sayAnew = ({ parts, reads }: Value, said: Said): Value => ({
  parts: parts.map((part) => (part.kind === 'place' ? { ...part, said } : part)),
  reads,
})

/** The element of a list, at whichever position. */
export function elementOf({ shape, said, path, elements }: Place): Place | null {
  return shape.kind === 'list' ? place(shape.items, said, elements ?? [...path, each]) : null
}

/** Either of several values. */
export function either(...values: readonly Value[]): Value {
  const [only, second] = values.filter(({ parts, reads }) => parts.length > 0 || reads.length > 0)
  if (!second) return only ?? nothing
  const parts = new Map(values.flatMap((value) => value.parts).map((part) => [partKey(part), part]))
  return { parts: [...parts.values()], reads: uniqueReads(values.flatMap((value) => value.reads)) }
}

export const sameValue = (a: Value, b: Value): boolean =>
  a === b || (keysOf(a).size === keysOf(b).size && [...keysOf(a)].every((key) => keysOf(b).has(key)))

const keysOf = ({ parts, reads }: Value): ReadonlySet<string> => new Set([...parts.map(partKey), ...reads.map(readKey)])

const partKey = (part: Part): string => {
  if (part.kind === 'literal') return `literal ${typeof part.value} ${String(part.value)}`
  if (part.kind === 'word') return `word ${part.word}`
  if (part.kind !== 'place') return part.kind
  const elements = part.elements === null ? '' : formatFieldPath(part.elements)
  return `place ${part.said.start} ${part.said.end} ${part.shape.kind} ${formatFieldPath(part.path)} ${elements}`
}

export const readKey = ({ field, aspect, start, end }: Read): string => `${start}:${end}:${aspect}:${field.text}`

export function uniqueReads(reads: readonly Read[]): readonly Read[] {
  if (reads.length < 2) return reads
  return [...new Map(reads.map((read) => [readKey(read), read])).values()]
}

/**
 * That something is at a place, and of a list how many elements it has, as a field: no personal data in itself. Its
 * path is one that a projection can hold without holding what is below (`onlyPresence`).
 */
export function presenceField({ shape, path }: Place): EventField | null {
  const below = firstField(shape)
  if (below === null) return null
  const steps: FieldPath = shape.kind === 'list' ? [each, onlyPresence] : [onlyPresence]
  return {
    path: [...path, ...steps],
    text: formatFieldPath(path),
    types: [shape.kind === 'list' ? 'array' : 'object'],
    categories: ['none'],
    subject: null,
    opaque: false,
    at: below.at,
  }
}

function firstField(shape: Shape): EventField | null {
  if (shape.kind === 'leaf') return shape.field
  if (shape.kind === 'list') return firstField(shape.items)
  for (const child of shape.properties.values()) {
    const field = firstField(child)
    if (field) return field
  }
  return null
}

/** An expression's value and how it is written, for the messages of who uses it. */
export interface Evaluated {
  readonly value: Value
  readonly said: Said
}
