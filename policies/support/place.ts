import type { Place, Step } from '../../compiler/diagnostics/place.ts'
import { singletons } from '../../compiler/language/section.ts'

/** Whatever a place can belong to: a resource, or its section and name. */
export type Owner = Pick<Place, 'section' | 'name'>

/** What stands at `path` of a resource. */
export const valueAt = (of: Owner, ...path: Step[]): Place => ({ section: of.section, name: of.name, path })

/** The key at `path`; where nobody wrote it, positions fall back to the key of its nearest ancestor. */
export const keyAt = (of: Owner, ...path: Step[]): Place => ({ ...valueAt(of, ...path), part: 'key' })

/** A place as users write it in an exception's target: `activities.accounts.lawfulBasis`. */
export const textOf = (place: Pick<Place, 'section' | 'name' | 'path'>): string =>
  [place.section, ...(singletons.has(place.section) ? [] : [place.name]), ...place.path].join('.')

/** Identity of a place, stretch of text included: to report once what several flows share. */
export const placeId = (place: Place): string =>
  JSON.stringify([place.section, place.name, place.path, place.part, place.within])
