import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { carriedLegs, commonOf, legText } from '../support/recipients/transfers.ts'
import { quote } from '../support/text.ts'
import { matchOf } from '../words/match.ts'

export const toolExpired = defineRule({
  name: 'transfer/tool-expired',
  summary: 'A transfer tool that has run out.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 46' },
  also: 'GDPR Art. 45',
  severity: 'warning',
  *found({ model, graph, asOf }) {
    for (const leg of carriedLegs(model, graph, asOf)) {
      const { recipient, regime, tool } = leg
      const ended = tool.tool === 'dpf' && tool.scope !== undefined ? matchOf(certifiedUntil, tool.scope) : null
      if (ended?.[1] !== undefined && ended[1] < asOf)
        yield {
          rule: 'transfer/tool-expired',
          message: `The entry of ${quote(recipient.name)} on the Data Privacy Framework List was to be renewed by ${ended[1]}.`,
          ...commonOf(leg, '45'),
          at: {
            ...valueAt(recipient, 'transfer', regime, 'scope'),
            within: { start: ended.index, end: ended.index + ended[0].length },
          },
          help: 'Look whether it is still listed, and write the day by which it is renewed next; or stop the transfer.',
        } satisfies Finding
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

/** The day until which an entry says that its company is certified. */
const certifiedUntil =
  /\b(?:next (?:re-?)?certif\w*|certified (?:until|to|through)|(?:valid|listed|active) (?:until|to|through)|expires?(?: on)?|renew(?:al|ed)?(?: is)? (?:due|by)(?: on)?|due(?: on)?):? (\d{4}-\d\d-\d\d)\b/i

const start = (text: string): string => `The tool ${text}`
