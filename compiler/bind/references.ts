import type { Finding } from '../diagnostics/finding.ts'
import type { Place, Step } from '../diagnostics/place.ts'
import { respelt } from '../diagnostics/respelt.ts'
import { didYouMean, didYouMeanWords, suggest } from '../diagnostics/suggest.ts'
import { catalogue } from '../language/catalogue.ts'
import { type SectionName, sectionNames, singletons } from '../language/section.ts'
import { closest } from '../syntax/closest.ts'
import { walkReferences } from '../syntax/schema-walk.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import type { BoundResource, ResourceIndex } from './bound.ts'
import { likeness } from './likeness.ts'

/** What a reference is called in a message. */
const nouns: Partial<Record<SectionName, string>> = {
  activities: 'activity',
  categories: 'category',
  channels: 'channel',
  events: 'event type',
  lawfulBases: 'lawful basis',
  recipients: 'recipient',
  retention: 'retention rule',
  sources: 'source',
}

const nounOf = (section: SectionName): string => nouns[section] ?? section

/** A name that nothing declares, and where it is used. */
interface Astray {
  readonly section: SectionName
  readonly name: string
  readonly places: Place[]
}

const builtin: ReadonlySet<string> = new Set(catalogue.map(({ name }) => name))

/**
 * Looks up every name that the declaration uses; a name that nothing declares is one finding where it stands. Where
 * several places agree on a name and the one resource that nobody uses is nearly called that, it is the declaration that
 * is misspelt, and the finding is there.
 */
export function* unresolved(files: readonly ParsedFile[], index: ResourceIndex): Iterable<Finding> {
  const misspelt = misspeltSections(files)
  const astray = new Map<string, Astray>()
  for (const file of files)
    walkReferences(file.value, ({ section, name, path, part }) => {
      if (index.get(section)?.has(name) || (section === 'categories' && builtin.has(name)) || misspelt.has(section))
        return
      const at = placeOf(path, part)
      if (at === null) return
      const id = `${section}.${name}`
      const known = astray.get(id)
      if (known) known.places.push(at)
      else astray.set(id, { section, name, places: [at] })
    })
  if (astray.size === 0) return
  const used = usedNames(files)
  for (const wrong of astray.values()) {
    const resource = unusedNear(wrong, index, used)
    if (resource && isMisspelt(resource, wrong, files)) yield misspeltName(resource, wrong)
    else yield* undeclared(wrong, index)
  }
}

function usedNames(files: readonly ParsedFile[]): ReadonlySet<string> {
  const used = new Set<string>()
  for (const file of files) walkReferences(file.value, ({ section, name }) => void used.add(`${section}.${name}`))
  return used
}

function* undeclared({ section, name, places }: Astray, index: ResourceIndex): Iterable<Finding> {
  const names = [...(index.get(section)?.keys() ?? []), ...(section === 'categories' ? builtin : [])]
  const only = closest(name, names)
  for (const at of places) {
    if (isPoisoned(index, at)) continue
    yield {
      rule: 'ref/unresolved',
      message: `There is no ${nounOf(section)} \`${name}\`.`,
      at,
      help: didYouMean(name, names) ?? elsewhere(section, name, names),
      ...(only !== null && { fix: respelt(at, only) }),
    }
  }
}

/** What to do where no name is spelt nearly so. Categories that are built in stand in no file. */
function elsewhere(section: SectionName, name: string, names: readonly string[]): string {
  if (section !== 'categories') return `Declare \`${name}\` under \`${section}\`, or use one of the names there.`
  const declare = `Declare \`${name}\` under \`categories\`, or use one that \`bylaw explain --kind category\` lists.`
  return [didYouMeanWords(name, names), declare].filter((part) => part !== null).join(' ')
}

/** The one resource of the section that nothing uses and that is nearly called so. */
function unusedNear({ section, name }: Astray, index: ResourceIndex, used: ReadonlySet<string>): BoundResource | null {
  const declared = index.get(section)
  if (!declared || (section === 'categories' && closest(name, builtin) !== null)) return null
  const near = closest(name, declared.keys())
  return near === null || used.has(`${section}.${near}`) ? null : (declared.get(near) ?? null)
}

/** Whether it is the declaration that is misspelt: more places have the other name, also in other words of the files. */
function isMisspelt({ name }: BoundResource, wrong: Astray, files: readonly ParsedFile[]): boolean {
  if (wrong.places.length > 1) return true
  // Words are said in the singular and the plural anyway, which tells nothing of the two names.
  if (`${wrong.name}s` === name || wrong.name === `${name}s`) return false
  const more = mentions(files, wrong.name) - mentions(files, name)
  // Of `log` and `logs` neither is likelier: the one place is wrong.
  if (more === 0 && (name.startsWith(wrong.name) || wrong.name.startsWith(name))) return false
  return more > 0 || (more === 0 && likeness(wrong.name) > likeness(name))
}

/** How often a name stands in the files as a word of its own. */
function mentions(files: readonly ParsedFile[], name: string): number {
  const word = new RegExp(`(?<![A-Za-z0-9])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![A-Za-z0-9])`, 'gi')
  return files.reduce((sum, { file }) => sum + [...file.text.matchAll(word)].length, 0)
}

function misspeltName({ section, name }: BoundResource, wrong: Astray): Finding {
  const at: Place = { section, name, path: [], part: 'key' }
  const times = wrong.places.length === 1 ? 'is named' : `${wrong.places.length} places name`
  const rest =
    wrong.places.length === 1
      ? `\`${wrong.name}\` ${times} and not declared`
      : `${times} \`${wrong.name}\`, which is not declared`
  return {
    rule: 'ref/unresolved',
    message: `Nothing names the ${nounOf(section)} \`${name}\`, and ${rest}.`,
    at,
    related: wrong.places.slice(0, 5).map((place) => ({ at: place, message: `\`${wrong.name}\` is named here.` })),
    help: `Did you mean \`${wrong.name}\`?`,
    fix: respelt(at, wrong.name),
  }
}

/** Sections that an unknown one was probably meant to be: what they would declare is not known. */
function misspeltSections(files: readonly ParsedFile[]): ReadonlySet<string> {
  const known = new Set<string>(['apiVersion', ...sectionNames])
  const unknown = files.flatMap(({ value }) => Object.keys(value).filter((key) => !known.has(key)))
  return new Set(unknown.flatMap((key) => suggest(key, sectionNames)))
}

/** The place of a path from a file's root. */
function placeOf(path: readonly Step[], part: 'key' | 'value'): Place | null {
  const section = path[0] as SectionName
  if (singletons.has(section)) return { section, name: '', path: path.slice(1), part }
  const name = path[1]
  return typeof name === 'string' ? { section, name, path: path.slice(2), part } : null
}

const isPoisoned = (index: ResourceIndex, place: Place): boolean =>
  index.get(place.section)?.get(place.name)?.poisoned ?? false
