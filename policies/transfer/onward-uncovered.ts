import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { relatedFlows } from '../support/recipients/recipients.ts'
import { type Leg, legsOf, openCountries } from '../support/recipients/transfers.ts'
import { quote, quoteAll } from '../support/text.ts'

export const onwardUncovered = defineRule({
  name: 'transfer/onward-uncovered',
  summary: 'Personal data that a recipient passes on to a third country without a transfer tool.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 44' },
  severity: 'gap',
  *found({ model, graph, asOf }) {
    const open = legsOf(model, graph).filter(
      (leg) => leg.from !== null && leg.tool === undefined && openCountries(leg, asOf).length > 0,
    )
    for (const legs of Map.groupBy(open, ({ recipient }) => recipient.name).values()) {
      const [{ recipient, from, flows, executed } = legs[0] as Leg] = legs
      if (from === null) continue
      const countries = new Set(legs.flatMap((leg) => openCountries(leg, asOf)))
      const mark = markAt(model, recipient, 'transfer')
      yield {
        rule: 'transfer/onward-uncovered',
        message: `${quote(from.name)} passes personal data on to ${quote(recipient.name)} in ${quoteAll([...countries])}, and no transfer tool covers that under ${quoteAll(legs.map(({ regime }) => regime))}.`,
        at: mark?.place ?? valueAt(from, 'onward', from.value.onward?.indexOf(recipient.name) ?? 0),
        related: relatedFlows(flows, 1),
        executed,
        help: `Name the tool under \`recipients.${recipient.name}.transfer\`: the protection goes with the data.`,
      } satisfies Finding
    }
  },
})
