import { lifecycleEvent } from '../../../../policies/support/texts/lifecycle-event.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import type { Flow } from '../../../flows/flow.ts'
import { maxDays, parseDuration } from '../../../language/duration.ts'
import type * as language from '../../../language/types.ts'
import type { Resource } from '../../../model/model.ts'
import type { Statement } from '../document.ts'
import { calledInEnglish } from './called.ts'
import { countryName } from './countries.ts'
import { flowsByCategory, isOnDeviceAlone } from './data.ts'
import { keptByExecutor, keptByFlows } from './kept-by.ts'
import { fact, gap, isMarked, notApplicable, notStated, plain, say } from './statement.ts'
import { type ActivityView, categoryTitles, recipientTitle, type View } from './view.ts'
import { compare, humanise, listOf, periodText, series, sorted } from './words.ts'

/** A category of an activity under one rule of retention. */
export interface RetentionUse {
  readonly category: string
  /** `null` where nobody has stated one. */
  readonly rule: Resource<language.RetentionRule> | null
  readonly flows: readonly Flow[]
}

/** What an activity keeps, by category and rule. What only passes on to a recipient is under the rule of its category. */
export const retentionUses = (view: View, activity: ActivityView): readonly RetentionUse[] =>
  flowsByCategory(view, activity).flatMap(([category, all]) => {
    // What lies on a device is there as long as its tracker says.
    if (isOnDeviceAlone(activity, category, all)) return []
    const kept = all.filter(({ sink }) => sink.kind === 'store')
    // What the router ends itself is apart from what people end under the same rule, and from what stands before it.
    const byRule = Map.groupBy(
      kept.length > 0 ? kept : all,
      ({ retention, executed, sink }) =>
        `${retention?.name ?? ''}\n${executed}${sink.kind === 'store' && sink.store === 'access' ? '\naccess' : ''}`,
    )
    return [...byRule]
      .sort(([a], [b]) => compare(a, b))
      .map(([, flows]) => ({
        category,
        rule: view.model.retention.get(flows[0]?.retention?.name ?? '') ?? null,
        flows,
      }))
  })

const startText: Readonly<Record<string, string>> = {
  received: 'from receipt',
  recorded: 'from recording',
  delivered: 'from delivery',
  collected: 'from collection',
}

/** How long, and from when: `30 days (free), 1 year (business) from receipt, and up to 14 days more in backups`. */
export const periodStatement = (view: View, activity: ActivityView, use: RetentionUse): Statement =>
  withBackups(ownPeriod(view, activity, use), use.rule)

/** Data exists until the last backup of it is gone: no period is printed without what backups add to it. */
function withBackups(statement: Statement, rule: Resource<language.RetentionRule> | null): Statement {
  const backups = rule?.value.backups
  if (statement.missing || backups === undefined || isNone(backups)) return statement
  const text = `${statement.text}, and up to ${periodText(backups)} more in backups`
  // The router ends what it holds itself; backups are made, and end, elsewhere.
  return { ...statement, text, keptBy: statement.keptBy && 'declared' }
}

const isNone = (period: string): boolean => daysOf(period) === 0

function ownPeriod(view: View, activity: ActivityView, { category, rule, flows }: RetentionUse): Statement {
  const article = '5(1)(e)'
  if (!rule) return ownOfRouter(flows) ?? retentionGap(view, activity, category, flows)
  const { value } = rule
  const periods = value.byPlan
    ? Object.entries(value.byPlan)
        .sort(([a, x], [b, y]) => daysOf(x) - daysOf(y) || compare(a, b))
        .map(([plan, period]) => `${periodText(period)} (plan ${humanise(plan)})`)
    : value.for === undefined
      ? []
      : [periodText(value.for)]
  if (periods.length === 0 && (value.after === undefined || isMarked(view.model, rule, 'for')))
    return gap(view.model, rule, ['for'], 'no period is declared', { article })
  const text =
    periods.length === 0
      ? `until ${eventText(view, value.after ?? '')}`
      : value.for === 'indefinite'
        ? periods.join(', ')
        : `${listOf(periods, 'or')} ${startOf(view, value)}`
            .replace(/^0 days after/, 'at once after')
            .replace(/^0 days from/, 'at once on')
  return say(text, { keptBy: keptByExecutor(view.model, value, flows), article, places: [keyAt(rule)] })
}

/** What the router keeps by a period of its own, which no rule can change. */
function ownOfRouter(flows: readonly Flow[]): Statement | null {
  const own = flows[0]?.retention
  if (!own) return null
  const { periods, after } = own
  const text = after === null ? `${periodText(periods[''] ?? '')} ${startText.recorded}` : 'until it is lifted'
  return say(`${text}, then erased`, { keptBy: keptByFlows(flows), article: '5(1)(e)' })
}

