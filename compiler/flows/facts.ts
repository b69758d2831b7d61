import type { Place } from '../diagnostics/place.ts'
import { canonicalPeriod, maxDays, minDays, parseDuration } from '../language/duration.ts'
import type * as language from '../language/types.ts'
import { markOf } from '../model/marks.ts'
import type { Model, Resource } from '../model/model.ts'
import type { Flow, ProtectionKind, RetentionInfo, Sink, TransferInfo } from './flow.ts'
import type { StoreName } from './graph.ts'

/** The facts of an activity that every flow of it shares. */
export interface ActivityFacts {
  readonly activity: Resource<language.Activity>
  readonly role: Flow['role']
  readonly bases: readonly string[]
  readonly basisTypes: readonly string[]
  readonly subjects: readonly string[]
}

/** What an activity is for the law: the role is `controller` where nothing else is said. */
export function roleOf({ role }: language.Activity): Flow['role'] {
  if (role === undefined) return 'controller'
  if (typeof role === 'string') return role
  return role.processor ? 'processor' : 'joint'
}

export function activityFacts(model: Model, activity: Resource<language.Activity>): ActivityFacts {
  const { lawfulBasis, dataSubjects } = activity.value
  const named =
    lawfulBasis === undefined ? [] : typeof lawfulBasis === 'string' ? [lawfulBasis] : Object.values(lawfulBasis.by)
  const bases = [...new Set(named)].sort()
  const types = bases.flatMap((name) => soundValue(model.lawfulBases.get(name))?.type ?? [])
  return {
    activity,
    role: roleOf(activity.value),
    bases,
    basisTypes: [...new Set(types)].sort(),
    subjects: [...(dataSubjects ?? [])].sort(),
  }
}

/** The retention rule of a category in an activity: its own, or the activity's default; none where its own is missing. */
export function retentionOf(
  model: Model,
  activity: Resource<language.Activity>,
  category: string,
): RetentionInfo | null {
  const own = activity.value.data?.[category]?.retention
  if (own === undefined && markOf(model, placeIn(activity, ['data', category, 'retention']))) return null
  const name = own ?? activity.value.retention
  return name === undefined ? null : retentionInfo(model, name)
}

const known = new WeakMap<language.RetentionRule, RetentionInfo>()

/** A retention rule as the rules and documents need it; `null` when there is no such rule or it is broken. */
export function retentionInfo(model: Model, name: string): RetentionInfo | null {
  const rule = model.retention.get(name)
  if (!rule || rule.poisoned) return null
  const { value } = rule
  const found = known.get(value)
  if (found) return found
  const info = infoOf(name, value, marksOf(model, name))
  known.set(value, info)
  return info
}

/** What a rule comes to: backups hold what it ends for as long again as they say, so they count. */
function infoOf(name: string, value: language.RetentionRule, marked: ReadonlySet<unknown>): RetentionInfo {
  const spelt: Record<string, string> = { ...value.byPlan, ...(value.for !== undefined && { '': value.for }) }
  const periods = Object.fromEntries(Object.entries(spelt).map(([plan, period]) => [plan, canonicalPeriod(period)]))
  const durations = Object.values(periods).map(parseDuration)
  // What an event ends, and no period follows, lives on in backups alone.
  const periodMissing = marked.has('for') || marked.has('byPlan')
  const isStated = durations.length > 0 || (value.after !== undefined && !periodMissing)
  const own = isStated && durations.every((duration) => duration !== null) ? durations : null
  const days = own && Math.max(0, ...own.map(maxDays)) + daysOf(value.backups)
  const dated = value.after === undefined
  return {
    name,
    maxDays: dated ? days : null,
    minDays: own && dated ? Math.min(...own.map(minDays)) : null,
    days,
    periods,
    periodMissing,
    backups: value.backups === undefined ? null : canonicalPeriod(value.backups),
    backupsMissing: marked.has('backups'),
    from: value.from ?? 'received',
    after: value.after ?? null,
    onExpiry: value.onExpiry ?? null,
    by: typeof value.by === 'string' ? value.by : (value.by?.control ?? value.by?.process ?? null),
  }
}

