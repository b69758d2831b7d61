import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import { endedDecision } from '../../law/adequacy.ts'
import { restsOnDecision } from '../../law/transfer-tools.ts'
import { defineRule } from '../rule.ts'
import { commonOf, type Leg, legsOf } from '../support/recipients/transfers.ts'
import { quote } from '../support/text.ts'

export const decisionEnding = defineRule({
  name: 'transfer/decision-ending',
  summary: 'An adequacy decision that a transfer rests on and that has come to its end.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 45' },
  severity: 'warning',
  *found({ model, graph, asOf }) {
    for (const leg of legsOf(model, graph)) {
      const { recipient, regime, third, tool } = leg
      if (tool !== undefined && !restsOnDecision(tool.tool)) continue
      for (const country of third) {
        const row = endedDecision(regime, country, asOf)
        if (row)
          yield {
            rule: 'transfer/decision-ending',
            message: `${row.decision}, which covers the data of ${quote(recipient.name)} in ${quote(country)}, holds until ${row.until}.`,
            ...commonOf(leg, '45'),
            at: tool ? valueAt(recipient, 'transfer', regime, 'tool') : placeOf(leg, country),
            help: 'Look whether it was renewed (`bylaw law` prints what this version knows), or name another tool under `transfer`.',
          } satisfies Finding
      }
    }
  },
})

/** Where a recipient names a country. */
function placeOf({ recipient }: Leg, country: string): Place {
  const { established, stored, accessedFrom } = recipient.value
  if (established === country) return valueAt(recipient, 'established')
  const index = stored?.indexOf(country) ?? -1
  return index >= 0
    ? valueAt(recipient, 'stored', index)
    : valueAt(recipient, 'accessedFrom', accessedFrom?.indexOf(country) ?? 0)
}
