import type { RetentionInfo } from '../../../../compiler/flows/flow.ts'
import { maxDays, parseDuration } from '../../../../compiler/language/duration.ts'
import type { RetentionRule } from '../../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../../compiler/model/model.ts'
import { markAt } from '../../missing.ts'
import { periodsOf } from '../../retention/retention.ts'
import { plansOf } from '../../settings.ts'
import { quote } from '../../text.ts'
import { atLeast, isUnknown, type Unknown, type Value } from '../partial/value.ts'
import { type FlowField, isRouterStore, namesOf, ofActivity, type Sight, unstated } from './sight.ts'

/** An end that never comes, as a number of days: longer than any period that an assertion names. */
const never = BigInt(Number.MAX_SAFE_INTEGER)

type Rule = Resource<RetentionRule>

/**
 * Reads what ends the data, and the rule that says so; `null` where the router decides by itself. What is not known
 * where nobody has named a rule, or it cannot be read.
 */
function ofRetention(sight: Sight, ask: (info: RetentionInfo, rule: Rule | null) => Value): Value {
  const { model, flow, unnamed } = sight
  if (unnamed?.category) return unnamed.category
  if (flow.retention) return ask(flow.retention, model.retention.get(flow.retention.name) ?? null)
  const what = `how long ${quote(flow.category)} is kept`
  const { sink, origin } = flow
  if (isRouterStore(sight) && sink.kind === 'store' && origin.kind === 'activity')
    return unstated(model, { section: 'router', name: '' }, ['stores', sink.store, 'retention'], what)
  return ofActivity(sight, (activity) => {
    const own = ['data', flow.category, 'retention']
    return unstated(model, activity, markAt(model, activity, ...own) ? own : ['retention'], what)
  })
}

/** The period of a rule, or of a plan, that nobody has stated. */
function openPeriod(model: Model, rule: Rule): Unknown | null {
  const { value } = rule
  const plans = Object.hasOwn(value, 'byPlan')
    ? plansOf(model).filter((plan) => !Object.hasOwn(value.byPlan ?? {}, plan))
    : []
  const paths = [['for'], ['byPlan'], ...plans.map((plan) => ['byPlan', plan])]
  const silent = Object.keys(periodsOf(value)).length === 0 && value.after === undefined ? ['for'] : undefined
  const path = paths.find((one) => markAt(model, rule, ...one)) ?? (plans.length > 0 ? paths[2] : silent)
  return path ? unstated(model, rule, path, `the period of retention rule ${quote(rule.name)}`) : null
}

const openAt = (
  model: Model,
  rule: Rule,
  key: 'backups' | 'after' | 'onExpiry' | 'by',
  what: string,
): Unknown | null =>
  markAt(model, rule, key) || (rule.value[key] === undefined && (key === 'onExpiry' || key === 'by'))
    ? unstated(model, rule, [key], what.replace('%', quote(rule.name)))
    : null

const openBackups = (model: Model, rule: Rule): Unknown | null =>
  openAt(model, rule, 'backups', 'how long backups hold what % ends')
const openStart = (model: Model, rule: Rule): Unknown | null =>
  openAt(model, rule, 'after', 'the event that starts retention rule %')

const openEnd = (model: Model, rule: Rule): Unknown | null =>
  openAt(model, rule, 'onExpiry', 'the end of retention rule %')

/** What is archived or restricted is there until that ends, too: how many days more, `null` without an end. */
function openAfterwards(model: Model, rule: Rule): Unknown | null {
  const { onExpiry, afterwards } = rule.value
  if ((onExpiry !== 'archive' && onExpiry !== 'restrict') || afterwards?.for !== undefined) return null
  return unstated(model, rule, ['afterwards', 'for'], `how long what ${quote(rule.name)} ends lies there afterwards`)
}

function afterwardsDays({ value: { onExpiry, afterwards } }: Rule): number | null {
  if (onExpiry !== 'archive' && onExpiry !== 'restrict') return 0
  const period = parseDuration(afterwards?.for ?? '')
  return period ? maxDays(period) : afterwards?.for === 'indefinite' ? null : 0
}

