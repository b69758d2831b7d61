import type { Place } from '../diagnostics/place.ts'
import type * as language from '../language/types.ts'

/** A step of a field path: a property's name, or `*` for every element of a list. */
export type FieldPath = readonly (string | typeof each)[]
/** The elements of a list, as a step of a field path. A symbol, so that a property called `*` is not mistaken for it. */
export const each: unique symbol = Symbol('*')

/** One leaf of an event type: a field that is kept. */
export interface EventField {
  readonly path: FieldPath
  /** The path as users write it: `commits.*.author.email`. */
  readonly text: string
  readonly types: readonly language.TypeName[]
  /** `[]` when the field has no category (an error), `['none']` when it is declared to be no personal data. */
  readonly categories: readonly string[]
  /** The named data subject that the field is about: the nearest enclosing one. */
  readonly subject: string | null
  /** The whole subtree is kept as it is (`content.opaque` without a type). */
  readonly opaque: boolean
  /** Where the category stands, or should stand. */
  readonly at: Place
}
