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

/** A sentence of a public document, and the facts that it was made of, as the document's JSON has them. */
export interface Statement {
  readonly text: string
  /** `activities.manage-accounts.data.contact.email`. */
  readonly facts: readonly string[]
}

/** Where of the declaration a line of a document comes from, by the position that it is asked about. */
export type Spoken = (line: string, position?: number) => Place | null

/**
 * Finds what of the declaration a line speaks of: by the texts that are printed as they stand, the longest that lies at the
 * position; by the statement there, which says what it was made of; or else by the first text in the line, which is what
 * a row is about.
 */
export function spokenOf(model: Model, statements: readonly Statement[]): Spoken {
  const said = statementsOf(model, statements)
  const all = sectionNames
    .flatMap((section) => resourcesOf(model, section).flatMap(({ name, value }) => textsIn(value, section, name, [])))
    .filter(({ text }) => text.length >= shortest)
    .sort((one, other) => other.text.length - one.text.length)
  const covers = (line: string, position: number, text: string): boolean => {
    const from = position < 0 ? -1 : line.lastIndexOf(text, position)
    return from >= 0 && from + text.length > position
  }
  return (line, position = -1) => {
    const covering = all.find(({ text }) => covers(line, position, text))
    if (covering !== undefined && covering.text.length >= telling) return covering.place
    const meant = said(line, position)
    if (meant !== null) return meant
    if (covering !== undefined) return covering.place
    let first: Text | null = null
    let begins = Number.POSITIVE_INFINITY
    for (const each of all) {
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

/** Shorter ones, such as a name, stand in lines of other statements. */
const sentence = 12

/** The place of the statement that covers a position of a line, or begins it; HTML says it before each statement. */
function statementsOf(
  model: Model,
  statements: readonly Statement[],
): (line: string, position: number) => Place | null {
  const all = statements
    .filter(({ text, facts }) => text.length >= sentence && facts.length > 0)
    .sort((one, other) => other.text.length - one.text.length)
  return (line, position) => {
    const at = Math.max(0, position)
    const tagged = [...line.slice(0, at + 1).matchAll(/ data-facts="([^" ]+)/g)].at(-1)?.[1]
    if (tagged !== undefined) return placeOfFact(model, tagged)
    const covering = all.find(({ text }) => {
      const from = line.lastIndexOf(text, at)
      return from >= 0 && from + text.length > at
    })
    return covering?.facts[0] === undefined ? null : placeOfFact(model, covering.facts[0])
  }
}

/** `activities.x.data.contact.email` as a place: names and keys may hold dots, so the longest that there is counts. */
function placeOfFact(model: Model, fact: string): Place | null {
  const section = sectionNames.find((name) => fact.startsWith(`${name}.`))
  if (section === undefined) return null
  const rest = fact.slice(section.length + 1)
  const isAlone = model[section === 'categories' ? 'declaredCategories' : section]
  if (isAlone === null) return null
  if ('value' in isAlone) return { section, name: '', path: pathIn(isAlone.value, rest) }
  const name = [...isAlone.keys()]
    .filter((each) => rest === each || rest.startsWith(`${each}.`))
    .sort((one, other) => other.length - one.length)[0]
  if (name === undefined) return null
  const resource = section === 'events' ? null : resourcesOf(model, section).find((each) => each.name === name)
  return { section, name, path: pathIn(resource?.value, rest.slice(name.length + 1)) }
}

/** As far as it leads. */
function pathIn(value: unknown, text: string): readonly (string | number)[] {
  if (text === '' || typeof value !== 'object' || value === null) return []
  const key = Object.keys(value)
    .filter((each) => text === each || text.startsWith(`${each}.`))
    .sort((one, other) => other.length - one.length)[0]
  if (key === undefined) return []
  const step = Array.isArray(value) ? Number(key) : key
  return [step, ...pathIn((value as Record<string, unknown>)[key], text.slice(key.length + 1))]
}
