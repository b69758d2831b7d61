import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { dayAfter } from '../../compiler/language/calendar.ts'
import { defineRule } from '../rule.ts'
import { carriedLegs, commonOf } from '../support/recipients/transfers.ts'
import { quote } from '../support/text.ts'

export const reviewOverdue = defineRule({
  name: 'transfer/review-overdue',
  summary: 'A transfer whose assessment was to be looked at again by now.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 46' },
  severity: 'warning',
  *found({ model, graph, asOf }) {
    for (const leg of carriedLegs(model, graph, asOf)) {
      const { recipient, regime, tool } = leg
      const review = tool.evidence?.review
      const last = tool.evidence?.date ?? tool.assessed
      const due = review === undefined || last === undefined ? null : dayAfter(last, review)
      if (due === null || due >= asOf) continue
      yield {
        rule: 'transfer/review-overdue',
        message: `The transfer to ${quote(recipient.name)} was to be looked at again by ${due}.`,
        ...commonOf(leg, '46'),
        at: valueAt(recipient, 'transfer', regime, 'evidence', 'review'),
        help: 'Assess it again and write the day, under `assessed` and `evidence.date`.',
      } satisfies Finding
    }
  },
})
