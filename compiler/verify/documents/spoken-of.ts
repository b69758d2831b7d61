import type { Place } from '../../diagnostics/place.ts'
import { type SectionName, sectionNames } from '../../language/section.ts'
import type { Model, Resource } from '../../model/model.ts'

/** What a document's line may speak of: a text of the declaration that is printed as it stands. */
interface Text {
  readonly text: string
  readonly place: Place
}

/** Shorter texts stand in too many lines. */
const shortest = 4
/** Those that are taken for meant wherever they stand. */
const telling = 8

/** Where of the declaration a line of a document comes from, by the position that it is asked about. */
export type Spoken = (line: string, position?: number) => Place | null

/**
 * Finds what of the declaration a line speaks of, by the texts that are printed as they stand: the longest that lies at
 * the position, or else the first in the line, which is what a row is about.
 */
export function spokenOf(model: Model): Spoken {
  const all = sectionNames
    .flatMap((section) => resourcesOf(model, section).flatMap(({ name, value }) => textsIn(value, section, name, [])))
    .filter(({ text }) => text.length >= shortest)
    .sort((one, other) => other.text.length - one.text.length)
  return (line, position = -1) => {
    let first: Text | null = null
    let begins = Number.POSITIVE_INFINITY
    for (const each of all) {
      const covering = position < 0 ? -1 : line.lastIndexOf(each.text, position)
      if (covering >= 0 && covering + each.text.length > position) return each.place
      const found = each.text.length < telling ? -1 : line.indexOf(each.text)
      if (found >= 0 && found < begins) [first, begins] = [each, found]
    }
    return first?.place ?? null
  }
}

function resourcesOf(model: Model, section: SectionName): readonly Pick<Resource<unknown>, 'name' | 'value'>[] {
  if (section === 'events') return []
  const found = model[section === 'categories' ? 'declaredCategories' : section]
  if (found === null) return []
  return 'value' in found ? [{ name: found.name, value: found.value }] : [...found.values()]
}

function textsIn(value: unknown, section: SectionName, name: string, path: readonly (string | number)[]): Text[] {
  if (typeof value === 'string') return [{ text: value.trim(), place: { section, name, path } }]
  if (typeof value !== 'object' || value === null) return []
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return entries.flatMap(([key, item]) => textsIn(item, section, name, [...path, key]))
}
