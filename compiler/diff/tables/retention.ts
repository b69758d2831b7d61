import type { RetentionRule } from '../../language/types.ts'
import type { Model } from '../../model/model.ts'
import { comparePeriods, longestDays } from '../periods.ts'
import {
  asList,
  asMap,
  asText,
  type Classify,
  type Difference,
  isAbsent,
  ordered,
  same,
  shown,
  statement,
  unless,
  type Verdict,
} from '../verdict.ts'
import { sameInOtherWords, samePlainly } from '../wording.ts'
import type { Rows } from './rows.ts'

type Rule = Readonly<Record<string, unknown>>

/** How long a rule keeps data, with plans and backups, for reading. */
function periodText(rule: Rule): string | null {
  const plans = Object.entries(asMap(rule.byPlan)).sort(([a], [b]) => (a < b ? -1 : 1))
  const periods = [
    ...(isAbsent(rule.for) ? [] : [asText(rule.for)]),
    ...plans.map(([plan, period]) => `${period} (${plan})`),
  ]
  const start = isAbsent(rule.after) ? `from ${rule.from ?? 'received'}` : `after ${rule.after}`
  const backups = isAbsent(rule.backups) ? '' : `, backups ${rule.backups} more`
  return periods.length === 0 ? null : `${periods.join(', ')} ${start}${backups}`
}

/**
 * How two rules compare: for each plan, from their start, backups included. Longer anywhere is longer; what cannot be
 * compared counts as widening.
 */
function comparePeriodsOf(before: Rule, after: Rule): Verdict['type'] | null {
  const period = lengths(before, after)
  // Backups on top: what is gone from them sooner all the same is not kept longer.
  const copies = period === 'retention-shortened' && isGoneSooner(before, after) ? null : backups(before, after)
  const found = new Set<Verdict['type'] | null>([starts(before, after), period, copies])
  found.delete(null)
  for (const type of ['retention-changed', 'retention-extended', 'retention-shortened'] as const) {
    if (found.has(type)) return type
  }
  return null
}

/** Starts by when they come: what is collected is received and recorded then, and delivered last. */
const moments: Readonly<Record<string, number>> = { collected: 0, received: 1, recorded: 1, delivered: 2 }

/** A later start is a longer stay; an event of the account comes after all of them. */
function starts(before: Rule, after: Rule): Verdict['type'] | null {
  if (!same(before.after, after.after)) return isAbsent(after.after) ? 'retention-shortened' : 'retention-changed'
  if (!isAbsent(after.after)) return null
  const [a, b] = [moments[asText(before.from ?? 'received')], moments[asText(after.from ?? 'received')]]
  if (a === undefined || b === undefined) return 'retention-changed'
  return b > a ? 'retention-extended' : b < a ? 'retention-shortened' : null
}

function lengths(before: Rule, after: Rule): Verdict['type'] | null {
  const [a, b] = [periodsOf(before), periodsOf(after)]
  if (a.all.length === 0 || b.all.length === 0)
    return a.all.length === b.all.length ? null : b.all.length === 0 ? 'retention-changed' : null
  const plans = new Set(['', ...Object.keys(a.plans), ...Object.keys(b.plans)])
  const compared = [...plans].map((plan) => comparePeriods(a.of(plan), b.of(plan)))
  if (compared.includes(null)) return 'retention-changed'
  if (compared.includes('longer')) return 'retention-extended'
  return compared.includes('shorter') ? 'retention-shortened' : null
}

/** Whether the last backup is gone sooner than before, for each plan. */
function isGoneSooner(before: Rule, after: Rule): boolean {
  const [a, b] = [periodsOf(before), periodsOf(after)]
  const end = (rule: Rule, period: unknown): number | null => {
    const [own, copies] = [longestDays(period), longestDays(rule.backups)]
    return own === null || copies === null ? null : own + copies
  }
  return ['', ...Object.keys(a.plans), ...Object.keys(b.plans)].every((plan) => {
    const [was, is] = [end(before, a.of(plan)), end(after, b.of(plan))]
    return was !== null && is !== null && is < was
  })
}

interface Periods {
  readonly plans: Readonly<Record<string, unknown>>
  readonly all: readonly unknown[]
  /** The period of a plan; a plan that is not listed gets the shortest. */
  readonly of: (plan: string) => unknown
}

function periodsOf(rule: Rule): Periods {
  const plans = asMap(rule.byPlan)
  const all = [...Object.values(plans), ...(isAbsent(rule.for) ? [] : [rule.for])]
  const shortest = isAbsent(rule.for)
    ? all.reduce((a, b) => (comparePeriods(a, b) === 'shorter' ? b : a), all[0])
    : rule.for
  return { plans, all, of: (plan) => plans[plan] ?? shortest }
}

function backups(before: Rule, after: Rule): Verdict['type'] | null {
  const none = 'PT0S'
  const compared = comparePeriods(before.backups ?? none, after.backups ?? none)
  if (compared === 'same') return null
  return compared === 'longer'
    ? 'retention-extended'
    : compared === 'shorter'
      ? 'retention-shortened'
      : 'retention-changed'
}