const daysOf = (period: string): number => {
  const duration = parseDuration(period)
  return duration ? maxDays(duration) : 0
}

/** What a period is counted from, behind it: `from receipt`, `after the contract ended`. */
export const startOf = (
  view: Pick<View, 'model'>,
  { after, from }: Pick<language.RetentionRule, 'after' | 'from'>,
): string => (after === undefined ? (startText[from ?? 'received'] ?? '') : `after ${eventText(view, after)}`)

/** A lifecycle event: as the declaration has it called, or by its name, in words where that is a noun and what befalls it. */
export function eventText({ model }: Pick<View, 'model'>, name: string): string {
  const called = calledInEnglish(model, name)
  if (called !== undefined) return called
  const event = lifecycleEvent(name)
  return event ? `the ${event.noun} ${event.verb ?? `is ${event.participle}`}` : `“${humanise(name)}”`
}

function retentionGap(view: View, { resource }: ActivityView, category: string, flows: readonly Flow[]): Statement {
  const details = { article: '5(1)(e)' }
  const why = 'no retention is declared'
  const [{ sink, executed } = { sink: null, executed: false }] = flows
  if (executed && sink?.kind === 'store' && sink.store !== 'journal')
    return gap(view.model, { section: 'router', name: '' }, ['stores', sink.store, 'retention'], why, details)
  const own = ['data', category, 'retention']
  return gap(view.model, resource, isMarked(view.model, resource, ...own) ? own : ['retention'], why, details)
}

/** The periods of an activity, category by category; categories under the same rule share a line. */
export function periodsStatements(view: View, activity: ActivityView): readonly Statement[] {
  const byRule = Map.groupBy(retentionUses(view, activity), (use) => {
    const { text, keptBy } = periodStatement(view, activity, use)
    return `${use.rule?.name ?? ''}\n${text}\n${keptBy ?? ''}\n${ownStores(use)}`
  })
  if (byRule.size === 0) return [gap(view.model, activity.resource, ['data'], 'no personal data is declared')]
  return [...byRule.values()].flatMap((uses) => {
    const [use] = uses
    if (!use) return []
    const expiry = use.rule?.value.onExpiry
    const period = ownPeriod(view, activity, use)
    const end =
      expiry === undefined || period.missing ? '' : `, then ${expiryWord[expiry]}${afterwardsText(use.rule?.value)}`
    const statement = withBackups({ ...period, text: period.text + end }, use.rule)
    const label = series(
      categoryTitles(
        view,
        uses.map(({ category }) => category),
      ),
    )
    const where = ownStores(use)
    const titled = where === '' ? label : `${label} (${where})`
    return [{ ...statement, label: titled }, ...backupsGap(view, use.rule, titled)]
  })
}

/** How long what is archived or restricted lies there after that; nothing where nobody has said. */
export function afterwardsText(rule: language.RetentionRule | undefined): string {
  const { for: period, law } = rule?.afterwards ?? {}
  if (period === undefined) return ''
  const how = period === 'indefinite' ? ' without end' : ` for ${periodText(period)} more, then erased`
  return law === undefined ? how : `${how} (${law})`
}

/** Backups that are there, and whose period nobody has stated, are not passed over in silence. */
export function backupsGap(
  { model }: View,
  rule: Resource<language.RetentionRule> | null,
  label: string,
): readonly Statement[] {
  if (!rule || !isMarked(model, rule, 'backups')) return []
  return [gap(model, rule, ['backups'], 'not declared', { label: `${label}, in backups`, article: '5(1)(e)' })]
}

/** What happens at the end. */
export const expiryStatement = ({ model }: View, rule: Resource<language.RetentionRule>): Statement =>
  fact(model, rule, ['onExpiry'], rule.value.onExpiry, 'what happens at the end is not declared')

/** What happens at the end, and how long what is archived or restricted lies there after it; what has no end has none. */
export function endStatements(view: View, rule: Resource<language.RetentionRule>): readonly Statement[] {
  const { for: period, onExpiry, afterwards } = rule.value
  if (period === 'indefinite') return [notApplicable]
  const said = expiryStatement(view, rule)
  if (onExpiry !== 'archive' && onExpiry !== 'restrict') return [said]
  if (afterwards?.for === undefined)
    return [said, gap(view.model, rule, ['afterwards', 'for'], 'how long it lies there is not declared')]
  const places = [...said.places, keyAt(rule, 'afterwards')]
  return [{ ...said, text: `${said.text}${afterwardsText(rule.value)}`, places }]
}

