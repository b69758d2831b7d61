import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const choiceMisfit = defineRule({
  name: 'recipient/choice-misfit',
  summary: 'A recipient that we chose, and whose countries the customer is said to choose.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 28(1), 44' },
  severity: 'error',
  *found({ model }) {
    for (const recipient of model.recipients.values()) {
      const { countries, engagement, established, stored } = recipient.value
      if (recipient.poisoned || countries === undefined || engagement === undefined) continue
      if (engagement === 'chosen-by-customer') continue
      // Of whom it is said where it is, that is right, and of whom nothing else is said, the choice.
      const placed = established !== undefined || stored !== undefined
      yield {
        rule: 'recipient/choice-misfit',
        message: `Recipient ${quote(recipient.name)} is ${quote(engagement)}, so that we choose it, and its countries are said to be the customer's choice.`,
        at: valueAt(recipient, placed ? 'countries' : 'engagement'),
        related: [{ at: valueAt(recipient, placed ? 'engagement' : 'countries'), message: 'The other half.' }],
        help: 'Write `engagement: chosen-by-customer`, or state where it is: `established`, `stored`, `accessedFrom`.',
      } satisfies Finding
    }
  },
})