/** The periods of a rule, told once whatever parts of it changed. */
const periods: Classify = function* ({ whole: { before, after }, path }) {
  const first = ['for', 'byPlan', 'from', 'after', 'backups'].find((key) => !same(before[key], after[key]))
  if (first !== path[0]) return
  const [a, b] = [periodText(before), periodText(after)]
  const compared = a === null ? 'fact-stated' : b === null ? 'fact-lost' : comparePeriodsOf(before, after)
  // Backups that nobody speaks of any more are not gone: how long they hold is not known.
  const unsaid = !isAbsent(before.backups) && isAbsent(after.backups) && compared === 'retention-shortened'
  const type = unsaid ? 'fact-lost' : compared
  if (type) yield { type, before: a, after: b }
  // Another moment that comes to the same, or a part that means nothing here, is printed all the same.
  else if (!same(written(before), written(after))) yield { type: 'wording', before: a, after: b }
}

/** The parts of a rule that are printed, whatever the spelling of its periods. */
const written = (rule: Rule): unknown => [isAbsent(rule.for), Object.keys(asMap(rule.byPlan)).sort(), rule.from ?? null]

/** A statutory minimum keeps data that could go: a longer one keeps more, and one within the period nothing. */
const minimum: Classify = function* ({ before, after, whole }) {
  const idle = (rule: Rule): boolean =>
    periodsOf(rule).all.length > 0 &&
    periodsOf(rule).all.every((period) => ['longer', 'same'].includes(comparePeriods(rule.minimum, period) ?? ''))
  if (isAbsent(before) && idle(whole.after)) return yield { type: 'fact-stated' }
  if (isAbsent(after) && idle(whole.before)) return yield { type: 'undeclared' }
  if (!isAbsent(before) && !isAbsent(after) && idle(whole.before) && idle(whole.after)) {
    if (comparePeriods(before, after) !== 'same') yield { type: 'wording' }
    return
  }
  const compared = isAbsent(before) ? 'longer' : isAbsent(after) ? 'shorter' : comparePeriods(before, after)
  if (compared !== 'same') yield { type: compared === 'shorter' ? 'retention-shortened' : 'retention-extended' }
}

/** How long what is archived lies there: no end that is known is the longest. */
const afterwards: Classify = function* ({ before, after }) {
  if (isAbsent(before)) yield { type: 'fact-stated' }
  else if (isAbsent(after)) yield { type: 'fact-lost' }
  else if (before === 'indefinite' || after === 'indefinite')
    yield { type: after === 'indefinite' ? 'retention-extended' : 'retention-shortened' }
  else {
    const compared = comparePeriods(before, after)
    if (compared !== 'same') yield { type: compared === 'shorter' ? 'retention-shortened' : 'retention-extended' }
  }
}

/** Who executes it: the router by itself, a control that is named, or people. */
const executor: Classify = function* ({ before, after }) {
  const rank = (value: unknown): number =>
    isAbsent(value) ? 0 : value === 'router' ? 3 : isAbsent(asMap(value).control) ? 1 : 2
  const [a, b] = [rank(before), rank(after)]
  if (a !== b) yield { type: b > a ? 'expiry-strengthened' : 'expiry-weakened' }
  else if (a === 2 && !same(asMap(before).control, asMap(after).control)) yield { type: 'expiry-weakened' }
  else yield { type: 'wording' }
}

/** Holds by their ground: a new one, a later end or further categories suspend more. */
const holds: Classify = function* ({ before, after }) {
  const key = (hold: unknown): string => asText(asMap(hold).ground)
  const [a, b] = [asList(before), asList(after)]
  for (const [i, hold] of b.entries()) {
    const old = a.find((one) => key(one) === key(hold)) ?? (a.length === b.length ? a[i] : undefined)
    if (old === undefined) yield { type: 'hold-added', below: [i], before: null, after: shown(hold) }
    else yield* heldLonger(asMap(old), asMap(hold), i)
  }
  for (const hold of a.length > b.length ? a : []) {
    if (!b.some((one) => key(one) === key(hold))) yield { type: 'hold-removed', before: shown(hold), after: null }
  }
}

function* heldLonger(before: Rule, after: Rule, at: number): Iterable<Verdict> {
  const verdict = (type: Verdict['type'], key: string): Verdict => ({
    type,
    below: [at, key],
    before: shown(before[key]),
    after: shown(after[key]),
  })
  if (!same(before.ground, after.ground))
    yield verdict(sameInOtherWords(asText(before.ground), asText(after.ground)) ? 'wording' : 'hold-added', 'ground')
  if (!same(before.until, after.until)) {
    const day = /^\d{4}-\d\d-\d\d$/
    const [a, b] = [asText(before.until), asText(after.until)]
    const sooner = isAbsent(before.until) || (day.test(a) && day.test(b) && b < a)
    yield verdict(sooner && !isAbsent(after.until) ? 'hold-removed' : 'hold-added', 'until')
  }
  const [a, b] = [before.categories, after.categories].map((list) => (isAbsent(list) ? null : asList(list)))
  if (same([...(a ?? [])].sort(), [...(b ?? [])].sort()) && !a === !b) return
  const more = b === null || b === undefined ? true : a ? b.some((one) => !a.includes(one)) : false
  yield verdict(more ? 'hold-added' : 'hold-removed', 'categories')
}

