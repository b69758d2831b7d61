import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Flow } from '../../compiler/flows/flow.ts'
import { dayAfter } from '../../compiler/language/calendar.ts'
import type { Activity, Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { processing } from '../support/bases/role.ts'
import { markAt } from '../support/missing.ts'
import { personalFlowsTo } from '../support/recipients/recipients.ts'
import { MOST_NOTICE_DAYS, shortest } from '../support/retention/periods.ts'
import { quote } from '../support/text.ts'

const help =
  'Announce a new subprocessor in time for the controller to object, and let it begin when the period has run.'

export const noticeNotRun = defineRule({
  name: 'recipient/notice-not-run',
  summary: 'A subprocessor that begins before the controllers had the time to object that they were promised.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 28(2)' },
  severity: 'error',
  *found(input) {
    let absurd = false
    for (const [activity, said] of processing(input.model)) {
      const period = said?.noticePeriod
      if (period !== undefined && (shortest(period) ?? 0) > MOST_NOTICE_DAYS) {
        absurd = true
        yield {
          rule: 'recipient/notice-not-run',
          message: `A notice of ${quote(period)} to the controllers of ${quote(activity.name)} is longer than a year: no subprocessor could begin in time.`,
          at: valueAt(activity, 'role', 'processor', 'noticePeriod'),
          help: 'State the period of the contract, such as `P30D`.',
        } satisfies Finding
      }
      if (period === undefined || (shortest(period) ?? 1) >= 1) continue
      yield {
        rule: 'recipient/notice-not-run',
        message: `A notice of ${quote(period)} gives the controllers of ${quote(activity.name)} no time to object to a new subprocessor.`,
        at: valueAt(activity, 'role', 'processor', 'noticePeriod'),
        help: 'State the period of the contract, such as `P30D`.',
      } satisfies Finding
    }
    // What follows from that is the same mistake.
    if (absurd) return
    for (const recipient of input.model.recipients.values()) {
      const { announced, activeFrom } = recipient.value
      if (recipient.poisoned || (announced === undefined && activeFrom === undefined)) continue
      const all = personalFlowsTo(input.graph, recipient.name)
      const flows = all.filter(({ role }) => role === 'processor')
      if (announced !== undefined && activeFrom !== undefined && activeFrom < announced && all.length > 0) {
        yield announcedLate(recipient, announced, activeFrom, flows.length > 0)
        continue
      }
      if (flows.length === 0 || recipient.value.engagement !== 'on-our-behalf') continue
      const found = announced === undefined ? unannounced(input, recipient, flows) : tooEarly(input, recipient, flows)
      if (found) yield found
    }
  },
})

/** An activity on behalf of others, and how long ahead it promises to tell them. */
interface Promised {
  readonly activity: Resource<Activity>
  readonly period: string | undefined
}

/** The activities of flows, those with a period first. */
function promisesOf(model: Model, flows: readonly Flow[]): readonly Promised[] {
  const activities = [...new Set(flows.map(({ activity }) => activity))].flatMap(
    (name) => model.activities.get(name) ?? [],
  )
  const promised = activities.map((activity) => ({ activity, period: periodOf(activity.value) }))
  return [
    ...promised.filter(({ period }) => period !== undefined),
    ...promised.filter(({ period }) => period === undefined),
  ]
}

const periodOf = ({ role }: Activity): string | undefined =>
  typeof role === 'object' ? role.processor?.noticePeriod : undefined

/** In use from a day on, and nobody says when the controllers were told. */
function unannounced({ model }: RuleInput, recipient: Resource<Recipient>, flows: readonly Flow[]): Finding | null {
  const [promise] = promisesOf(model, flows)
  if (promise?.period === undefined || markAt(model, recipient, 'announced')) return null
  return {
    rule: 'recipient/notice-not-run',
    class: 'gap',
    severity: 'warning',
    message: `Subprocessor ${quote(recipient.name)} begins on a stated day, and the day on which it was announced is not stated.`,
    at: keyAt(recipient, 'announced'),
    related: [related(promise.activity)],
    help: `State the day under \`announced\`, ${quote(promise.period)} before \`activeFrom\`.`,
  }
}

/** Whoever is told: an announcement that comes after the fact is none. */
const announcedLate = (
  { name, ...of }: Resource<Recipient>,
  announced: string,
  begins: string,
  sub: boolean,
): Finding => ({
  rule: 'recipient/notice-not-run',
  message: `${sub ? 'Subprocessor' : 'Recipient'} ${quote(name)} begins on ${begins}, before it is announced on ${announced}.`,
  at: valueAt({ ...of, name }, 'announced'),
  related: [{ at: valueAt({ ...of, name }, 'activeFrom'), message: 'It begins here.' }],
  help,
})

function tooEarly({ model, asOf }: RuleInput, recipient: Resource<Recipient>, flows: readonly Flow[]): Finding | null {
  const { announced = '', activeFrom } = recipient.value
  const name = quote(recipient.name)
  const common = { rule: 'recipient/notice-not-run', help } as const
  const [promise] = promisesOf(model, flows)
  if (promise?.period === undefined) return unpromised(model, recipient, promise)
  if (activeFrom === undefined && markAt(model, recipient, 'activeFrom')) return null
  const ends = promisesOf(model, flows).flatMap(({ activity, period }) => {
    const end = period === undefined ? null : dayAfter(announced, period)
    return end === null || period === undefined ? [] : [{ activity, period, end }]
  })
  const last = ends.sort((a, b) => (a.end < b.end ? 1 : -1))[0]
  if (!last || (activeFrom ?? asOf) >= last.end) return null
  return {
    ...common,
    message:
      activeFrom === undefined
        ? `Subprocessor ${name} was announced on ${announced} and is in use; the notice of ${quote(last.period)} runs until ${last.end}.`
        : `Subprocessor ${name} begins on ${activeFrom}; announced on ${announced}, the notice of ${quote(last.period)} runs until ${last.end}.`,
    at: activeFrom === undefined ? valueAt(recipient, 'announced') : valueAt(recipient, 'activeFrom'),
    related: [related(last.activity)],
    help: activeFrom === undefined ? `Write ${quote(`activeFrom: ${last.end}`)}.` : help,
  }
}

/** New subprocessors are announced, and nobody says how long ahead. */
function unpromised(model: Model, recipient: Resource<Recipient>, promise: Promised | undefined): Finding | null {
  if (!promise || markAt(model, promise.activity, 'role', 'processor', 'noticePeriod')) return null
  return {
    rule: 'recipient/notice-not-run',
    class: 'gap',
    severity: 'warning',
    message: `Subprocessor ${quote(recipient.name)} was announced, and activity ${quote(promise.activity.name)} does not say how long ahead that has to be.`,
    at: keyAt(promise.activity, 'role', 'processor', 'noticePeriod'),
    related: [{ at: valueAt(recipient, 'announced'), message: 'Announced here.' }],
    help: 'State the period of the contract under `role.processor.noticePeriod`, such as `P30D`.',
  }
}

const related = (activity: Resource<Activity>): { at: ReturnType<typeof valueAt>; message: string } => ({
  at: valueAt(activity, 'role', 'processor', 'noticePeriod'),
  message: `What activity ${quote(activity.name)} promises.`,
})
