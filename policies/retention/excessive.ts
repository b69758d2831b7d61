import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { yearsAtMost, yearsKept } from '../../law/statutes.ts'
import { defineRule } from '../rule.ts'
import { heldBeyond } from '../support/retention/excessive.ts'
import { GENERATION_DAYS, shortest } from '../support/retention/periods.ts'
import { periodsOf } from '../support/retention/retention.ts'
import { clip, quote } from '../support/text.ts'

export const retentionExcessive = defineRule({
  name: 'retention/excessive',
  summary: 'A period far beyond what authorities accept for data of this kind, or what the law that it names has kept.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'warning',
  *found({ model }) {
    yield* beyondLaw(model)
    for (const rule of model.retention.values()) {
      const { law, after } = rule.value
      // What a law prescribes or a claim needs is another question; what counts from an event does not tell how long.
      if (rule.poisoned || law !== undefined || after !== undefined) continue
      for (const [plan, period] of Object.entries(periodsOf(rule.value))) {
        const days = shortest(period) ?? 0
        const held = heldBeyond(model, rule.name, days)
        if (!held) continue
        const { category, use, limit } = held
        yield {
          rule: 'retention/excessive',
          message: `Retention rule ${quote(rule.name)} keeps ${quote(category)} for ${quote(period)}: of ${limit.what} authorities accept ${limit.most}.`,
          at: valueAt(rule, ...(plan === '' ? ['for'] : ['byPlan', plan])),
          related: [{ at: use.at, message: 'Kept under it here.' }],
          help: 'Shorten the period, or name the `law` that prescribes it.',
          because: { kind: 'law', ref: `GDPR Art. 5(1)(e); ${limit.source}` },
        } satisfies Finding
        break
      }
    }
  },
})

/** Three times what a statute has kept is kept for something else; some companies have twice as long as others. */
const SLACK = 3
const YEAR = 365
/** From how many years on a minimum that is stated says what its statute is about: beside a short one there are others. */
const LONG = 5

/** What is looked through once a quarter goes a while after its day. */
const SWEEP = 100

const inYears = (count: number): string => (count === 1 ? 'a year' : `${count} years`)

/** Rules that name a statute, and no other reason, and keep for far longer than it says. */
function* beyondLaw(model: Model): Iterable<Finding> {
  for (const rule of model.retention.values()) {
    const { law, minimum } = rule.value
    if (rule.poisoned || law === undefined) continue
    const most = yearsAtMost(law)
    const stated = Math.floor((shortest(minimum) ?? 0) / YEAR)
    const years = yearsKept(law) ?? (stated >= LONG ? stated : null)
    if (years === null && most === null) continue
    for (const [plan, period] of Object.entries(periodsOf(rule.value))) {
      const days = shortest(period) ?? 0
      // Of a generation `retention/absurd` says so; a minimum that is as long is the law's word on something else.
      if ((days >= GENERATION_DAYS && yearsKept(law) !== null) || minimum === period) continue
      if (most !== null && days > most * YEAR + SWEEP) {
        yield {
          rule: 'retention/excessive',
          message: `Retention rule ${quote(rule.name)} keeps for ${quote(period)} what ${quote(clip(law, 50))} has deleted after ${inYears(most)}.`,
          at: valueAt(rule, ...(plan === '' ? ['for'] : ['byPlan', plan])),
          related: [{ at: valueAt(rule, 'law'), message: 'The law is stated here.' }],
          help: 'Shorten the period, or name the other law that has it kept for longer.',
        }
        break
      }
      if (years === null || days <= years * YEAR * SLACK) continue
      yield {
        rule: 'retention/excessive',
        message: `Retention rule ${quote(rule.name)} keeps for ${quote(period)} what ${quote(clip(law, 50))} has kept for ${inYears(years)}.`,
        at: valueAt(rule, ...(plan === '' ? ['for'] : ['byPlan', plan])),
        related: [{ at: valueAt(rule, 'law'), message: 'The law is stated here.' }],
        help: 'Shorten the period, or name the provision that has it kept for so long.',
      }
      break
    }
  }
}
