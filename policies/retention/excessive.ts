import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { heldBeyond } from '../support/retention/excessive.ts'
import { shortest } from '../support/retention/periods.ts'
import { periodsOf } from '../support/retention/retention.ts'
import { quote } from '../support/text.ts'

export const retentionExcessive = defineRule({
  name: 'retention/excessive',
  summary: 'A period far beyond what authorities accept for data of this kind.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'warning',
  *found({ model }) {
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
