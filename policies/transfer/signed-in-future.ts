import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { legsOf } from '../support/recipients/transfers.ts'
import { quote } from '../support/text.ts'

export const signedInFuture = defineRule({
  name: 'transfer/signed-in-future',
  summary: 'A transfer tool that is said to have been signed on a day that is still to come.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 46' },
  severity: 'error',
  *found({ model, graph, asOf }) {
    for (const { recipient, regime, tool } of legsOf(model, graph)) {
      if (tool?.signed === undefined || tool.signed <= asOf) continue
      yield {
        rule: 'transfer/signed-in-future',
        message: `${quote(tool.tool)} for ${quote(recipient.name)} is signed on ${tool.signed}, which is still to come.`,
        at: valueAt(recipient, 'transfer', regime, 'signed'),
        help: 'Write the day on which it was signed; until then, mark it: `{missing: why, ask: whom}`.',
      } satisfies Finding
    }
  },
})
