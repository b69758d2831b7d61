import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { isCentury, isLonger } from '../support/retention/periods.ts'
import { periodsOf } from '../support/retention/retention.ts'
import { quote } from '../support/text.ts'

export const minimumWithoutLaw = defineRule({
  name: 'retention/minimum-without-law',
  summary: 'A statutory minimum of which no law is named.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 6(3)' },
  severity: 'warning',
  *found({ model }) {
    for (const rule of model.retention.values()) {
      const { minimum, law } = rule.value
      if (rule.poisoned || minimum === undefined || law !== undefined || markAt(model, rule, 'law')) continue
      // `retention/absurd` and `retention/below-minimum` say more of these.
      if (isCentury(minimum) || Object.values(periodsOf(rule.value)).some((period) => isLonger(minimum, period)))
        continue
      yield {
        rule: 'retention/minimum-without-law',
        message: `Retention rule ${quote(rule.name)} has a statutory minimum of ${quote(minimum)}, and names no law.`,
        at: valueAt(rule, 'minimum'),
        help: 'Name the provision under `law`; without one, data goes at the end of its period.',
      } satisfies Finding
    }
  },
})
