import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity, Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { absentAt } from '../support/missing.ts'
import { isOfficial } from '../support/recipients/official.ts'
import { shortest } from '../support/retention/periods.ts'
import { personalData } from '../support/retention/retention.ts'
import { quote } from '../support/text.ts'

export const informationToldLate = defineRule({
  name: 'information/told-late',
  summary: 'People whose data comes from others, and who are told of it later than the law allows.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 14(3)' },
  also: 'GDPR Art. 14(3)(a), 14(3)(b), 14(3)(c), 14(5)',
  severity: 'warning',
  *found(input) {
    for (const activity of informing(input.model)) {
      const { informed, notInformed } = activity.value
      const fromOthers = personalData(input.model, activity).filter(([, { source }]) => source === 'third-party')
      if (informed === undefined || fromOthers.length === 0) continue
      if (notInformed !== undefined)
        yield {
          rule: 'information/told-late',
          message: `Activity ${quote(activity.name)} says when people are told, and that they are not told.`,
          at: valueAt(activity, 'informed'),
          related: [{ at: valueAt(activity, 'notInformed'), message: 'They are excepted here.' }],
          help: 'Keep the one that is true.',
          because: { kind: 'law', ref: 'GDPR Art. 14(5)' },
        } satisfies Finding
      yield* ofTime(input.model, activity)
      yield* atContact(activity, fromOthers)
      yield* atDisclosure(input, activity, new Set(fromOthers.map(([category]) => category)))
    }
  },
})

/** A month is the most, whatever else comes sooner (WP 260 rev.01, 28). */
function* ofTime(model: Model, activity: Resource<Activity>): Iterable<Finding> {
  const { within, by } = activity.value.informed ?? {}
  const common = { rule: 'information/told-late', because: { kind: 'law', ref: 'GDPR Art. 14(3)(a)' } } as const
  if (within !== undefined && (shortest(within) ?? 0) > MONTH_DAYS)
    yield {
      ...common,
      severity: 'error',
      message: `People whose data comes from others are told within ${quote(within)} in activity ${quote(activity.name)}, and the law allows a month.`,
      at: valueAt(activity, 'informed', 'within'),
      help: 'Tell them within a month after the data was obtained: `within: P1M`, or sooner.',
    }
  else if (within === undefined && by !== undefined)
    yield {
      ...common,
      class: 'gap',
      message: `Activity ${quote(activity.name)} says by what event people are told, and not that it is within a month.`,
      ...absentAt(
        model,
        activity,
        ['informed', 'within'],
        'State under `within` how long after the data was obtained they are told at the latest.',
      ),
    }
}

const MONTH_DAYS = 31

/** An address that comes from others and is written to. */
function* atContact(
  activity: Resource<Activity>,
  fromOthers: readonly (readonly [string, unknown])[],
): Iterable<Finding> {
  const { purpose, informed } = activity.value
  const address = fromOthers.find(([category]) => category.startsWith('contact.'))
  if (typeof purpose !== 'object' || purpose.directMarketing !== true || !address) return
  if (informed?.by?.includes('first-contact')) return
  yield {
    rule: 'information/told-late',
    message: `Activity ${quote(activity.name)} writes to people at ${quote(address[0])}, which comes from others, and does not say that they are told by the first message.`,
    at: keyAt(activity, 'informed', 'by'),
    related: [{ at: valueAt(activity, 'purpose', 'directMarketing'), message: 'They are written to.' }],
    help: 'Tell them in the first message at the latest: `by: [first-contact]`.',
    because: { kind: 'law', ref: 'GDPR Art. 14(3)(b)' },
  }
}

/** Data from others that goes on to somebody who acts for itself. */
function* atDisclosure(
  { model, flows }: RuleInput,
  activity: Resource<Activity>,
  fromOthers: ReadonlySet<string>,
): Iterable<Finding> {
  if (activity.value.informed?.by?.includes('first-disclosure')) return
  for (const { sink, category, activity: of } of flows) {
    if (of !== activity.name || !fromOthers.has(category) || sink.kind !== 'recipient') continue
    const recipient = model.recipients.get(sink.recipient)
    // An authority that asks in a case of its own is no recipient (Art. 4(9)).
    if (recipient?.value.engagement !== 'own-purposes' || isOfficial(recipient)) continue
    // Whoever it comes from knows it already.
    if (namesIt(recipient, activity.value.data?.[category]?.from ?? '')) continue
    yield {
      rule: 'information/told-late',
      message: `Activity ${quote(activity.name)} passes ${quote(category)}, which comes from others, to ${quote(recipient.name)}, and does not say that people are told by then.`,
      at: keyAt(activity, 'informed', 'by'),
      related: [{ at: keyAt(activity, 'recipients', recipient.name), message: 'It is allowed to get it here.' }],
      help: 'Tell them when the data is first disclosed at the latest: `by: [first-disclosure]`.',
      because: { kind: 'law', ref: 'GDPR Art. 14(3)(c)' },
    }
    return
  }
}

/** Whether a text names a recipient by all words of what that is called, one or several of it. */
const namesIt = ({ name, value: { title, legalName, tradeName } }: Resource<Recipient>, text: string): boolean => {
  const said = new Set(wordsOf(text))
  return [name, title, legalName, tradeName].some((called) => {
    const words = wordsOf(called ?? '')
    return words.length > 0 && words.every((word) => said.has(word))
  })
}

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => word !== 'the').map((word) => word.replace(/s$/, ''))
