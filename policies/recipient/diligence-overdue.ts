import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { dayAfter } from '../../compiler/language/calendar.ts'
import { defineRule } from '../rule.ts'
import { personalFlowsTo } from '../support/recipients/recipients.ts'
import { quote } from '../support/text.ts'

export const diligenceOverdue = defineRule({
  name: 'recipient/diligence-overdue',
  summary: 'A look at what a recipient guarantees that is due again, is undated, or lies in the future.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 28(1)' },
  severity: 'warning',
  *found({ model, graph, asOf }) {
    for (const recipient of model.recipients.values()) {
      const { date, review } = recipient.value.diligence ?? {}
      if (recipient.poisoned || (date === undefined && review === undefined)) continue
      const common = { rule: 'recipient/diligence-overdue', at: valueAt(recipient, 'diligence', 'date') } as const
      const name = quote(recipient.name)
      if (date === undefined) {
        yield {
          ...common,
          class: 'gap',
          message: `The guarantees of ${name} are looked at every ${quote(review ?? '')}, and the day on which they last were is not stated.`,
          at: keyAt(recipient, 'diligence', 'date'),
          help: 'State the day under `date`.',
        } satisfies Finding
        continue
      }
      if (date > asOf) {
        yield {
          ...common,
          severity: 'error',
          message: `The guarantees of ${name} are said to have been looked at on ${date}, which has not come yet.`,
          help: 'State the day on which it was done.',
        } satisfies Finding
        continue
      }
      const due = review === undefined ? null : dayAfter(date, review)
      if (due === null || due >= asOf || personalFlowsTo(graph, recipient.name).length === 0) continue
      yield {
        ...common,
        message: `The guarantees of ${name} were looked at on ${date} and had to be again by ${due}.`,
        related: [{ at: valueAt(recipient, 'diligence', 'review'), message: 'How often.' }],
        help: 'Look at them again and state the day.',
      } satisfies Finding
    }
  },
})
