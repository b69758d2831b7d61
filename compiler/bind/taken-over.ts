import type { Step } from '../diagnostics/place.ts'
import { type SectionName, sectionNames } from '../language/section.ts'
import { partOfFile } from '../syntax/part-of-file.ts'
import { isMap, newMap, type PlainMap } from '../syntax/plain-value.ts'
import { walkReferences } from '../syntax/schema-walk.ts'
import type { ParsedFile } from '../syntax/tree.ts'

/** What of a shared folder takes part in a project. */
type Part = 'whole' | 'where-named' | 'never'

/**
 * What is true of the organisation, or was promised for all of it, is so in each of its projects. What serves one project
 * (how strictly it is judged, what its router does, which findings were accepted there) is of no other.
 */
const partOf: Readonly<Record<SectionName, Part>> = {
  project: 'never',
  organisation: 'whole',
  categories: 'where-named',
  lawfulBases: 'where-named',
  activities: 'where-named',
  retention: 'where-named',
  recipients: 'where-named',
  trackers: 'never',
  measures: 'whole',
  sources: 'where-named',
  events: 'where-named',
  channels: 'where-named',
  routes: 'never',
  router: 'never',
  notices: 'whole',
  commitments: 'whole',
  rules: 'whole',
  exceptions: 'never',
}

/** The files of a project with what takes part of those that it shares, and what else these declare. */
export interface TakenOver {
  readonly files: readonly ParsedFile[]
  /** Names that shared files declare and nothing in the project uses, by section. */
  readonly beyond: ReadonlyMap<SectionName, ReadonlySet<string>>
}

const nothing: TakenOver['beyond'] = new Map()

/**
 * Leaves of shared files what the project's own name, with what that names in turn, and what is so for all projects. The
 * rest is as good as not written: a service has to do with those recipients alone that it sends something to. A shared
 * file that cannot be read stays as it is, with what is wrong in it.
 */
export function takenOver(files: readonly ParsedFile[]): TakenOver {
  if (!files.some(({ file }) => file.shared)) return { files, beyond: nothing }
  const own = files.filter(({ file }) => !file.shared)
  const shared = files.filter(({ file }) => file.shared)
  const named = reached(own, shared)
  const beyond = new Map<SectionName, Set<string>>()
  const takes = (section: SectionName, name: string): boolean => {
    const part = partOf[section]
    if (part === 'whole' || named.has(keyOf(section, name))) return true
    if (part === 'where-named') beyond.set(section, (beyond.get(section) ?? new Set()).add(name))
    return false
  }
  // What the project declares itself stands first: of a name that is declared twice, the other one is shown.
  return { files: [...own, ...shared.map((file) => reduced(file, takes))], beyond }
}

const keyOf = (section: string, name: string): string => `${section}\0${name}`

/** Resources of shared files that are to be taken over where they are named, and that are. */
function reached(own: readonly ParsedFile[], shared: readonly ParsedFile[]): ReadonlySet<string> {
  const declared = new Map<string, PlainMap[]>()
  const always: PlainMap[] = []
  for (const { value } of shared)
    for (const section of sectionNames) {
      const resources = value[section]
      if (!isMap(resources)) continue
      if (partOf[section] === 'whole') always.push({ [section]: resources })
      if (partOf[section] !== 'where-named') continue
      for (const [name, resource] of Object.entries(resources)) {
        const key = keyOf(section, name)
        declared.set(key, [...(declared.get(key) ?? []), { [section]: { [name]: resource } }])
      }
    }
  const found = new Set<string>()
  const open: Readonly<Record<string, unknown>>[] = [...own.map(({ value }) => value), ...always]
  for (let next = open.pop(); next; next = open.pop())
    walkReferences(next, ({ section, name }) => {
      const key = keyOf(section, name)
      const resources = declared.get(key)
      if (!resources || found.has(key)) return
      found.add(key)
      open.push(...resources)
    })
  return found
}

/** A file with those of its resources that take part; what is marked missing in the others is nobody's question here. */
function reduced(file: ParsedFile, takes: (section: SectionName, name: string) => boolean): ParsedFile {
  if (!file.readable) return file
  const value = newMap()
  for (const [key, given] of Object.entries(file.value)) {
    const section = key as SectionName
    // What is no section has a finding of its own, and so has what is no map.
    if (!sectionNames.includes(section) || !isMap(given)) value[key] = given
    else if (partOf[section] === 'whole') value[key] = given
    else if (partOf[section] === 'where-named') {
      const kept = newMap()
      for (const [name, resource] of Object.entries(given)) if (takes(section, name)) kept[name] = resource
      value[key] = kept
    }
  }
  const missing = file.missing.filter(({ path }) => isIn(value, path))
  return partOfFile(file, value, missing)
}

/** Whether the resource of a path is there. */
function isIn(value: PlainMap, [section, name]: readonly Step[]): boolean {
  const resources = value[section as string]
  if (!isMap(resources)) return false
  return partOf[section as SectionName] === 'whole' || Object.hasOwn(resources, name as string)
}
