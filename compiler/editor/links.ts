import { resourceText } from '../diagnostics/place.ts'
import { type SectionName, sectionNames, singletons } from '../language/section.ts'
import { isMap } from '../syntax/plain-value.ts'
import { walkReferences } from '../syntax/schema-walk.ts'
import type { ParsedFile } from '../syntax/tree.ts'

/** `section.name`, or the section alone where it holds one resource. */
export type ResourceId = string

export const idOf = (section: SectionName, name: string): ResourceId => resourceText({ section, name })

/** What one file declares, and which of it names what. */
export interface FileLinks {
  readonly declared: ReadonlySet<ResourceId>
  readonly to: ReadonlyMap<ResourceId, ReadonlySet<ResourceId>>
  readonly from: ReadonlyMap<ResourceId, ReadonlySet<ResourceId>>
  /** The activities that declare a class of data subjects, and the classes of each. */
  readonly classes: ReadonlyMap<string, ReadonlySet<ResourceId>>
}

const known = new WeakMap<ParsedFile, FileLinks>()

/** The links of a file, worked out once. */
export function linksOf(file: ParsedFile): FileLinks {
  const before = known.get(file)
  if (before) return before
  const declared = new Set<ResourceId>()
  for (const section of sectionNames) {
    const value = file.value[section]
    if (!isMap(value)) continue
    if (singletons.has(section)) declared.add(section)
    else for (const name of Object.keys(value)) declared.add(idOf(section, name))
  }
  const to = new Map<ResourceId, Set<ResourceId>>()
  const from = new Map<ResourceId, Set<ResourceId>>()
  walkReferences(file.value, ({ section, name, path }) => {
    const holder = idOf(path[0] as SectionName, String(path[1]))
    const named = idOf(section, name)
    add(to, holder, named)
    add(from, named, holder)
  })
  const classes = new Map<string, Set<ResourceId>>()
  const { activities } = file.value
  for (const name of isMap(activities) ? Object.keys(activities) : []) {
    const activity = isMap(activities) ? activities[name] : null
    const listed = isMap(activity) && Array.isArray(activity.dataSubjects) ? activity.dataSubjects : []
    for (const one of listed) if (typeof one === 'string') add(classes, one, idOf('activities', name))
  }
  const links = { declared, to, from, classes }
  known.set(file, links)
  return links
}

function add(map: Map<ResourceId, Set<ResourceId>>, key: ResourceId, value: ResourceId): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}
