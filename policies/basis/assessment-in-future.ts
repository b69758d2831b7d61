import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { assessments } from '../support/bases/assessments.ts'

export const basisAssessmentInFuture = defineRule({
  name: 'basis/assessment-in-future',
  summary: 'A balancing test or assessment of a day that has not come yet.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 6(1)(f)' },
  severity: 'error',
  *found({ model, asOf }) {
    for (const { evidence, what, at } of assessments(model))
      if (evidence.date !== undefined && evidence.date > asOf)
        yield {
          rule: 'basis/assessment-in-future',
          message: `${what} is dated ${evidence.date}, which has not come yet.`,
          at: at('date'),
          help: 'State the day on which it was made, or mark it as missing until it is.',
        } satisfies Finding
  },
})
