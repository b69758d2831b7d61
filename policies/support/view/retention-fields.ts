import { maxDays, minDays, parseDuration } from '../../../compiler/language/duration.ts'
import type { RetentionRule } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { markAt } from '../missing.ts'
import type { Unknown, Value } from '../partial/value.ts'
import { periodsOf } from '../retention.ts'
import { plansOf } from '../settings.ts'
import { quote } from '../text.ts'
import { type FlowField, isRouterStore, ofActivity, type Sight, unstated } from './sight.ts'

/** An end that never comes, as a number of days: longer than any period that an assertion names. */
const never = Number.MAX_SAFE_INTEGER

type Rule = Resource<RetentionRule>

/** Reads the rule that ends the data; what is not known where nobody has named one, or it cannot be read. */
function ofRule(sight: Sight, ask: (rule: Rule) => Value): Value {
  const { model, flow } = sight
  const name = flow.retention?.name
  const rule = name === undefined ? undefined : model.retention.get(name)
  if (rule && !rule.poisoned) return ask(rule)
  const what = `how long ${quote(flow.category)} is kept`
  const { sink, origin } = flow
  if (isRouterStore(sight) && sink.kind === 'store' && origin.kind === 'activity')
    return unstated(model, { section: 'router', name: '' }, ['stores', sink.store, 'retention'], what)
  return ofActivity(sight, (activity) => {
    const own = ['data', flow.category, 'retention']
    return unstated(model, activity, markAt(model, activity, ...own) ? own : ['retention'], what)
  })
}

/** The periods of a rule in days, or what is not known of them. */
function periods(model: Model, rule: Rule, measure: typeof maxDays): readonly number[] | Unknown {
  const { value } = rule
  const byPlan = Object.hasOwn(value, 'byPlan')
    ? plansOf(model).filter((plan) => !Object.hasOwn(value.byPlan ?? {}, plan))
    : []
  const marked = [['for'], ['byPlan'], ...byPlan.map((plan) => ['byPlan', plan])].find((path) =>
    markAt(model, rule, ...path),
  )
  const stated = Object.values(periodsOf(value))
  const absent =
    marked ??
    (byPlan[0] === undefined ? null : ['byPlan', byPlan[0]]) ??
    (stated.length === 0 && value.after === undefined ? ['for'] : null)
  if (absent) return unstated(model, rule, absent, `the period of retention rule ${quote(rule.name)}`)
  return stated.map((text) => {
    const period = parseDuration(text)
    return period ? measure(period) : never
  })
}

/** How much longer backups hold it. */
function backups(model: Model, rule: Rule, measure: typeof maxDays): number | Unknown {
  const text = rule.value.backups
  const marked = markAt(model, rule, 'backups')
  if (marked) return unstated(model, rule, ['backups'], `how long backups hold what ${quote(rule.name)} ends`)
  const period = text === undefined ? null : parseDuration(text)
  return period ? measure(period) : 0
}

/** The longest time from the rule's own start, a day or a lifecycle event, until the last backup is gone. */
function days(model: Model, rule: Rule): number | Unknown {
  const own = periods(model, rule, maxDays)
  if (!isPeriods(own)) return own
  const more = backups(model, rule, maxDays)
  if (typeof more !== 'number') return more
  const longest = Math.max(0, ...own)
  return longest === never ? never : longest + more
}

/** Whether the period waits for a lifecycle event. */
const waits = (model: Model, rule: Rule): boolean | Unknown =>
  markAt(model, rule, 'after')
    ? unstated(model, rule, ['after'], `the event that starts retention rule ${quote(rule.name)}`)
    : rule.value.after !== undefined

/** From the day on which the data came: what waits for an event has no bound. */
function longest(model: Model, rule: Rule): number | Unknown {
  const found = days(model, rule)
  const waiting = waits(model, rule)
  if (typeof waiting !== 'boolean') return waiting
  return typeof found === 'number' && waiting ? never : found
}

/** The shortest period; what backups hold is not counted. */
function shortest(model: Model, rule: Rule): number | Unknown {
  const own = periods(model, rule, minDays)
  if (!isPeriods(own)) return own
  const waiting = waits(model, rule)
  if (typeof waiting !== 'boolean') return waiting
  return own.length === 0 || waiting ? never : Math.min(...own)
}

const isPeriods = (found: readonly number[] | Unknown): found is readonly number[] => Array.isArray(found)

const integer = (found: number | Unknown): Value => (typeof found === 'number' ? BigInt(found) : found)

const stated =
  (key: 'onExpiry', what: string) =>
  (sight: Sight): Value =>
    ofRule(
      sight,
      (rule) => rule.value[key] ?? unstated(sight.model, rule, [key], `${what} of retention rule ${quote(rule.name)}`),
    )

/** The fields of `flow.retention`. */
export const retentionFields = {
  name: {
    type: 'string',
    doc: 'The retention rule.',
    names: (model: Model) => model.retention.keys(),
    read: (sight) => ofRule(sight, ({ name }) => name),
  },
  days: {
    type: 'int',
    doc: 'The longest period in days from its own start on, a lifecycle event included, until the last backup is gone.',
    read: (sight) => ofRule(sight, (rule) => integer(days(sight.model, rule))),
  },
  maxDays: {
    type: 'int',
    doc: 'The longest time in days until the last backup is gone; without bound after a lifecycle event.',
    read: (sight) => ofRule(sight, (rule) => integer(longest(sight.model, rule))),
  },
  minDays: {
    type: 'int',
    doc: 'The shortest period in days, backups not counted.',
    read: (sight) => ofRule(sight, (rule) => integer(shortest(sight.model, rule))),
  },
  backupDays: {
    type: 'int',
    doc: 'How many days longer backups hold it.',
    read: (sight) => ofRule(sight, (rule) => integer(backups(sight.model, rule, maxDays))),
  },
  from: {
    type: 'string',
    doc: 'What the period counts from.',
    names: ['received', 'recorded', 'delivered', 'collected'],
    read: (sight) => ofRule(sight, ({ value }) => value.from ?? 'received'),
  },
  after: {
    type: 'string',
    doc: 'The lifecycle event that starts it, or empty.',
    read: (sight) =>
      ofRule(sight, (rule) => {
        const waiting = waits(sight.model, rule)
        return typeof waiting === 'boolean' ? (rule.value.after ?? '') : waiting
      }),
  },
  onExpiry: {
    type: 'string',
    doc: 'What happens at its end.',
    names: ['erase', 'anonymise', 'archive', 'restrict'],
    read: stated('onExpiry', 'the end'),
  },
  by: {
    type: 'string',
    doc: '`router`, `control` or `process`: who ends it.',
    names: ['router', 'control', 'process'],
    read: (sight) =>
      ofRule(sight, (rule) => {
        const { by } = rule.value
        if (by === undefined)
          return unstated(sight.model, rule, ['by'], `who carries out retention rule ${quote(rule.name)}`)
        return by === 'router' ? by : by.control !== undefined ? 'control' : 'process'
      }),
  },
} satisfies Readonly<Record<string, FlowField>>
