import { lifecycleEvent } from '../../../../../policies/support/texts/lifecycle-event.ts'
import { keyAt, type Place } from '../../../../diagnostics/place.ts'
import { maxDays, parseDuration } from '../../../../language/duration.ts'
import type * as language from '../../../../language/types.ts'
import type { Resource } from '../../../../model/model.ts'
import { basesOf } from '../../content/basis.ts'
import {
  backupsGap,
  expiryStatement,
  holdStatements,
  ownStoreNames,
  periodStatement,
  type RetentionUse,
  retentionUses,
} from '../../content/retention.ts'
import { gap } from '../../content/statement.ts'
import type { ActivityView } from '../../content/view.ts'
import { humanise } from '../../content/words.ts'
import { dataFacts, type Input } from '../input.ts'
import { en } from '../messages/en.ts'
import { lack, lacks, type Sentence, tell, wrapped } from '../sentence.ts'
import type { Voice } from '../voice.ts'

/** How long an activity keeps its data (Art. 13(2)(a)): what ends by the same rule is one sentence. */
export function keepSentences(
  input: Input,
  activity: ActivityView,
  dataText: (input: Input, uses: readonly RetentionUse[]) => string = dataOf,
): readonly Sentence[] {
  const byRule = Map.groupBy(
    retentionUses(input.view, activity),
    ({ rule, flows }) => `${rule?.name ?? ''}\n${flows[0]?.retention?.name ?? ''}`,
  )
  const told = [...byRule.values()].map((uses) => keepGroup(input, activity, uses, dataText))
  // What is missing of one rule is missing once.
  return told.flat().filter(isFirst)
}

const isFirst = (sentence: Sentence, i: number, all: readonly Sentence[]): boolean =>
  !sentence.missing || all.findIndex((other) => other.missing && same(other, sentence)) === i

const same = (a: Sentence, b: Sentence): boolean =>
  a.text === b.text && JSON.stringify(a.facts) === JSON.stringify(b.facts)

/** What is kept under one rule; what the law says of it, and what may suspend its end, is said once of all that. */
function keepGroup(
  input: Input,
  activity: ActivityView,
  uses: readonly RetentionUse[],
  dataText: (input: Input, uses: readonly RetentionUse[]) => string,
): readonly Sentence[] {
  const { view } = input
  const [first] = uses
  if (!first) return []
  const { rule } = first
  if (!rule) return withoutRule(input, activity, uses, first)
  const statement = periodStatement(view, activity, first)
  const expiry = expiryStatement(view, rule)
  const after = lacks([...backupsGap(view, rule, 'Copies'), ...holdStatements(view, rule)])
  if (statement.missing) return [lack(statement), ...after]
  if (expiry.missing && rule.value.for !== 'indefinite') return [lack(expiry), ...after]
  return [
    ...(expiry.missing ? [lack(expiry)] : []),
    ...byKeeper(view, activity, uses).map((alike) => endSentence(input, activity, rule, alike, dataText(input, alike))),
    ...additions(input, rule, new Set(uses.map(({ category }) => category))),
    ...after,
  ]
}

/**
 * Uses that one sentence can tell of: what the router proves to end is apart from what is only declared to. What lies
 * with the router and elsewhere ends in one place by proof and in the other by word, and is told once, by word.
 */
function byKeeper(
  view: Input['view'],
  activity: ActivityView,
  uses: readonly RetentionUse[],
): readonly (readonly RetentionUse[])[] {
  const isProven = (use: RetentionUse): boolean => periodStatement(view, activity, use).keptBy === 'enforced'
  const elsewhere = new Set(categoriesOf(uses.filter((use) => !isProven(use))))
  const alsoElsewhere = (use: RetentionUse): boolean => elsewhere.has(use.category) && ownStoreNames(use).length === 0
  return [...Map.groupBy(uses, (use) => isProven(use) && !alsoElsewhere(use)).values()]
}

/** What the router keeps by a period of its own, or that nobody has stated one. */
function withoutRule(
  { view, voice }: Input,
  activity: ActivityView,
  uses: readonly RetentionUse[],
  { flows }: RetentionUse,
): readonly Sentence[] {
  const own = flows[0]?.retention
  if (!own) return lacks(uses.map((use) => periodStatement(view, activity, use)))
  const details = { article: '13(2)(a)', keptBy: 'enforced' } as const
  const store = [keyAt({ section: 'router', name: '' }, 'stores', 'requests')]
  const period = own.periods['']
  return period === undefined
    ? [tell(voice, 'keep.until-lifted', {}, store, details)]
    : [tell(voice, 'store.own.reminders', { period: voice.period(period) }, store, details)]
}