type Open = (model: Model, rule: Rule) => Unknown | null

/**
 * A number of days, unless something that it is made of is not known; `null` is an end that never comes. What backups
 * add comes on top: without them the number is no less.
 */
const days =
  (of: (info: RetentionInfo) => number | null, open: readonly Open[], backups = false) =>
  (sight: Sight): Value =>
    ofRetention(sight, (info, rule) => {
      const unknown = rule && open.map((ask) => ask(sight.model, rule)).find((found) => found !== null)
      if (unknown) return unknown
      const count = of(info)
      if (count === null) return never
      const more = backups && rule ? openBackups(sight.model, rule) : null
      return more ? atLeast(more, BigInt(count)) : BigInt(count)
    })

/** The same until nothing of it is left, in an archive or elsewhere. */
const daysToTheEnd =
  (of: (info: RetentionInfo) => number | null, open: readonly Open[]) =>
  (sight: Sight): Value => {
    const until = days(of, open, true)(sight)
    const rule = sight.flow.retention ? sight.model.retention.get(sight.flow.retention.name) : undefined
    if (!rule || until === never) return until
    const more = afterwardsDays(rule)
    if (more === null) return never
    const lying = openEnd(sight.model, rule) ?? openAfterwards(sight.model, rule)
    if (isUnknown(until)) return until.least === undefined ? until : atLeast(until, until.least + BigInt(more))
    if (typeof until !== 'bigint') return until
    return lying ? atLeast(lying, until) : until + BigInt(more)
  }

const backupDays = ({ backups }: RetentionInfo): number => {
  const period = parseDuration(backups ?? '')
  return period ? maxDays(period) : 0
}

/** The fields of `flow.retention`. */
export const retentionFields = {
  name: {
    type: 'string',
    doc: 'The retention rule, which is ours, whoever has the data; how long a recipient keeps it is said under `keeps`, and no field.',
    names: namesOf('retention'),
    read: (sight) => ofRetention(sight, ({ name }) => name),
  },
  days: {
    type: 'int',
    doc: 'The longest period in days from its own start on, a lifecycle event included, until the last backup is gone, and what is archived.',
    read: daysToTheEnd((info) => info.days, [openPeriod]),
  },
  maxDays: {
    type: 'int',
    doc: 'The longest time in days until the last backup is gone, and what is archived; without bound after a lifecycle event.',
    read: daysToTheEnd((info) => info.maxDays, [openPeriod, openStart]),
  },
  minDays: {
    type: 'int',
    doc: 'The shortest period in days, backups not counted.',
    read: days((info) => info.minDays, [openPeriod, openStart]),
  },
  backupDays: {
    type: 'int',
    doc: 'How many days longer backups hold it.',
    read: days(backupDays, [], true),
  },
  from: {
    type: 'string',
    doc: 'What the period counts from.',
    names: ['received', 'recorded', 'delivered', 'collected'],
    read: (sight) => ofRetention(sight, ({ from }) => from),
  },
  after: {
    type: 'string',
    doc: 'The lifecycle event that starts it.',
    empty: 'it starts at no event',
    read: (sight) => ofRetention(sight, ({ after }, rule) => (rule && openStart(sight.model, rule)) ?? after ?? ''),
  },
  onExpiry: {
    type: 'string',
    doc: 'What happens at its end.',
    names: ['erase', 'anonymise', 'archive', 'restrict'],
    read: (sight) => ofRetention(sight, ({ onExpiry }, rule) => (rule && openEnd(sight.model, rule)) ?? onExpiry ?? ''),
  },
  by: {
    type: 'string',
    doc: '`router`, `control` or `process`: who ends it.',
    names: ['router', 'control', 'process'],
    read: (sight) =>
      ofRetention(sight, (_, rule) => {
        const by = rule ? rule.value.by : 'router'
        const open = rule && openAt(sight.model, rule, 'by', 'who carries out retention rule %')
        if (open || by === undefined) return open ?? ''
        return by === 'router' ? by : by.control !== undefined ? 'control' : 'process'
      }),
  },
} satisfies Readonly<Record<string, FlowField>>
