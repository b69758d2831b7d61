import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { carriedLegs, commonOf } from '../support/recipients/transfers.ts'
import { longest } from '../support/retention/periods.ts'
import { quote } from '../support/text.ts'

/** A leap year. */
const YEAR = 366

export const dpfNotYearly = defineRule({
  name: 'transfer/dpf-not-yearly',
  summary: 'An entry on the Data Privacy Framework List that is looked at more rarely than it is renewed.',
  class: 'violation',
  because: { kind: 'law', ref: 'Implementing Decision (EU) 2023/1795, Annex I, section III.6' },
  also: 'GDPR Art. 45',
  severity: 'warning',
  *found({ model, graph, asOf }) {
    for (const leg of carriedLegs(model, graph, asOf)) {
      const { recipient, regime, tool } = leg
      const review = tool.tool === 'dpf' ? tool.evidence?.review : undefined
      if (review === undefined || (longest(review) ?? 0) <= YEAR) continue
      yield {
        rule: 'transfer/dpf-not-yearly',
        message: `The entry of ${quote(recipient.name)} on the Data Privacy Framework List is looked at every ${quote(review)}, and ends unless it is renewed each year.`,
        ...commonOf(leg, '45'),
        at: valueAt(recipient, 'transfer', regime, 'evidence', 'review'),
        help: 'Write `review: P1Y`: companies certify themselves anew every year, and are taken off the list where they do not.',
      } satisfies Finding
    }
  },
})
