import type { Place } from '../diagnostics/place.ts'
import { maxDays, minDays, parseDuration } from '../language/duration.ts'
import type * as language from '../language/types.ts'
import { markOf } from '../model/marks.ts'
import type { Model, Resource } from '../model/model.ts'
import type { Flow, ProtectionKind, RetentionInfo, Sink, TransferInfo } from './flow.ts'

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
  const periods: Record<string, string> = { ...value.byPlan, ...(value.for !== undefined && { '': value.for }) }
  const durations = Object.values(periods).map(parseDuration)
  const bounded = durations.length > 0 && value.after === undefined && durations.every((duration) => duration !== null)
  const info: RetentionInfo = {
    name,
    maxDays: bounded ? Math.max(...durations.map((duration) => maxDays(duration))) : null,
    minDays: bounded ? Math.min(...durations.map((duration) => minDays(duration))) : null,
    periods,
    from: value.from ?? 'received',
    after: value.after ?? null,
    onExpiry: value.onExpiry ?? null,
    by: typeof value.by === 'string' ? value.by : (value.by?.control ?? value.by?.process ?? null),
  }
  known.set(value, info)
  return info
}

/** The countries in which a recipient is established, stores or reaches the data. */
export function countriesOf(recipient: language.Recipient): readonly string[] {
  const all = [recipient.established, ...(recipient.stored ?? []), ...(recipient.accessedFrom ?? [])]
  return [...new Set(all.filter((country) => country !== undefined))].sort()
}

/** The sink for a recipient as an activity of the given role sees it. */
export function recipientSink(model: Model, name: string, channel: string | null, role: Flow['role']): Sink {
  const value = soundValue(model.recipients.get(name)) ?? {}
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

/** How a store of the router's own holds what it holds: keys against duplicates are hashes. */
export const protectionIn = (store: string): ProtectionKind => (store === 'dedupe' ? 'pseudonymise' : 'keep')

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