/** When data ends by a rule, backups on top. */
function endSentence(
  input: Input,
  activity: ActivityView,
  rule: Resource<language.RetentionRule>,
  uses: readonly RetentionUse[],
  data: string,
): Sentence {
  const { view, voice } = input
  const keptBy = uses.every((use) => periodStatement(view, activity, use).keptBy === 'enforced')
    ? 'enforced'
    : 'declared'
  const facts = [
    keyAt(rule),
    ...uses.flatMap((use) => dataFacts(view, activity, use.category, use.flows)),
    ...(activity.resource.value.retention === rule.name ? [keyAt(activity.resource, 'retention')] : []),
  ]
  const isFigures = uses.every(({ category }) => activity.resource.value.data?.[category]?.form === 'aggregated')
  const end = endOf(voice, rule, { data, isFigures }, facts, isPartyTo(input, activity))
  return withBackups(voice, rule, { ...end, keptBy, article: '13(2)(a)' })
}

/** The data that a rule ends: its categories, and the stores that it is about. */
export const dataOf = (input: Input, uses: readonly RetentionUse[]): string =>
  input.voice.list([
    ...categoriesOf(uses).map((name) => input.voice.category(input.view, name)),
    ...storeTexts(input.voice, uses),
  ])

/** The categories that are kept as they are, rather than as what a store of the router holds. */
export const categoriesOf = (uses: readonly RetentionUse[]): readonly string[] => [
  ...new Set(uses.filter((use) => ownStoreNames(use).length === 0).map(({ category }) => category)),
]

/** The stores of the router that uses are about. */
export const storeTexts = (voice: Voice, uses: readonly RetentionUse[]): readonly string[] =>
  [...new Set(uses.flatMap(ownStoreNames))].map((store) => storeText(voice, store))

const storeText = (voice: Voice, store: string): string => {
  const key = `store.${store}`
  return isMessage(key) ? voice.text(key, {}) : humanise(store)
}

type Plain = 'store.dedupe' | 'store.disclosures' | 'store.requests' | 'store.audit' | 'store.access' | 'store.rights'
const isMessage = (key: string): key is Plain => Object.hasOwn(en, key)

/** When a rule ends data, and what that means. */
function endOf(
  voice: Voice,
  rule: Resource<language.RetentionRule>,
  { data, isFigures }: { readonly data: string; readonly isFigures: boolean },
  facts: readonly Place[],
  isParty: boolean,
): Sentence {
  const { value } = rule
  if (value.for === 'indefinite') return tell(voice, isFigures ? 'keep.figures' : 'keep.no-end', { data }, facts)
  const action = value.onExpiry ?? 'erase'
  const start = startText(voice, value, isParty)
  const periods = periodsOf(voice, value)
  return periods.length === 0
    ? tell(voice, `keep.${action}-now`, { data, start }, facts)
    : tell(voice, `keep.${action}`, { data, start, period: voice.list(periods, 'disjunction') }, facts)
}

/** The periods of a rule in words, the shortest first; none where it ends at once. */
function periodsOf(voice: Voice, { byPlan, for: period }: language.RetentionRule): readonly string[] {
  if (byPlan)
    return Object.entries(byPlan)
      .sort(([a, x], [b, y]) => daysOf(x) - daysOf(y) || (a < b ? -1 : 1))
      .map(([plan, each]) => voice.text('keep.plan', { period: voice.period(each), plan: humanise(plan) }))
  return period === undefined || daysOf(period) === 0 ? [] : [voice.period(period)]
}

const daysOf = (period: string): number => {
  const duration = parseDuration(period)
  return duration ? maxDays(duration) : 0
}

type Start = { [Key in keyof typeof en]: Key extends `start.${infer Name}` ? Name : never }[keyof typeof en]
type Named = Exclude<Start, 'active' | 'passive' | 'other'>
const isNamed = (name: string): name is Named =>
  name !== 'active' && name !== 'passive' && name !== 'other' && Object.hasOwn(en, `start.${name}`)

/** Whether all whose data an activity uses are party to the contract that it rests on, so that it is "our contract with you". */
function isPartyTo({ view, audience }: Input, activity: ActivityView): boolean {
  const addressed = (activity.resource.value.dataSubjects ?? []).filter((name) => audience?.includes(name) ?? true)
  const parties = new Set(basesOf(view, activity).flatMap(({ basis }) => basis.value.party ?? []))
  return parties.size === 0
    ? activity.role !== 'processor' && basesOf(view, activity).some(({ basis }) => basis.value.type === 'contract')
    : addressed.every((name) => parties.has(name))
}

/** What a period is counted from, as the end of "after": known events in words of their own, others as they are called. */
export function startText(voice: Voice, { after, from = 'received' }: language.RetentionRule, isParty = true): string {
  const called = after ?? from
  const own = voice.called(called)
  if (own !== undefined) return own
  const name = !isParty && isNamed(`${called}.others`) ? `${called}.others` : called
  if (isNamed(name)) return voice.text(`start.${name}`, {})
  const event = lifecycleEvent(name)
  if (event === null) return voice.text('start.other', { event: humanise(name) })
  const { noun, participle, verb } = event
  return verb === undefined
    ? voice.text('start.passive', { noun, participle })
    : voice.text('start.active', { noun, verb })
}

