import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Recipient, TransferTool } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import type { Regime } from '../../law/regions.ts'
import { defineRule } from '../rule.ts'
import { articleOf, carriedLegs, commonOf, isKnownTool } from '../support/recipients/transfers.ts'
import { regimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

export const toolWrongRegime = defineRule({
  name: 'transfer/tool-wrong-regime',
  summary: 'A transfer tool that is not valid under the regime it is named for.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 46' },
  severity: 'error',
  *found({ model, graph, asOf }) {
    const carried = carriedLegs(model, graph, asOf)
    for (const leg of carried)
      if (!isKnownTool(leg)) yield { ...findingOf(leg.recipient, leg.regime, leg.tool), ...commonOf(leg, '46') }
    // Wherever somebody is of whom nobody says it: the regime has no such tool.
    for (const recipient of model.recipients.values()) {
      const { established, stored } = recipient.value
      if (recipient.poisoned || (established !== undefined && stored !== undefined)) continue
      for (const regime of regimesOf(model)) {
        const tool = recipient.value.transfer?.[regime]
        if (tool === undefined || isKnownTool({ regime, tool })) continue
        if (!carried.some((leg) => leg.recipient === recipient && leg.regime === regime))
          yield { ...findingOf(recipient, regime, tool), because: articleOf(regime, '46') }
      }
    }
  },
})

const findingOf = (recipient: Resource<Recipient>, regime: Regime, { tool }: TransferTool): Finding => ({
  rule: 'transfer/tool-wrong-regime',
  message: `${quote(tool)} does not cover a transfer to ${quote(recipient.name)} under ${quote(regime)}.`,
  at: valueAt(recipient, 'transfer', regime, 'tool'),
  help:
    regime === 'uk-gdpr'
      ? "The Commission's clauses count in the UK with the ICO's addendum alone: `tool: uk-addendum`; or sign an `idta`."
      : "The ICO's documents count in the UK alone: under `eu-gdpr`, sign the Commission's clauses, `tool: scc` with its `module`.",
})
