import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { countriesOf } from '../../compiler/flows/facts.ts'
import { adequacyFor } from '../law/adequacy.ts'
import { isInside, type Regime } from '../law/regions.ts'
import { defineRule } from '../rule.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { valueAt } from '../support/place.ts'
import { isCategory, isChosenByCustomer, personalFlowsTo, relatedFlows } from '../support/recipients.ts'
import { regimesOf } from '../support/settings.ts'
import { quote, quoteAll } from '../support/text.ts'

const laws: Readonly<Record<Regime, string>> = { 'eu-gdpr': 'GDPR Art. 44', 'uk-gdpr': 'UK GDPR Art. 44A' }

export const mechanismMissing = defineRule({
  name: 'transfer/mechanism-missing',
  summary: 'Personal data that goes to a third country without a transfer tool.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 44' },
  severity: 'gap',
  *found({ model, graph, asOf }) {
    for (const recipient of model.recipients.values()) {
      if (recipient.poisoned || isCategory(recipient.value) || isChosenByCustomer(recipient.value)) continue
      const flows = personalFlowsTo(graph, recipient.name)
      if (flows.length === 0) continue
      const executed = flows.some((flow) => flow.executed)
      for (const regime of regimesOf(model)) {
        const third = countriesOf(recipient.value).filter((country) => !isInside(regime, country))
        const open = third.filter((country) => adequacyFor(regime, country, asOf)?.scope !== 'full')
        const tool = recipient.value.transfer?.[regime]?.tool
        const common = {
          rule: 'transfer/mechanism-missing',
          related: relatedFlows(flows, 1),
          executed,
          because: { kind: 'law', ref: laws[regime] },
        } as const
        if (open.length > 0 && tool === undefined) {
          const whole = markAt(model, recipient, 'transfer')
          yield {
            ...common,
            message: `Nothing carries the transfer of personal data to ${quote(recipient.name)} in ${quoteAll(open)} under ${quote(regime)}.`,
            ...absentAt(
              model,
              recipient,
              whole ? ['transfer'] : ['transfer', regime],
              `Name the transfer tool under \`transfer\`, such as \`${regime}: {tool: ${regime === 'uk-gdpr' ? 'idta' : 'scc, module: 2'}, signed: ...}\`.`,
            ),
          } satisfies Finding
        }
        const uncovered = open.filter((country) => adequacyFor(regime, country, asOf)?.tool !== tool)
        if ((tool === 'adequacy' || tool === 'dpf') && uncovered.length > 0)
          yield {
            ...common,
            class: 'violation',
            message: `No adequacy decision under ${quote(regime)} carries ${quote(tool)} for ${quoteAll(uncovered)}.`,
            at: valueAt(recipient, 'transfer', regime, 'tool'),
            help: 'Name a tool that covers these countries, such as standard contractual clauses.',
          } satisfies Finding
      }
    }
  },
})