/** Whether a text is a clause with its verb at its end, as German has it behind "nachdem" and "bis"; English takes nouns too. */
export const isClause = ({ language }: Voice, text: string): boolean =>
  language === 'en' ||
  // A text of the declaration that stands there in English has its verb elsewhere.
  (!/\b(?:the|of|our|your|you|we|is|are)\b/i.test(text) &&
    /\s(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|kann|können|endet|erlischt|\p{Ll}+t)\.?$/u.test(
      text,
    ))

/** What ends a hold, as the end of "until": a day, a known event, or what is written there. */
function endText(voice: Voice, until: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(until)) return voice.date(until)
  return /\s/.test(until) ? voice.inner(until.replace(/^(?:until|bis) /i, '')) : startText(voice, { after: until })
}

/** What is archived or locked is still there, so that its copies do not go. */
const isKept = ({ onExpiry }: language.RetentionRule): boolean => onExpiry === 'archive' || onExpiry === 'restrict'

/** How long what is archived or locked is still there (Art. 13(2)(a)): an end that nobody has stated is none. */
function afterwards(
  { view: { model }, voice }: Pick<Input, 'view' | 'voice'>,
  rule: Resource<language.RetentionRule>,
): readonly Sentence[] {
  const { onExpiry } = rule.value
  if (onExpiry !== 'archive' && onExpiry !== 'restrict') return []
  const { for: period, why, law } = rule.value.afterwards ?? {}
  const article = { article: '13(2)(a)' }
  const at = (key: string) => [keyAt(rule, 'afterwards', key)]
  if (period === undefined)
    return [
      lack(
        gap(
          model,
          rule,
          ['afterwards', 'for'],
          'how long what is archived or locked stays there is not declared',
          article,
        ),
      ),
    ]
  return [
    period === 'indefinite'
      ? tell(voice, `keep.${onExpiry}-never`, {}, at('for'), article)
      : tell(voice, `keep.${onExpiry}-more`, { period: voice.period(period) }, at('for'), article),
    ...(why === undefined ? [] : [tell(voice, 'keep.afterwards-why', { why: voice.inner(why) }, at('why'), article)]),
    ...(law === undefined ? [] : [tell(voice, 'keep.afterwards-law', { law }, at('law'), article)]),
  ]
}

/** Data exists until the last backup of it is gone: the router ends what it holds itself, backups end elsewhere. */
function withBackups(voice: Voice, rule: Resource<language.RetentionRule>, sentence: Sentence): Sentence {
  const { backups } = rule.value
  if (backups === undefined || daysOf(backups) === 0) return sentence
  const said = sentence.text.replace(/\.$/, '')
  const text = voice.text(isKept(rule.value) ? 'keep.backups-kept' : 'keep.backups', {
    sentence: said,
    period: voice.period(backups),
  })
  return { ...wrapped(sentence, text, [keyAt(rule, 'backups')]), keptBy: 'declared' }
}

/** What a law says of a period: that it is this one, which is the least as well, or that it is so long at least. */
function prescribed(voice: Voice, rule: Resource<language.RetentionRule>): readonly Sentence[] {
  const { minimum, law, for: period } = rule.value
  const at = (key: 'law' | 'minimum') => keyAt(rule, key)
  const article = { article: '13(2)(a)' }
  const isAll = minimum === undefined || minimum === period
  if (law !== undefined && isAll) return [tell(voice, 'keep.law', { law }, [at('law')], article)]
  if (minimum === undefined) return []
  const least = voice.period(minimum)
  return law === undefined
    ? [tell(voice, 'keep.minimum', { period: least }, [at('minimum')], article)]
    : [tell(voice, 'keep.minimum-law', { period: least, law }, [at('minimum'), at('law')], article)]
}

/** What keeps data longer than the period: a law, a claim. */
function additions(
  { view, voice }: Input,
  rule: Resource<language.RetentionRule>,
  kept: ReadonlySet<string>,
): readonly Sentence[] {
  const { holds = [] } = rule.value
  const at = (...path: (string | number)[]) => [keyAt(rule, ...path)]
  const article = { article: '13(2)(a)' }
  const applying = holds
    .map((hold, i) => ({ hold, i, concerned: hold.categories?.filter((name) => kept.has(name)) }))
    .filter(({ concerned }) => concerned?.length !== 0)
  const held = applying.flatMap(({ hold, i, concerned }, nth): readonly Sentence[] => {
    const ground = voice.clause(hold.ground)
    const reason = nth > 0 && applying[nth - 1]?.concerned === undefined ? 'keep.hold-also' : 'keep.hold'
    const said =
      concerned === undefined
        ? tell(voice, reason, { ground }, at('holds', i), article)
        : tell(
            voice,
            'keep.hold-data',
            { ground, data: voice.list(concerned.map((name) => voice.category(view, name))) },
            at('holds', i),
            article,
          )
    if (hold.until === undefined) return [said]
    return [
      said,
      tell(
        voice,
        isClause(voice, hold.until) || !/\s/.test(hold.until) ? 'keep.hold-until' : 'keep.hold-end',
        { until: endText(voice, hold.until) },
        at('holds', i, 'until'),
        article,
      ),
    ]
  })
  return [...prescribed(voice, rule), ...afterwards({ view, voice }, rule), ...held]
}