/** The longest that a period can be, in whole days; 0 for what is none. */
function daysOf(period: string | undefined): number {
  const duration = parseDuration(period ?? '')
  return duration ? maxDays(duration) : 0
}

const noMarks: ReadonlySet<unknown> = new Set()
const marks = new WeakMap<Model, ReadonlyMap<string, ReadonlySet<unknown>>>()

/** The keys of a rule that are marked as missing, or hold a mark. */
function marksOf(model: Model, name: string): ReadonlySet<unknown> {
  let index = marks.get(model)
  if (!index) {
    const own = model.missing.filter(({ place }) => place.section === 'retention')
    const byRule = Map.groupBy(own, ({ place }) => place.name)
    index = new Map([...byRule].map(([rule, found]) => [rule, new Set(found.map(({ place }) => place.path[0]))]))
    marks.set(model, index)
  }
  return index.get(name) ?? noMarks
}

/** The countries in which a recipient is established, stores or reaches the data. */
export function countriesOf(recipient: language.Recipient): readonly string[] {
  const all = [recipient.established, ...(recipient.stored ?? []), ...(recipient.accessedFrom ?? [])]
  return [...new Set(all.filter((country) => country !== undefined))].sort()
}

/** By channel, then by role and name. */
const sinks = new WeakMap<Model, Map<string | null, Map<string, Sink>>>()

/** The sink for a recipient as an activity of the given role sees it. Thousands of flows end in the same few, which they share. */
export function recipientSink(model: Model, name: string, channel: string | null, role: Flow['role']): Sink {
  const byChannel = sinks.get(model) ?? new Map<string | null, Map<string, Sink>>()
  sinks.set(model, byChannel)
  const known = byChannel.get(channel) ?? new Map<string, Sink>()
  byChannel.set(channel, known)
  const key = `${role} ${name}`
  const sink = known.get(key) ?? sinkOf(soundValue(model.recipients.get(name)) ?? {}, name, channel, role)
  known.set(key, sink)
  return sink
}

/** What an activity keeps itself, beside the router. */
export const recordsSink = ({ stored }: Pick<language.Activity, 'stored'> = {}): Sink => ({
  kind: 'store',
  store: 'records',
  hostedBy: null,
  countries: stored ?? [],
})

function sinkOf(value: language.Recipient, name: string, channel: string | null, role: Flow['role']): Sink {
  const transfers: TransferInfo[] = []
  for (const regime of ['eu-gdpr', 'uk-gdpr'] as const) {
    const tool = value.transfer?.[regime]?.tool
    if (tool !== undefined) transfers.push({ regime, tool })
  }
  return {
    kind: 'recipient',
    recipient: name,
    channel,
    engagement: value.engagement ?? null,
    relationship: relationship(value.engagement, role),
    countries: countriesOf(value),
    transfers,
  }
}

/** Whether a recipient on our behalf is a processor or a subprocessor follows from our own role (Art. 4(8), 28(2), 28(4)). */
function relationship(engagement: string | undefined, role: Flow['role']): string | null {
  if (engagement === 'on-our-behalf') return role === 'processor' ? 'subprocessor' : 'processor'
  if (engagement === 'own-purposes') return 'controller'
  if (engagement === 'jointly') return 'joint-controller'
  return engagement ?? null
}

/** How a store of the router's own holds what it holds: some name people by keyed hashes alone. */
export const protectionIn = (store: StoreName): ProtectionKind =>
  store === 'dedupe' || store === 'rights' ? 'pseudonymise' : 'keep'

/** What a resource says, `null` when there is none or it has an error of its own: its value cannot be relied on then. */
export const soundValue = <T>(resource: Resource<T> | null | undefined): T | null =>
  resource && !resource.poisoned ? resource.value : null

/** A place in a resource. */
export const placeIn = (
  resource: Pick<Resource<unknown>, 'section' | 'name'>,
  path: Place['path'],
  part: Place['part'] = 'value',
): Place => ({
  section: resource.section,
  name: resource.name,
  path,
  part,
})
