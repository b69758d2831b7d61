import { type Owner, type Place, type Step, valueAt } from '../../compiler/diagnostics/place.ts'
import { countriesOf } from '../../compiler/flows/facts.ts'
import { dayAfter, isDay } from '../../compiler/language/calendar.ts'
import type { Evidence, Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { adequacy } from '../../law/adequacy.ts'
import { isInside } from '../../law/regions.ts'
import { processesOf } from './processes.ts'
import { regimesOf } from './settings.ts'
import { quote } from './text.ts'

/** The kinds of dated facts, as `check --due` names them. */
export type DueKind =
  | 'contract-expires'
  | 'tool-expires'
  | 'adequacy-ends'
  | 'review'
  | 'process'
  | 'exception-ends'
  | 'hold-ends'
  | 'recipient-announced'
  | 'recipient-active'
  | 'notice-effective'

/** Something that a day in the declaration, or in the law, makes due. */
export interface Due {
  /** `YYYY-MM-DD`: the last day on which all is well, or the first of what is to come. */
  readonly day: string
  readonly kind: DueKind
  /** What falls due, in a clause: "the contract with `host` expires". */
  readonly what: string
  /** The value that sets the day. */
  readonly at: Place
}

/**
 * Every dated fact of a declaration, sorted by day: the one table of what falls due. What has been renewed since is not
 * in it; days that do not exist are findings of another rule.
 */
export function dueFacts(model: Model): readonly Due[] {
  const facts = [...ofRecipients(model), ...ofReviews(model), ...ofProcesses(model), ...ofRest(model)]
  return facts
    .filter(({ day }) => isDay(day))
    .sort((a, b) => compare(a.day, b.day) || compare(a.kind, b.kind) || compare(a.what, b.what))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sound = <T>(resources: ReadonlyMap<string, Resource<T>>): readonly Resource<T>[] =>
  [...resources.values()].filter(({ poisoned }) => !poisoned)

function* ofRecipients(model: Model): Iterable<Due> {
  for (const recipient of sound(model.recipients)) {
    const { contract, transfer, announced, activeFrom } = recipient.value
    const who = quote(recipient.name)
    if (contract?.expires !== undefined)
      yield {
        day: contract.expires,
        kind: 'contract-expires',
        what: `the contract with ${who} expires`,
        at: valueAt(recipient, 'contract', 'expires'),
      }
    for (const [regime, { tool, expires }] of Object.entries(transfer ?? {}))
      if (expires !== undefined)
        yield {
          day: expires,
          kind: 'tool-expires',
          what: `${quote(tool)} for ${who} under ${quote(regime)} expires`,
          at: valueAt(recipient, 'transfer', regime, 'expires'),
        }
    if (announced !== undefined)
      yield {
        day: announced,
        kind: 'recipient-announced',
        what: `${who} is announced`,
        at: valueAt(recipient, 'announced'),
      }
    if (activeFrom !== undefined)
      yield {
        day: activeFrom,
        kind: 'recipient-active',
        what: `${who} begins to receive data`,
        at: valueAt(recipient, 'activeFrom'),
      }
    yield* ofDecisions(model, recipient)
  }
}

/** The decisions on a recipient's countries that have a last day and no successor. */
function* ofDecisions(model: Model, recipient: Resource<Recipient>): Iterable<Due> {
  for (const regime of regimesOf(model))
    for (const country of countriesOf(recipient.value)) {
      if (isInside(regime, country)) continue
      const rows = adequacy.filter((row) => row.regime === regime && row.country === country)
      const ends = rows.map(({ until }) => until).filter((until) => until !== null)
      const last = ends.sort().at(-1)
      if (last === undefined || ends.length < rows.length) continue
      yield {
        day: last,
        kind: 'adequacy-ends',
        what: `the adequacy decision on ${quote(country)} under ${quote(regime)} ends, which ${quote(recipient.name)} needs`,
        at: placeOf(recipient, country),
      }
    }
}

function placeOf(recipient: Resource<Recipient>, country: string): Place {
  const { established, stored, accessedFrom } = recipient.value
  if (established === country) return valueAt(recipient, 'established')
  const i = stored?.indexOf(country) ?? -1
  return i >= 0
    ? valueAt(recipient, 'stored', i)
    : valueAt(recipient, 'accessedFrom', accessedFrom?.indexOf(country) ?? 0)
}

/** Assessments and evidence that are to be looked at again. */
function* ofReviews(model: Model): Iterable<Due> {
  for (const basis of sound(model.lawfulBases))
    yield* review(basis, ['assessment'], basis.value.assessment, `the assessment of ${quote(basis.name)}`)
  for (const activity of sound(model.activities)) {
    const { dpia, role } = activity.value
    yield* review(activity, ['dpia'], dpia, `the impact assessment of ${quote(activity.name)}`)
    yield* review(activity, ['dpia', 'advice'], dpia?.advice, `the advice on ${quote(activity.name)}`)
    yield* review(activity, ['dpia', 'consultation'], dpia?.consultation, `the consultation on ${quote(activity.name)}`)
    if (typeof role === 'object')
      yield* review(
        activity,
        ['role', 'joint', 'arrangement'],
        role.joint?.arrangement,
        `the arrangement of ${quote(activity.name)}`,
      )
    for (const [category, { aggregation, condition }] of Object.entries(activity.value.data ?? {})) {
      const of = `the assessment of ${quote(category)} in ${quote(activity.name)}`
      yield* review(activity, ['data', category, 'aggregation', 'assessment'], aggregation?.assessment, of)
      yield* review(activity, ['data', category, 'condition', 'assessment'], condition?.assessment, of)
      const policy = `the policy document on ${quote(category)} in ${quote(activity.name)}`
      yield* review(activity, ['data', category, 'condition', 'policyDocument'], condition?.policyDocument, policy)
    }
  }
  for (const recipient of sound(model.recipients)) {
    const { diligence, transfer } = recipient.value
    yield* review(recipient, ['diligence'], diligence, `the examination of ${quote(recipient.name)}`)
    for (const [regime, { evidence, assessed, compelling }] of Object.entries(transfer ?? {})) {
      const what = `the evidence of the transfer to ${quote(recipient.name)} under ${quote(regime)}`
      yield* review(recipient, ['transfer', regime, 'evidence'], evidence, what, [
        ['transfer', regime, 'assessed'],
        assessed,
      ])
      const interest = `the assessment of what compels the transfer to ${quote(recipient.name)} under ${quote(regime)}`
      yield* review(recipient, ['transfer', regime, 'compelling', 'assessment'], compelling?.assessment, interest)
    }
  }
}

function* review(
  of: Owner,
  path: readonly Step[],
  evidence: Pick<Evidence, 'date' | 'review'> | undefined,
  what: string,
  /** Where it stands, and when it was, if the evidence has no day of its own. */
  [instead, otherwise]: readonly [path: readonly Step[], date: string | undefined] = [[], undefined],
): Iterable<Due> {
  const { date = otherwise, review } = evidence ?? {}
  const day = date === undefined || review === undefined ? null : dayAfter(date, review)
  const own = evidence?.date === undefined ? instead : [...path, 'date']
  if (day !== null) yield { day, kind: 'review', what: `${what} is to be reviewed`, at: valueAt(of, ...own) }
}

function* ofProcesses(model: Model): Iterable<Due> {
  for (const { of, process } of processesOf(model)) {
    const { last, every } = process
    const day = last === undefined || every === undefined ? null : dayAfter(last, every)
    if (day === null) continue
    const what = `${of.section === 'commitments' ? 'promise' : 'measure'} ${quote(of.name)} is to be seen to again`
    yield { day, kind: 'process', what, at: valueAt(of, 'process', 'last') }
  }
}

function* ofRest(model: Model): Iterable<Due> {
  for (const exception of sound(model.exceptions))
    yield {
      day: exception.value.until,
      kind: 'exception-ends',
      what: `exception ${quote(exception.name)} runs out`,
      at: valueAt(exception, 'until'),
    }
  for (const rule of sound(model.retention))
    for (const [i, { until }] of (rule.value.holds ?? []).entries())
      if (until !== undefined && isDay(until))
        yield {
          day: until,
          kind: 'hold-ends',
          what: `a hold on ${quote(rule.name)} ends`,
          at: valueAt(rule, 'holds', i, 'until'),
        }
  for (const notice of sound(model.notices))
    if (notice.value.effective !== undefined)
      yield {
        day: notice.value.effective,
        kind: 'notice-effective',
        what: `notice ${quote(notice.name)} takes effect`,
        at: valueAt(notice, 'effective'),
      }
}

/** What only begins on its day is not due any more once that has passed. */
export const begins: ReadonlySet<DueKind> = new Set(['recipient-announced', 'recipient-active', 'notice-effective'])

/** What has fallen due by a day, or does within a period (ISO 8601) from then on. */
export function dueWithin(model: Model, asOf: string, period: string): readonly Due[] {
  const until = dayAfter(asOf, period) ?? '9999-12-31'
  return dueFacts(model).filter(({ day, kind }) => day <= until && (day >= asOf || !begins.has(kind)))
}
