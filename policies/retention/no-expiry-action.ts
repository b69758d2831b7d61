import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { relatedUses, rulesWithout } from '../support/retention/rule-uses.ts'
import { quote } from '../support/text.ts'

export const noExpiryAction = defineRule({
  name: 'retention/no-expiry-action',
  summary: 'A period of which nothing says what happens at its end.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'warning',
  *found({ model }) {
    const unexecuted = new Set([...rulesWithout(model, 'by')].map(({ rule }) => rule))
    for (const { rule, uses } of rulesWithout(model, 'onExpiry')) {
      // `retention/no-executor` tells both; what has no end has nothing to happen at it.
      if (unexecuted.has(rule) || rule.value.for === 'indefinite') continue
      yield {
        rule: 'retention/no-expiry-action',
        message: `Retention rule ${quote(rule.name)} does not say what happens to the data at its end.`,
        at: keyAt(rule, 'onExpiry'),
        related: relatedUses(uses),
        help: 'State it under `onExpiry`: `erase`, or `anonymise` where that is proven.',
      } satisfies Finding
    }
  },
})
