import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const nothingAfterwards = defineRule({
  name: 'retention/nothing-afterwards',
  summary: 'Data that is gone at the end of its period, and said to lie somewhere afterwards.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 13(2)(a)' },
  severity: 'warning',
  *found({ model }) {
    for (const rule of model.retention.values()) {
      const { onExpiry, afterwards } = rule.value
      if (rule.poisoned || afterwards === undefined || (onExpiry !== 'erase' && onExpiry !== 'anonymise')) continue
      yield {
        rule: 'retention/nothing-afterwards',
        message: `Retention rule ${quote(rule.name)} is to ${quote(onExpiry)} data at its end, and says what becomes of it afterwards.`,
        at: keyAt(rule, 'afterwards'),
        related: [{ at: valueAt(rule, 'onExpiry'), message: 'What is done at the end.' }],
        help: 'Take `afterwards` away, or write `archive` or `restrict` if the data is kept.',
      } satisfies Finding
    }
  },
})
