import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { relatedUses, rulesWithout } from '../support/retention/rule-uses.ts'
import { quote } from '../support/text.ts'

export const noJustification = defineRule({
  name: 'retention/no-justification',
  summary: 'A period of which nothing says what makes it necessary.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 5(2)' },
  severity: 'warning',
  *found({ model }) {
    for (const { rule, uses } of rulesWithout(model, 'why')) {
      // A law that prescribes the period is why enough, and whoever looks for it has said so.
      if (rule.value.law !== undefined || markAt(model, rule, 'law')) continue
      yield {
        rule: 'retention/no-justification',
        message: `Retention rule ${quote(rule.name)} does not say what makes its period necessary.`,
        at: keyAt(rule, 'why'),
        related: relatedUses(uses),
        help: 'Say under `why` what the data is needed for until then, or name the provision that prescribes it under `law`.',
      } satisfies Finding
    }
  },
})
