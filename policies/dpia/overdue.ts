import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { dayAfter } from '../../compiler/language/calendar.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const dpiaOverdue = defineRule({
  name: 'dpia/overdue',
  summary: 'An impact assessment that had to be looked at again.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 35(11)' },
  severity: 'warning',
  *found({ model, asOf }) {
    for (const activity of model.activities.values()) {
      const { date, review } = activity.value.dpia ?? {}
      const due = activity.poisoned || date === undefined || review === undefined ? null : dayAfter(date, review)
      if (due === null || due >= asOf) continue
      if (date !== undefined && due <= date) {
        yield {
          rule: 'dpia/overdue',
          message: `${quote(review ?? '')} leaves no time after which the impact assessment of activity ${quote(activity.name)} could be looked at again.`,
          at: valueAt(activity, 'dpia', 'review'),
          help: 'Write how often it is reviewed: `P1Y`.',
        } satisfies Finding
        continue
      }
      yield {
        rule: 'dpia/overdue',
        message: `The impact assessment of activity ${quote(activity.name)} is of ${date ?? ''} and had to be reviewed by ${due}.`,
        at: valueAt(activity, 'dpia', 'date'),
        related: [{ at: valueAt(activity, 'dpia', 'review'), message: 'How often.' }],
        help: 'Review it and state the day.',
      } satisfies Finding
    }
  },
})
