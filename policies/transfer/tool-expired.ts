import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { carriedLegs, commonOf, legText } from '../support/recipients/transfers.ts'

export const toolExpired = defineRule({
  name: 'transfer/tool-expired',
  summary: 'A transfer tool that has run out.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 46' },
  severity: 'warning',
  *found({ model, graph, asOf }) {
    for (const leg of carriedLegs(model, graph, asOf)) {
      const { recipient, regime, tool } = leg
      if (tool.expires === undefined || tool.expires >= asOf) continue
      yield {
        rule: 'transfer/tool-expired',
        message: `${start(legText(leg))} ran out on ${tool.expires}.`,
        ...commonOf(leg, '46'),
        at: valueAt(recipient, 'transfer', regime, 'expires'),
        help: 'Renew it and write the new day, or stop the transfer.',
      } satisfies Finding
    }
  },
})

const start = (text: string): string => `The tool ${text}`
