import type { Place } from '../../diagnostics/place.ts'
import { type SectionName, sectionNames } from '../../language/section.ts'
import type { Model, Resource } from '../../model/model.ts'

/** What a document's line may speak of: a text of the declaration that is printed as it stands. */
interface Spoken {
  readonly text: string
  readonly place: Place
}

/** Shorter texts stand in too many lines. */
const shortest = 4

/** Finds what of the declaration a text speaks of: where its longest text stands that the text holds. */
export function spokenOf(model: Model): (text: string) => Place | null {
  const all = sectionNames
    .flatMap((section) => resourcesOf(model, section).flatMap(({ name, value }) => textsIn(value, section, name, [])))
    .filter(({ text }) => text.length >= shortest)
    .sort((one, other) => other.text.length - one.text.length)
  return (text) => {
    const said = text.replaceAll('\\', '')
    return all.find((each) => said.includes(each.text))?.place ?? null
  }
}

function resourcesOf(model: Model, section: SectionName): readonly Pick<Resource<unknown>, 'name' | 'value'>[] {
  if (section === 'events') return []
  const found = model[section === 'categories' ? 'declaredCategories' : section]
  if (found === null) return []
  return 'value' in found ? [{ name: found.name, value: found.value }] : [...found.values()]
}

function textsIn(value: unknown, section: SectionName, name: string, path: readonly (string | number)[]): Spoken[] {
  if (typeof value === 'string') return [{ text: value.trim(), place: { section, name, path } }]
  if (typeof value !== 'object' || value === null) return []
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return entries.flatMap(([key, item]) => textsIn(item, section, name, [...path, key]))
}