/** What is archived or restricted lies somewhere afterwards; what is erased does not, and that is told. */
const otherEnd = ({ whole: { before, after } }: Difference): boolean => {
  const lies = ({ onExpiry }: Rule): boolean => onExpiry === 'archive' || onExpiry === 'restrict'
  return lies(before) !== lies(after) && !isAbsent(before.onExpiry) && !isAbsent(after.onExpiry)
}

/** What is done at the end, with how long what is left lies there. */
const expiry: Classify = function* (difference) {
  const { before, after } = difference.whole
  for (const verdict of ends(difference)) yield { ...verdict, before: expiryText(before), after: expiryText(after) }
}

function expiryText({ onExpiry, afterwards: lying }: Rule): string | null {
  const { for: length } = asMap(lying)
  return isAbsent(onExpiry) || isAbsent(length) ? shown(onExpiry) : `${onExpiry} for ${length}`
}

const ends = ordered(['archive', 'restrict', 'anonymise', 'erase'], 'expiry-weakened', 'expiry-strengthened')

export const retention: Rows = [
  ['for', periods],
  ['byPlan', periods],
  ['from', periods],
  ['after', periods],
  ['backups', periods],
  ['minimum', minimum],
  // What makes a period necessary is what the data is kept for (Art. 5(1)(e)).
  ['why', statement('fact-stated', 'fact-lost', 'purpose-changed', sameInOtherWords)],
  ['law', statement('fact-stated', 'fact-lost', 'basis-changed', (a, b) => samePlainly(a, b) || b.includes(a))],
  ['onExpiry', expiry],
  ['afterwards.for', unless(otherEnd, afterwards)],
  ['afterwards.why', unless(otherEnd, statement('fact-stated', 'fact-lost', 'purpose-changed', sameInOtherWords))],
  [
    'afterwards.law',
    unless(
      otherEnd,
      statement('fact-stated', 'fact-lost', 'basis-changed', (a, b) => samePlainly(a, b) || b.includes(a)),
    ),
  ],
  ['by', executor],
  ['holds', holds],
]

/** A reference to a retention rule: what counts is how the rules compare, not what they are called. */
export function* switchedRule(base: Model, head: Model, before: unknown, after: unknown): Iterable<Verdict> {
  const rule = (model: Model, name: unknown): RetentionRule | undefined => model.retention.get(asText(name))?.value
  const [a, b] = [rule(base, before), rule(head, after)]
  if (isAbsent(before)) yield { type: 'fact-stated' }
  else if (isAbsent(after)) yield { type: 'fact-lost' }
  else if (!a || !b) yield { type: 'retention-changed' }
  else {
    const [from, to] = [a as Rule, b as Rule]
    const type = comparePeriodsOf(from, to)
    const ends = [...rank('onExpiry', from, to), ...rank('by', from, to)]
    if (type) yield { type, before: `${keptText(from)}: ${before}`, after: `${keptText(to)}: ${after}` }
    yield* ends
    if (!type && ends.length === 0) yield { type: 'technical' }
  }
}

/** How long a rule keeps data; without a period, until what ends it has happened. */
const keptText = (rule: Rule): string =>
  periodText(rule) ?? (isAbsent(rule.after) ? 'no period' : `no end but after ${rule.after}`)

function* rank(key: 'onExpiry' | 'by', before: Rule, after: Rule): Iterable<Verdict> {
  if (same(before[key], after[key])) return
  const levels = ['archive', 'restrict', 'anonymise', 'erase']
  const level = (value: unknown): number =>
    key === 'onExpiry' ? levels.indexOf(asText(value)) : value === 'router' ? 2 : isAbsent(asMap(value).control) ? 0 : 1
  const [a, b] = [level(before[key]), level(after[key])]
  const said = (rule: Rule): string | null => (key === 'by' ? executorText(rule.by) : expiryText(rule))
  if (a !== b)
    yield { type: b > a ? 'expiry-strengthened' : 'expiry-weakened', before: said(before), after: said(after) }
}

/** Who ends what a rule keeps: the router, a control by its name, or people. */
function executorText(by: unknown): string | null {
  const { control, process } = asMap(by)
  return shown(control ?? process ?? by)
}

/** Where the switch is told at the reference itself. */
export const retentionReference: Classify = function* ({ base, head, before, after }) {
  yield* switchedRule(base, head, before, after)
}
