import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const twoStarts = defineRule({
  name: 'retention/two-starts',
  summary: 'A period that begins at two times.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(2)(a)' },
  severity: 'warning',
  *found({ model }) {
    for (const rule of model.retention.values()) {
      const { from, after } = rule.value
      if (rule.poisoned || from === undefined || after === undefined) continue
      yield {
        rule: 'retention/two-starts',
        message: `Retention rule ${quote(rule.name)} begins with ${quote(after)}, and not when data is ${quote(from)}.`,
        at: valueAt(rule, 'from'),
        related: [{ at: valueAt(rule, 'after'), message: 'This event begins the period instead.' }],
        help: 'Leave out `from`, or `after` if the period does not wait for an event.',
      } satisfies Finding
    }
  },
})
