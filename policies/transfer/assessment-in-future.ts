import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { legsOf } from '../support/recipients/transfers.ts'
import { quote } from '../support/text.ts'

export const assessmentInFuture = defineRule({
  name: 'transfer/assessment-in-future',
  summary: 'An assessment of a transfer that is said to be of a day that is still to come.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 46' },
  severity: 'error',
  *found({ model, graph, asOf }) {
    for (const { recipient, regime, tool } of legsOf(model, graph))
      for (const [day, path] of [
        [tool?.assessed, ['assessed']],
        [tool?.evidence?.date, ['evidence', 'date']],
      ] as const)
        if (day !== undefined && day > asOf)
          yield {
            rule: 'transfer/assessment-in-future',
            message: `The transfer to ${quote(recipient.name)} is assessed on ${day}, which is still to come.`,
            at: valueAt(recipient, 'transfer', regime, ...path),
            help: 'Write the day of the assessment that exists; until then, mark it: `{missing: why, ask: whom}`.',
          } satisfies Finding
  },
})
