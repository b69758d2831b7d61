import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { carriedLegs, commonOf, isKnownTool } from '../support/recipients/transfers.ts'
import { quote } from '../support/text.ts'

export const toolWrongRegime = defineRule({
  name: 'transfer/tool-wrong-regime',
  summary: 'A transfer tool that is not valid under the regime it is named for.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 46' },
  severity: 'error',
  *found({ model, graph, asOf }) {
    for (const leg of carriedLegs(model, graph, asOf)) {
      if (isKnownTool(leg)) continue
      const { recipient, regime, tool } = leg
      yield {
        rule: 'transfer/tool-wrong-regime',
        message: `${quote(tool.tool)} does not cover a transfer to ${quote(recipient.name)} under ${quote(regime)}.`,
        ...commonOf(leg, '46'),
        at: valueAt(recipient, 'transfer', regime, 'tool'),
        help:
          regime === 'uk-gdpr'
            ? "The Commission's clauses count in the UK with the ICO's addendum alone: `tool: uk-addendum`; or sign an `idta`."
            : "The ICO's documents count in the UK alone: under `eu-gdpr`, sign the Commission's clauses, `tool: scc` with its `module`.",
      } satisfies Finding
    }
  },
})
