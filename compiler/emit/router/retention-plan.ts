import type { EventPlan, IsoDuration, RetentionPlan } from '../../../runtime/contract/plan.ts'
import { retentionInfo, soundValue } from '../../flows/facts.ts'
import type { FlowGraph } from '../../flows/graph.ts'
import { keptFrom } from '../../flows/look-up.ts'
import { canonicalPeriod, maxDays, parseDuration } from '../../language/duration.ts'
import { sound } from '../../model/build-model.ts'
import type { EventType, Model } from '../../model/model.ts'
import { planPath, subjectPlans } from './subject-plan.ts'

/**
 * Ends events without any personal data, which need no rule by law but an end all the same: longer than the longest
 * schedule of attempts. No declared name has a colon.
 */
const noPersonalData: RetentionPlan = {
  name: 'router:no-personal-data',
  periods: { '': 'P7D' },
  from: 'received',
  after: null,
  minimum: null,
  holds: [],
}

/** A rule as a sweeper can execute it, or `null` when it has no period that ends (`indefinite`, or missing). */
export function retentionPlan(model: Model, name: string): RetentionPlan | null {
  if (name === noPersonalData.name) return noPersonalData
  const info = retentionInfo(model, name)
  if (!info) return null
  const periods = Object.entries(info.periods)
    .filter(([, period]) => parseDuration(period) !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  if (periods.length === 0) return null
  const { minimum, holds } = soundValue(model.retention.get(name)) ?? {}
  return {
    name,
    periods: Object.fromEntries(periods),
    from: info.from as RetentionPlan['from'],
    after: info.after,
    minimum: minimum === undefined ? null : canonicalPeriod(minimum),
    holds: (holds ?? []).map(({ ground, until }) => ({ ground, until: until ?? null })),
  }
}

/** The longest that backups outlive what these rules delete; `null` when no rule says that they do. */
export function longestBackups(model: Model, rules: Iterable<string>): IsoDuration | null {
  const periods = [...rules].flatMap((rule) => soundValue(model.retention.get(rule))?.backups ?? [])
  const days = (period: IsoDuration): number => {
    const parsed = parseDuration(period)
    return parsed === null ? 0 : maxDays(parsed)
  }
  return periods
    .map(canonicalPeriod)
    .sort()
    .reduce<IsoDuration | null>((a, b) => (a === null || days(b) > days(a) ? b : a), null)
}

/**
 * What the router keeps of an event type, and for how long: the rules of all its flows into the journal. Without a
 * rule that ends, nothing is kept: `[]`.
 */
export function eventPlan(model: Model, graph: FlowGraph, event: EventType): EventPlan {
  const { name } = event.resource
  const kept = keptFrom(graph, name)
  const personal = kept.length > 0 || event.fields.some((field) => !field.categories.includes('none'))
  const named = personal ? kept.flatMap(({ retention }) => retention?.name ?? []) : impersonal(model, name)
  return {
    name,
    retention: [...new Set(named)].filter((rule) => retentionPlan(model, rule) !== null).sort(),
    fields: event.fields
      .map(({ text, categories }) => ({ path: text, categories: [...categories].sort() }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    subjects: subjectPlans(event),
    integers: event.fields
      .filter(({ types }) => types.includes('integer') && !types.includes('number'))
      .map(({ path }) => planPath(path)),
  }
}

/** The rules of the activities that route an event without personal data. */
function impersonal(model: Model, event: string): readonly string[] {
  const rules = [...sound(model.routes)]
    .filter(({ value }) => value.events.includes(event))
    .map(({ value }) => model.activities.get(value.activity)?.value.retention ?? noPersonalData.name)
    .map((rule) => (retentionPlan(model, rule) ? rule : noPersonalData.name))
  return rules
}
