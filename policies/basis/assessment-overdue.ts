import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { dayAfter } from '../../compiler/language/calendar.ts'
import { defineRule } from '../rule.ts'
import { assessments } from '../support/bases/assessments.ts'

export const basisAssessmentOverdue = defineRule({
  name: 'basis/assessment-overdue',
  summary: 'A balancing test or assessment that should have been looked at again.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 6(1)(f)' },
  severity: 'warning',
  *found({ model, asOf }) {
    for (const { evidence, what, at } of assessments(model)) {
      const { date, review } = evidence
      const due = date !== undefined && review !== undefined ? dayAfter(date, review) : null
      if (due !== null && due < asOf)
        yield {
          rule: 'basis/assessment-overdue',
          message: `${what} was to be looked at again by ${due}.`,
          // A period of nothing is what is wrong, whatever the day.
          at: at(due === date ? 'review' : 'date'),
          related: [
            due === date
              ? { at: at('date'), message: 'When it was made.' }
              : { at: at('review'), message: 'So often it is to be looked at again.' },
          ],
          help: 'Look at it again and state the new date.',
        } satisfies Finding
    }
  },
})