export const expiryWord: Readonly<Record<NonNullable<language.RetentionRule['onExpiry']>, string>> = {
  erase: 'erased',
  anonymise: 'anonymised',
  archive: 'archived',
  restrict: 'restricted',
}

/** Whether the router holds what flows: in its journal or a store of its own. */
const isHeld = ({ sink, executed }: Flow): boolean => executed && sink.kind === 'store'

/** Who carries the rule out. */
export function executorStatement(view: View, { rule, flows }: RetentionUse): Statement {
  if (!rule) return flows[0]?.retention ? say('the router', { keptBy: keptByFlows(flows) }) : plain('')
  const { by } = rule.value
  const router = flows.some(isHeld)
    ? 'the router'
    : // The log of accesses is of whoever stands before the router.
      flows.every(({ sink }) => sink.kind === 'store' && sink.store === 'access')
      ? 'whoever stands before the router'
      : 'the router, which does not hold it'
  const text = by === 'router' ? router : by?.control !== undefined ? `control ${by.control}` : by?.process
  return fact(
    view.model,
    rule,
    typeof by === 'object' ? ['by', by.control === undefined ? 'process' : 'control'] : ['by'],
    text,
    'who carries it out is not declared',
    {
      keptBy: keptByExecutor(view.model, rule.value, flows),
    },
  )
}

/** What may keep data, or a category of it, longer than its period: that nothing does is said only where the rule says so (`holds: []`). */
export function holdStatements(
  view: View,
  rule: Resource<language.RetentionRule>,
  category: string | null = null,
): readonly Statement[] {
  const { model } = view
  const { holds } = rule.value
  if (holds === undefined) return [isMarked(model, rule, 'holds') ? gap(model, rule, ['holds'], '') : notStated]
  if (holds.length === 0) return [say('none', { places: [keyAt(rule, 'holds')] })]
  const concerned = (hold: (typeof holds)[number]): boolean =>
    category === null || (hold.categories?.includes(category) ?? true)
  if (!holds.some(concerned)) return [say('none', { places: [keyAt(rule, 'holds')] })]
  return holds.flatMap((hold, i) => {
    if (!concerned(hold)) return []
    const places = [keyAt(rule, 'holds', i)]
    const what = hold.categories && category === null ? ` for ${listOf(categoryTitles(view, hold.categories))}` : ''
    const end = fact(
      model,
      rule,
      ['holds', i, 'until'],
      hold.until && `until ${humanise(hold.until)}`,
      'no end is declared',
      {
        label: 'End of the hold',
      },
    )
    const categories = isMarked(model, rule, 'holds', i, 'categories')
      ? [gap(model, rule, ['holds', i, 'categories'], 'not declared', { label: 'Data under the hold' })]
      : []
    return [say(`${hold.ground}${what}`, { label: 'Hold', places }), ...categories, end]
  })
}

const storeTitle: Readonly<Record<string, string>> = {
  journal: 'journal, with what waits for another attempt and dead letters',
  dedupe: 'keys against duplicates',
  disclosures: 'record of disclosures',
  requests: 'requests of people',
  audit: 'audit log',
  access: 'access log',
  reminders: 'reminders of erasures and other rights, outside of the journal',
  rights: 'objections, restrictions and consents',
}

/** What people call a store of the router. */
export const titleOfStore = (store: string): string => storeTitle[store] ?? humanise(store)

/** Whose a store is, and which: the router writes no log of accesses, whoever stands before it does. */
export const placeOfStore = (store: string): string =>
  store === 'records'
    ? 'records of the activity'
    : `${store === 'access' ? 'before the router' : 'router'}: ${titleOfStore(store)}`

/** The stores that the router keeps beside the events themselves, where a use is about nothing else. */
export function ownStoreNames({ flows }: RetentionUse): readonly string[] {
  const stores = flows.map(({ sink }) => (sink.kind === 'store' ? sink.store : 'records'))
  return stores.some((store) => store === 'journal' || store === 'records') ? [] : sorted(stores)
}

const ownStores = (use: RetentionUse): string => sorted(ownStoreNames(use).map(titleOfStore)).join(', ')

/** In which stores the data lies, and at whose place. */
export function storeStatements({ model }: View, { flows }: RetentionUse): readonly Statement[] {
  const names = flows.flatMap(({ sink }) => {
    if (sink.kind !== 'store') return []
    const host = sink.hostedBy === null ? undefined : model.recipients.get(sink.hostedBy)
    const lies = sink.store === 'records' ? sink.countries.map(countryName).join(', ') : ''
    const where = host ? `, at ${recipientTitle(host)}` : lies && `, in ${lies}`
    return [`${placeOfStore(sink.store)}${where}`]
  })
  return sorted(names).map(plain)
}
