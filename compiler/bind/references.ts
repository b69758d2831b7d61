import type { Finding } from '../diagnostics/finding.ts'
import type { Place, Step } from '../diagnostics/place.ts'
import { didYouMean, suggest } from '../diagnostics/suggest.ts'
import { catalogue } from '../language/catalogue.ts'
import { type SectionName, sectionNames, singletons } from '../language/section.ts'
import { walkReferences } from '../syntax/schema-walk.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import type { ResourceIndex } from './bound.ts'

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

/** Looks up every name that the declaration uses; a name that nothing declares is one finding where it stands. */
export function* unresolved(files: readonly ParsedFile[], index: ResourceIndex): Iterable<Finding> {
  const misspelt = misspeltSections(files)
  const builtin = new Set(catalogue.map(({ name }) => name))
  for (const file of files) {
    for (const { section, name, path, part } of walkReferences(file.value)) {
      const declared = index.get(section)
      if (declared?.has(name) || (section === 'categories' && builtin.has(name)) || misspelt.has(section)) continue
      const at = placeOf(path, part)
      if (at === null || isPoisoned(index, at)) continue
      const names = [...(declared?.keys() ?? []), ...(section === 'categories' ? builtin : [])]
      const noun = nouns[section] ?? section
      yield {
        rule: 'ref/unresolved',
        message: `There is no ${noun} \`${name}\`.`,
        at,
        help: didYouMean(name, names) ?? `Declare \`${name}\` under \`${section}\`, or use one of the names there.`,
      }
    }
  }
}

/** Sections that an unknown one was probably meant to be: what they would declare is not known. */
function misspeltSections(files: readonly ParsedFile[]): ReadonlySet<string> {
  const known = new Set<string>(['apiVersion', ...sectionNames])
  const unknown = files.flatMap(({ root }) => root?.entries.flatMap(({ key }) => (known.has(key) ? [] : [key])) ?? [])
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
