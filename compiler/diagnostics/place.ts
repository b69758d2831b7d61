import { type SectionName, singletons } from '../language/section.ts'
import type { Span } from './span.ts'

/** One step below a resource: a key of a map or an index of a list. */
export type Step = string | number

/**
 * A symbolic location: a resource and a path below it. Rules point by structure; offsets are looked up at the
 * very end, so a rule never deals with lines. When the path does not exist (what is absent), the place resolves
 * to the key of its nearest ancestor that does.
 */
export interface Place {
  readonly section: SectionName
  /** The resource's name; `''` for the sections that hold one resource (`project`, `organisation`, `router`). */
  readonly name: string
  readonly path: readonly Step[]
  /** `key` points at the key itself, `value` (default) at what it holds. */
  readonly part?: 'key' | 'value'
  /** A stretch inside a text value, as UTF-16 offsets of the *decoded* text (a template's variable, a CEL operand). */
  readonly within?: { readonly start: number; readonly end: number }
}

/** Where a finding is: symbolic, or a span where there is no resource yet (syntax). */
export type Location = Place | Span

export const isSpan = (location: Location): location is Span => 'file' in location

/** Whatever a place can belong to: a resource, or its section and name. */
export type Owner = Pick<Place, 'section' | 'name'>

/** What stands at `path` of a resource. */
export const valueAt = (of: Owner, ...path: Step[]): Place => ({ section: of.section, name: of.name, path })

/** The key at `path`; where nobody wrote it, positions fall back to the key of its nearest ancestor. */
export const keyAt = (of: Owner, ...path: Step[]): Place => ({ ...valueAt(of, ...path), part: 'key' })

/** A place as users write it in an exception's target: `activities.accounts.lawfulBasis`. */
export const textOf = (place: Pick<Place, 'section' | 'name' | 'path'>): string =>
  [place.section, ...(singletons.has(place.section) ? [] : [place.name]), ...place.path].join('.')

/** The resource that a place stands in: `routes.pushes`, and `router` for what there is one of. */
export const resourceText = ({ section, name }: Owner): string => textOf({ section, name, path: [] })

/** Identity of a place, stretch of text included: to report once what several flows share. */
export const placeId = (place: Place): string =>
  JSON.stringify([place.section, place.name, place.path, place.part, place.within])
