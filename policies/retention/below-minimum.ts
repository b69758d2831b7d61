import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { yearsKept } from '../../law/statutes.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { isCentury, isLonger, longest, shortest } from '../support/retention/periods.ts'
import { periodsOf } from '../support/retention/retention.ts'
import { clip, quote } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'
import { topicsOf } from '../words/topics.ts'

export const belowMinimum = defineRule({
  name: 'retention/below-minimum',
  summary: 'A statutory minimum that is longer than the period that the data is said to be kept for.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'error',
  *found({ model }) {
    yield* books(model)
    yield* statutory(model)
    yield* belowStatute(model)
    for (const rule of model.retention.values()) {
      const { minimum, law } = rule.value
      if (rule.poisoned || minimum === undefined || isCentury(minimum)) continue
      const short = Object.entries(periodsOf(rule.value)).find(([, period]) => isLonger(minimum, period))
      if (!short) continue
      const [plan, period] = short
      const ends = valueAt(rule, ...(plan === '' ? ['for'] : ['byPlan', plan]))
      // A minimum that is the statute's own is right, and the period is not.
      const isLaws = law !== undefined && shortest(minimum) === (yearsKept(law) ?? 0) * YEAR
      yield {
        rule: 'retention/below-minimum',
        message: `Retention rule ${quote(rule.name)} must keep for ${quote(minimum)}, and says that data goes after ${quote(period)}${plan === '' ? '' : ` on plan ${quote(plan)}`}.`,
        at: isLaws ? ends : valueAt(rule, 'minimum'),
        related: [
          isLaws
            ? { at: valueAt(rule, 'minimum'), message: 'What the law prescribes.' }
            : { at: ends, message: 'The period is shorter.' },
        ],
        help: 'Keep what the law prescribes under a rule of its own, with a period that is long enough, and the rest as short as it is.',
      } satisfies Finding
    }
  },
})

/** Accounts are made for a year: whatever the law, vouchers are there longer than that (Directive 2013/34/EU Art. 2, 4). */
const YEAR = 365

/** Invoices that are kept because a law on taxes or accounts demands it, and go before a year is over. */
function* books(model: Model): Iterable<Finding> {
  const uses = retentionUses(model)
  for (const rule of model.retention.values()) {
    const { after, minimum } = rule.value
    if (rule.poisoned || after !== undefined || minimum !== undefined) continue
    const periods = Object.values(periodsOf(rule.value)).map(longest)
    if (periods.length === 0 || periods.some((days) => days === null)) continue
    const ends = Math.max(...periods.map((days) => days ?? 0))
    for (const { at, activity: name, categories } of uses.get(rule.name) ?? []) {
      const activity = model.activities.get(name ?? '')
      if (!activity || activity.poisoned || !categories.includes('payment.invoice')) continue
      const grounds = [...groundsOf(model, activity)]
      const law = grounds.length === 1 ? (grounds[0]?.basis.value.law ?? '') : ''
      if (grounds[0]?.basis.value.type !== 'legal-obligation' || topicsOf(law).join() !== 'books') continue
      // What a statute has kept is stated in years of the calendar, and a period may be too.
      const least = (yearsKept(law) ?? 1) * YEAR
      if (ends >= least) continue
      yield {
        rule: 'retention/below-minimum',
        message: `Activity ${quote(activity.name)} keeps invoices because of ${quote(clip(law, 50))}, and ${quote(rule.name)} ends them ${least === YEAR ? 'before the year is over' : `before ${least / YEAR} years are over`}.`,
        at,
        related: [{ at: valueAt(rule), message: 'What ends them.' }],
        help: 'Name the rule with the period that the law prescribes, and state it there as `minimum`.',
      } satisfies Finding
    }
  }
}

/** A minimum that is said to be the law's, and is shorter than what the statute that it names has kept. */
function* belowStatute(model: Model): Iterable<Finding> {
  for (const rule of model.retention.values()) {
    const { law, minimum } = rule.value
    if (rule.poisoned || law === undefined || minimum === undefined) continue
    const least = yearsKept(law)
    const stated = longest(minimum)
    if (least === null || stated === null) continue
    // The period itself is told where it is shorter, too.
    if (stated >= least * YEAR || !Object.values(periodsOf(rule.value)).every((each) => isLonger(each, minimum)))
      continue
    yield {
      rule: 'retention/below-minimum',
      message: `Retention rule ${quote(rule.name)} states a minimum of ${quote(minimum)}, and ${quote(clip(law, 50))} has it kept for ${least} years.`,
      at: valueAt(rule, 'minimum'),
      related: [{ at: valueAt(rule, 'law'), message: 'The law is stated here.' }],
      help: 'State the minimum that the law prescribes, or name the provision that prescribes this one.',
    } satisfies Finding
  }
}

/** Rules that name a statute, and end what it has kept before the time that it says. */
function* statutory(model: Model): Iterable<Finding> {
  for (const rule of model.retention.values()) {
    const { law, after, minimum, afterwards } = rule.value
    // A minimum that is stated and not kept is found by itself; what lies restricted afterwards is kept, too.
    if (rule.poisoned || law === undefined || after !== undefined || afterwards !== undefined) continue
    const least = yearsKept(law)
    const periods = Object.values(periodsOf(rule.value)).map(longest)
    if (least === null || periods.length === 0) continue
    if (periods.some((days) => days === null || days >= least * YEAR)) continue
    if (minimum !== undefined && Object.values(periodsOf(rule.value)).some((period) => isLonger(minimum, period)))
      continue
    yield {
      rule: 'retention/below-minimum',
      message: `Retention rule ${quote(rule.name)} rests on ${quote(clip(law, 50))}, which has it kept for ${least} years.`,
      at: valueAt(rule, ...(rule.value.for === undefined ? ['byPlan'] : ['for'])),
      related: [{ at: valueAt(rule, 'law'), message: 'The law is stated here.' }],
      help: 'Keep it as long as that law prescribes, or name the provision by which it goes earlier.',
    } satisfies Finding
  }
}
