import type { Bound } from '../bind/bind.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Place } from '../diagnostics/place.ts'
import { builtinCategory, catalogue, isWeaker } from '../language/catalogue.ts'
import { type SectionName, singletons } from '../language/section.ts'
import type * as language from '../language/types.ts'
import { bodyStructure } from './body-structure.ts'
import { channelStructure } from './channel-structure.ts'
import { deliveryStructure } from './delivery-structure.ts'
import { digest } from './digest.ts'
import { eventType } from './event-type.ts'
import type { CategoryInfo, EventType, Missing, Model, Resource, Resources } from './model.ts'
import { retentionStructure, sourceStructure } from './structure.ts'

/**
 * Makes the frozen model of a bound project; findings are what the schemas cannot say.
 *
 * @param beyond names that shared folders declare and that the project does not use
 */
export function buildModel(
  bound: Bound,
  beyond: Model['beyond'] = new Map(),
): { model: Model; findings: readonly Finding[] } {
  const findings: Finding[] = []
  const broken = new Set<string>()
  const note = (section: SectionName, name: string, found: Iterable<Finding>): void => {
    for (const finding of found) {
      findings.push(finding)
      broken.add(`${section}.${name}`)
    }
  }

  const all = <T>(section: SectionName): Resources<T> => {
    const resources = new Map<string, Resource<T>>()
    const found = bound.index.get(section)
    const written = [...(found?.keys() ?? [])]
    const ranks = new Map(written.map((name, rank) => [name, rank]))
    for (const name of written.sort()) {
      const { value: given, poisoned, file } = found?.get(name) ?? { value: null, poisoned: true }
      const at: Place = { section, name, path: [], part: 'key' }
      // What is not even a map has a finding of its own; nobody should trip over it here.
      const value = (typeof given === 'object' && given !== null ? given : {}) as T
      const shared = file?.file.shared && { shared: true as const }
      resources.set(name, { section, name, value, poisoned, at, rank: ranks.get(name) ?? 0, ...shared })
    }
    return resources
  }
  const one = <T>(section: SectionName): Resource<T> | null => all<T>(section).get('') ?? null
  /** The same resources, those that have just been found broken poisoned. */
  const settled = <T>(resources: Resources<T>): Resources<T> =>
    broken.size === 0
      ? resources
      : new Map(
          [...resources].map(([name, r]) => [name, broken.has(`${r.section}.${name}`) ? { ...r, poisoned: true } : r]),
        )

  const declaredCategories = all<language.Category>('categories')
  const categories = categoriesOf(declaredCategories)
  const channels = all<language.Channel>('channels')
  const sources = all<language.Source>('sources')
  const retention = all<language.RetentionRule>('retention')
  const routes = all<language.Route>('routes')
  const declaredEvents = all<language.Event>('events')
  for (const channel of sound(channels)) note('channels', channel.name, channelStructure(channel))
  for (const rule of sound(retention)) note('retention', rule.name, retentionStructure(rule))
  const readable = settled(channels)
  for (const route of sound(routes)) note('routes', route.name, deliveryStructure(route, readable, declaredEvents))
  for (const finding of sourceStructure(sources)) {
    note('sources', 'name' in finding.at ? finding.at.name : '', [finding])
  }
  const events = new Map<string, EventType>()
  for (const resource of declaredEvents.values()) {
    if (resource.poisoned) {
      events.set(resource.name, { resource, fields: [], shape: emptyShape })
      continue
    }
    const { event, findings: found } = eventType(resource, categories)
    findings.push(...found)
    events.set(resource.name, found.length === 0 ? event : { ...event, resource: { ...resource, poisoned: true } })
  }
  for (const source of sound(settled(sources))) note('sources', source.name, bodyStructure(source, events))

  const model: Omit<Model, 'digest'> = {
    project: one<language.Project>('project'),
    organisation: one<language.Organisation>('organisation'),
    router: one<language.Router>('router'),
    categories,
    declaredCategories,
    lawfulBases: all<language.LawfulBasis>('lawfulBases'),
    activities: all<language.Activity>('activities'),
    retention: settled(retention),
    recipients: all<language.Recipient>('recipients'),
    trackers: all<language.Tracker>('trackers'),
    measures: all<language.Measure>('measures'),
    sources: settled(sources),
    events,
    channels: settled(channels),
    routes: settled(routes),
    notices: all<language.Notice>('notices'),
    commitments: all<language.Commitment>('commitments'),
    rules: all<language.HouseRule>('rules'),
    exceptions: all<language.Exception>('exceptions'),
    beyond,
    missing: missingOf(bound),
    whole: findings.length === 0 && isWhole(bound),
  }
  return { model: Object.freeze({ ...model, digest: digest(bound) }), findings }
}

const emptyShape = { kind: 'object', properties: new Map(), required: new Set<string>(), nullable: false } as const

/** The resources that have no error of their own. */
export function* sound<T>(resources: Resources<T>): Iterable<Resource<T>> {
  for (const resource of resources.values()) if (!resource.poisoned) yield resource
}

function categoriesOf(declared: Resources<language.Category>): ReadonlyMap<string, CategoryInfo> {
  const categories = new Map<string, CategoryInfo>(catalogue.map((category) => [category.name, category]))
  for (const { name, value, poisoned } of declared.values()) {
    // A broken entry must not let data through as harmless.
    const given = { sensitivity: poisoned ? 'personal' : value.sensitivity, handling: value.handling ?? null } as const
    // Of a built-in category the stronger counts: no line elsewhere switches Art. 9 off.
    const builtin = builtinCategory(name)
    const kept = (by: 'sensitivity' | 'handling') => (builtin && isWeaker(builtin, given, by) ? builtin : given)
    categories.set(name, {
      name,
      title: textOr(value.title, name),
      sensitivity: kept('sensitivity').sensitivity,
      handling: kept('handling').handling,
      dpv: textOr(value.dpv, null),
      builtin: false,
    })
  }
  return categories
}

/** Whoever reads a category of any kind reads its texts: one that is a list is none. */
const textOr = <T>(given: unknown, otherwise: T): string | T => (typeof given === 'string' ? given : otherwise)

/** Whether every name leads somewhere and no file has a mistake of its own; what only looks like one does not count. */
const isWhole = ({ files, findings }: Bound): boolean =>
  files.every((file) => file.findings.length === 0) && !findings.some(({ rule }) => breaking.has(rule))

const breaking: ReadonlySet<string> = new Set(['ref/unresolved', 'ref/duplicate-name'])

function missingOf({ files, index }: Bound): readonly Missing[] {
  const missing: Missing[] = []
  for (const file of files) {
    for (const { path, why, ask } of file.missing) {
      const section = path[0] as SectionName
      const single = singletons.has(section)
      const name = single ? '' : String(path[1])
      if (index.get(section)?.get(name)?.file !== file) continue
      missing.push({ why, ask, place: { section, name, path: path.slice(single ? 1 : 2), part: 'key' } })
    }
  }
  return missing
}
