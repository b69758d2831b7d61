import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { adequacyFor } from '../../law/adequacy.ts'
import { restsOnDecision } from '../../law/transfer-tools.ts'
import { defineRule } from '../rule.ts'
import { oddCountry } from '../support/recipients/recipients.ts'
import { carriedLegs, commonOf, legsOf, openCountries } from '../support/recipients/transfers.ts'
import { quote, quoteAll } from '../support/text.ts'

export const noDecision = defineRule({
  name: 'transfer/no-decision',
  summary: 'A transfer that is said to rest on an adequacy decision where there is none.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 45' },
  severity: 'error',
  *found({ model, graph, asOf }) {
    const told = new Set<string>()
    for (const { recipient, regime, tool, third, ...leg } of legsOf(model, graph)) {
      if (tool?.tool !== 'dpf' || third.length === 0 || third.includes('US')) continue
      // Where no decision covers them, it is told below.
      if (!third.every((country) => adequacyFor(regime, country, asOf)?.scope === 'full')) continue
      yield {
        rule: 'transfer/no-decision',
        message: `The framework is with the United States, and ${quote(recipient.name)} is in ${quoteAll(third)}.`,
        ...commonOf({ recipient, regime, tool, third, ...leg }, '45'),
        at: valueAt(recipient, 'transfer', regime, 'tool'),
        help: 'Write `tool: adequacy`: the decision on this country covers it.',
      } satisfies Finding
    }
    for (const leg of carriedLegs(model, graph, asOf)) {
      const { recipient, regime, tool } = leg
      if (!restsOnDecision(tool.tool)) continue
      const rows = openCountries(leg, asOf).map((country) => ({ country, row: adequacyFor(regime, country, asOf) }))
      const without = rows.filter(({ row }) => row?.tool !== tool.tool)
      if (without.length === 0) continue
      // What is said so under another regime is the same mistake.
      const key = JSON.stringify([recipient.name, tool.tool, without.map(({ country }) => country)])
      if (told.has(key)) continue
      told.add(key)
      const other = without.find(({ row }) => row !== null)?.row
      yield {
        rule: 'transfer/no-decision',
        message: `No adequacy decision under ${quote(regime)} supports ${quote(tool.tool)} for ${quoteAll(without.map(({ country }) => country))}.`,
        ...commonOf(leg, '45'),
        at:
          oddCountry(
            recipient,
            without.map(({ country }) => country),
          ) ?? valueAt(recipient, 'transfer', regime, 'tool'),
        help: other
          ? `${other.decision} covers ${other.scope}: if the recipient is one of them, write \`tool: ${other.tool}\`.`
          : `Name a tool that covers ${without.length === 1 ? 'this country' : 'these countries'}, such as ${regime === 'uk-gdpr' ? 'an `idta`' : 'standard contractual clauses'}.`,
      } satisfies Finding
    }
  },
})
