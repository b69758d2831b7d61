import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { adequacyFor } from '../../law/adequacy.ts'
import { defineRule } from '../rule.ts'
import { operatorAccesses } from '../support/recipients/operator-access.ts'
import { regimesOf } from '../support/settings.ts'
import { quote, quoteAll } from '../support/text.ts'

export const operatorAccess = defineRule({
  name: 'transfer/operator-access',
  summary: 'An organisation outside of the area that reaches data which others hold for it inside.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 44' },
  severity: 'warning',
  *found({ model, graph, asOf }) {
    const { organisation } = model
    const found = operatorAccesses(model, graph, regimesOf(model), asOf)
    const [first] = found
    const country = organisation?.value.country
    if (!first || !organisation || country === undefined) return
    const row = adequacyFor(first.regime, country, asOf)
    const holders = [...new Set(found.map(({ holder }) => holder.name))]
    yield {
      rule: 'transfer/operator-access',
      message: `The organisation in ${quote(country)} reaches personal data that ${quoteAll(holders)} ${holders.length === 1 ? 'holds' : 'hold'} for it inside the area of ${quoteAll([...new Set(found.map(({ regime }) => regime))])}, and nothing carries it.`,
      at: valueAt(organisation, 'country'),
      related: [{ at: valueAt(first.holder), message: `${quote(first.holder.name)} holds it inside.` }],
      help: `Data that people give you themselves is not transferred; data that a processor inside hands back to you is (EDPB Guidelines 05/2021). ${row ? `${row.decision} covers ${row.scope}. ` : ''}Name what carries it with who holds the data, such as \`transfer: {${first.regime}: {tool: ${first.regime === 'uk-gdpr' ? 'uk-addendum' : 'scc'}, module: 4, signed: ...}}\`, or accept it with an exception that gives the law's answer.`,
    } satisfies Finding
  },
})
