import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { yearsKept } from '../../law/statutes.ts'
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

/** Rules that name a statute, and no other reason, and keep for far longer than it says. */
function* beyondLaw(model: Model): Iterable<Finding> {
  for (const rule of model.retention.values()) {
    const { law, after, minimum } = rule.value
    const years = rule.poisoned || law === undefined || after !== undefined ? null : yearsKept(law)
    if (years === null) continue
    for (const [plan, period] of Object.entries(periodsOf(rule.value))) {
      const days = shortest(period) ?? 0
      // Of a generation `retention/absurd` says so; a minimum that is as long is the law's word on something else.
      if (days <= years * YEAR * SLACK || days >= GENERATION_DAYS || minimum === period) continue
      yield {
        rule: 'retention/excessive',
        message: `Retention rule ${quote(rule.name)} keeps for ${quote(period)} what ${quote(clip(law ?? '', 50))} has kept for ${years} years.`,
        at: valueAt(rule, ...(plan === '' ? ['for'] : ['byPlan', plan])),
        related: [{ at: valueAt(rule, 'law'), message: 'The law is stated here.' }],
        help: 'Shorten the period, or name the provision that has it kept for so long.',
      }
      break
    }
  }
}
