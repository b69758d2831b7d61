import { type SectionName, singletons } from '../language/section.ts'
import { partOfFile } from '../syntax/part-of-file.ts'
import { isMap, newMap } from '../syntax/plain-value.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import { idOf, linksOf, type ResourceId } from './links.ts'

/** Sections that grow with a project: of these, a slice holds only what belongs to a change. */
const growing: ReadonlySet<string> = new Set<SectionName>(['activities', 'sources', 'events', 'routes'])

/** Sections that speak of everything: after a change in one of them nothing less than everything is judged. */
const sweeping: ReadonlySet<string> = new Set<SectionName>([
  'project',
  'organisation',
  'router',
  'commitments',
  'rules',
  'exceptions',
  'notices',
])

/** The resources whose values are not the same in two readings of a project. */
export function changesOf(before: readonly ParsedFile[], after: readonly ParsedFile[]): ReadonlySet<ResourceId> {
  const changed = new Set<ResourceId>()
  const old = new Map(before.map((file) => [file.file.path, file]))
  for (const file of after) {
    const was = old.get(file.file.path)
    old.delete(file.file.path)
    if (was === file) continue
    const [one, other] = [was ? textsOf(was) : new Map<ResourceId, string>(), textsOf(file)]
    for (const id of new Set([...one.keys(), ...other.keys()])) if (one.get(id) !== other.get(id)) changed.add(id)
  }
  for (const gone of old.values()) for (const id of linksOf(gone).declared) changed.add(id)
  return changed
}

/** Every resource of a file as text: its value, its open facts, and whether it has a mistake of its own. */
function textsOf(file: ParsedFile): ReadonlyMap<ResourceId, string> {
  const texts = new Map<ResourceId, string>()
  const add = (id: ResourceId, text: string): void => void texts.set(id, `${texts.get(id) ?? ''}${text}\n`)
  for (const [section, value] of Object.entries(file.value)) {
    if (!isMap(value)) continue
    if (singletons.has(section as SectionName)) add(section, JSON.stringify(value))
    else for (const name of Object.keys(value)) add(idOf(section as SectionName, name), JSON.stringify(value[name]))
  }
  for (const { path, why, ask } of file.missing) {
    add(idOf(path[0] as SectionName, String(path[1])), JSON.stringify([path, why, ask]))
  }
  for (const id of file.poisoned) add(id, 'poisoned')
  return texts
}

/** So many activities with a class tell that it is no slip of the hand. */
const namesakes = 3

export interface Slice {
  readonly before: readonly ParsedFile[]
  readonly after: readonly ParsedFile[]
}

/**
 * What belongs to some changes in both readings of a project: the changed resources, what names them, and what these
 * name; with all of the sections that do not grow. `null` where that would be more than `most` resources.
 */
export function sliceOf(
  before: readonly ParsedFile[],
  after: readonly ParsedFile[],
  changes: ReadonlySet<ResourceId>,
  most: number,
): Slice | null {
  const wanted = new Set<ResourceId>()
  for (const id of changes) if (sweeping.has(id.split('.', 1)[0] as string)) return null
  const links = [...new Set([...before, ...after])].map(linksOf)
  for (const id of changes) wanted.add(id)
  // A class is what activities call it: of a changed one, some others that do stay in sight.
  const isChanged = (ids: ReadonlySet<ResourceId>): boolean => [...changes].some((id) => ids.has(id))
  const classes = new Set(
    links.flatMap((file) => [...file.classes].flatMap(([name, ids]) => (isChanged(ids) ? [name] : []))),
  )
  for (const name of classes) {
    const others = links.flatMap((file) => [...(file.classes.get(name) ?? [])])
    for (const id of [...new Set(others)].slice(0, namesakes)) wanted.add(id)
  }
  // Against the direction of names: a route hangs on its event, an activity on its period.
  for (const id of wanted) {
    for (const { from } of links) for (const holder of from.get(id) ?? []) if (isGrowing(holder)) wanted.add(holder)
    if (wanted.size > most) return null
  }
  for (const id of wanted) {
    for (const { to } of links) for (const named of to.get(id) ?? []) wanted.add(named)
    if (wanted.size > most) return null
  }
  const cut = (files: readonly ParsedFile[]): readonly ParsedFile[] =>
    files.flatMap((file) => cutFile(file, wanted) ?? [])
  return { before: cut(before), after: cut(after) }
}

const isGrowing = (id: ResourceId): boolean => growing.has(id.split('.', 1)[0] as string)

/** A file without the resources that do not belong to the slice; `null` where nothing is left. */
function cutFile(file: ParsedFile, wanted: ReadonlySet<ResourceId>): ParsedFile | null {
  const value = newMap()
  let left = false
  for (const [section, resources] of Object.entries(file.value)) {
    if (!growing.has(section) || !isMap(resources)) {
      value[section] = resources
      left ||= section !== 'apiVersion'
      continue
    }
    const kept = newMap()
    for (const name of Object.keys(resources)) {
      if (!wanted.has(idOf(section as SectionName, name))) continue
      kept[name] = resources[name]
      left = true
    }
    value[section] = kept
  }
  if (!left && file.findings.length === 0) return null
  const missing = file.missing.filter(({ path }) => {
    const id = idOf(path[0] as SectionName, String(path[1]))
    return !isGrowing(id) || wanted.has(id)
  })
  return partOfFile(file, value, missing)
}
