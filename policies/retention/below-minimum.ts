import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { isCentury, isLonger } from '../support/periods.ts'
import { valueAt } from '../support/place.ts'
import { periodsOf } from '../support/retention.ts'
import { quote } from '../support/text.ts'

export const belowMinimum = defineRule({
  name: 'retention/below-minimum',
  summary: 'A statutory minimum that is longer than the period that the data is said to be kept for.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'error',
  *found({ model }) {
    for (const rule of model.retention.values()) {
      const { minimum } = rule.value
      if (rule.poisoned || minimum === undefined || isCentury(minimum)) continue
      const short = Object.entries(periodsOf(rule.value)).find(([, period]) => isLonger(minimum, period))
      if (!short) continue
      const [plan, period] = short
      yield {
        rule: 'retention/below-minimum',
        message: `Retention rule ${quote(rule.name)} must keep for ${quote(minimum)}, and says that data goes after ${quote(period)}${plan === '' ? '' : ` on plan ${quote(plan)}`}.`,
        at: valueAt(rule, 'minimum'),
        related: [
          { at: valueAt(rule, ...(plan === '' ? ['for'] : ['byPlan', plan])), message: 'The period is shorter.' },
        ],
        help: 'Keep what the law prescribes under a rule of its own, with a period that is long enough, and the rest as short as it is.',
      } satisfies Finding
    }
  },
})
