import type { Step } from '../diagnostics/place.ts'
import { deriveFlows } from '../flows/derive.ts'
import { type SectionName, sectionNames, singletons } from '../language/section.ts'
import type { EventType, Model, Resource } from '../model/model.ts'
import { resourcesOf, withResources } from '../model/sections.ts'
import { targetedIn } from '../model/target.ts'
import { isMap } from '../syntax/plain-value.ts'
import { type Reference, walkReferences } from '../syntax/schema-walk.ts'
import { nearlyRenamed } from './near-renames.ts'
import { referredAs, referrersIn } from './referrers.ts'
import type { Side } from './side.ts'
import { canonical } from './verdict.ts'

/** Old names to new ones, by section. */
export type Renames = ReadonlyMap<SectionName, ReadonlyMap<string, string>>

/** A category's name is what it is; a promise, rule or exception by another name is told by what it says. */
const renamed = sectionNames.filter((section) => !singletons.has(section) && section !== 'categories')

/**
 * Resources that are the same but for their name: gone from one side, new on the other, with one content. What only
 * refers to them by the new name is the same too, so it is looked for again until nothing more is found.
 */
export function renamesBetween(base: Model, head: Model): Renames {
  const found = new Map<SectionName, Map<string, string>>()
  const candidates = renamed.flatMap((section) => {
    const [before, after] = [resourcesOf(base, section), resourcesOf(head, section)]
    const gone = [...before.values()].filter(({ name }) => !after.has(name) && !isNamed(head, section, name))
    const fresh = [...after.values()].filter(({ name }) => !before.has(name))
    return gone.length > 0 && fresh.length > 0 ? [{ section, gone, fresh }] : []
  })
  for (let more = candidates.length > 0; more; ) {
    more = false
    for (const { section, gone, fresh } of candidates) {
      const names = found.get(section) ?? new Map<string, string>()
      const taken = new Set(names.values())
      const byContent = new Map<string, string[]>()
      for (const { name, value } of fresh) {
        if (taken.has(name)) continue
        const key = canonical(value)
        byContent.set(key, [...(byContent.get(key) ?? []), name])
      }
      for (const resource of gone) {
        if (names.has(resource.name)) continue
        const name = byContent.get(canonical(rewrite(resource, found, base)))?.shift()
        if (name === undefined) continue
        found.set(section, names.set(resource.name, name))
        more = true
      }
    }
  }
  for (const { section, gone, fresh } of candidates) {
    const names = found.get(section) ?? new Map<string, string>()
    for (const resource of gone) {
      if (names.has(resource.name)) continue
      const free = fresh.filter(({ name }) => ![...names.values()].includes(name))
      const name = nearlyRenamed(base, head, resource, free)
      if (name !== null) found.set(section, names.set(resource.name, name))
    }
  }
  return found
}

/** What is gone and still named by others is misspelt, and not called otherwise. */
const isNamed = (head: Model, section: SectionName, name: string): boolean =>
  referrersIn(head).has(referredAs(section, name))

/** A resource's value with every reference by the new name. */
function rewrite({ section, name, value }: Resource<object>, renames: Renames, base: Model): object {
  if (renames.size === 0) return value
  const file = { [section]: singletons.has(section) ? value : { [name]: value } }
  const changes: (Reference & { readonly to: string })[] = []
  walkReferences(file, (reference) => {
    const to = renames.get(reference.section)?.get(reference.name)
    if (to !== undefined) changes.push({ ...reference, path: [...reference.path], to })
  })
  let current: unknown = value
  // Values first: a key that is replaced moves what stands below it.
  for (const { path, part, to } of changes.sort((a, b) => b.path.length - a.path.length))
    current = replaced(current, path.slice(singletons.has(section) ? 1 : 2), part, to)
  return (
    section === 'exceptions' || section === 'commitments' || section === 'rules'
      ? rewriteTexts(current, renames, base)
      : current
  ) as object
}

function replaced(value: unknown, path: readonly Step[], part: 'key' | 'value', to: string): unknown {
  const [step, ...rest] = path
  if (step === undefined) return to
  if (Array.isArray(value)) return value.map((item, i) => (i === step ? replaced(item, rest, part, to) : item))
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, below]) =>
      key !== step
        ? [key, below]
        : rest.length === 0 && part === 'key'
          ? [to, below]
          : [key, replaced(below, rest, part, to)],
    ),
  )
}

/** Names inside texts: `flow.activity == "support"`, `recipients.desk`. */
function rewriteTexts(value: unknown, renames: Renames, base: Model): unknown {
  if (isMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rewriteTexts(item, renames, base)]))
  if (typeof value !== 'string') return value
  const meant = targetedIn(base, value)
  const other = meant && renames.get(meant.section)?.get(meant.name)
  if (meant && other !== undefined) {
    const target = `${meant.section}.${meant.name}`
    return `${meant.section}.${other}${value.slice(target.length)}`
  }
  let text = value
  for (const names of renames.values())
    for (const [from, to] of names) text = text.replaceAll(`"${from}"`, `"${to}"`).replaceAll(`'${from}'`, `'${to}'`)
  return text
}

/** A side as it would be under the new names, so that only what else changed is compared. */
export function underNewNames(side: Side, renames: Renames): Side {
  if (renames.size === 0) return side
  let model: Model = {
    ...side.model,
    missing: side.model.missing.map((mark) => ({ ...mark, place: forward(mark.place, renames) })),
  }
  for (const section of sectionNames) {
    if (section === 'categories') continue
    const names = renames.get(section)
    const moved = [...resourcesOf(side.model, section).values()].map((resource): Resource<object> => {
      const name = names?.get(resource.name) ?? resource.name
      return { ...resource, name, value: rewrite(resource, renames, side.model), at: { ...resource.at, name } }
    })
    if (section === 'events') {
      const events = [...side.model.events.values()].map((event, i): [string, EventType] => {
        const resource = moved[i] as EventType['resource']
        return [resource.name, { ...event, resource }]
      })
      model = { ...model, events: new Map(events.sort(([a], [b]) => (a < b ? -1 : 1))) }
    } else {
      const sorted = moved.map((resource) => [resource.name, resource] as const).sort(([a], [b]) => (a < b ? -1 : 1))
      model = withResources(model, section, new Map(sorted))
    }
  }
  return { model, flows: deriveFlows(model).graph.flows, faults: side.faults }
}

type Place = Side['model']['missing'][number]['place']

const forward = (place: Place, renames: Renames): Place => ({
  ...place,
  name: renames.get(place.section)?.get(place.name) ?? place.name,
})

/** Where something of the base stands under its own name. */
export function underOldName(place: Place, renames: Renames): Place {
  for (const [from, to] of renames.get(place.section) ?? []) if (to === place.name) return { ...place, name: from }
  return place
}
