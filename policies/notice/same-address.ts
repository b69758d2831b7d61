import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { repeated } from '../support/repeated.ts'
import { quote } from '../support/text.ts'

export const noticeSameAddress = defineRule({
  name: 'notice/same-address',
  summary: 'Two notices for different people that are published at one address.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(1)' },
  severity: 'warning',
  *found({ model }) {
    for (const { later, first } of repeated(model.notices.values(), ({ value }) => value.url))
      yield {
        rule: 'notice/same-address',
        message: `Notices ${quote(first.name)} and ${quote(later.name)} are published at one address, where only one can stand.`,
        at: valueAt(later, 'url'),
        related: [{ at: valueAt(first, 'url'), message: 'The other one.' }],
        help: 'Give each its own address, or make one notice for both audiences.',
      } satisfies Finding
  },
})
