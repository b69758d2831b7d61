import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { isSafeguard, schremsII, toolRow } from '../../law/transfer-tools.ts'
import { defineRule } from '../rule.ts'
import { carriedLegs, commonOf } from '../support/recipients/transfers.ts'
import { quote } from '../support/text.ts'

export const signedTooEarly = defineRule({
  name: 'transfer/signed-too-early',
  summary: 'A transfer tool that is said to have been signed or assessed before there was such a thing.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 46(2)' },
  severity: 'error',
  *found({ model, graph, asOf }) {
    for (const leg of carriedLegs(model, graph, asOf)) {
      const { recipient, regime, tool } = leg
      const at = (key: 'signed' | 'assessed') => valueAt(recipient, 'transfer', regime, key)
      const common = { rule: 'transfer/signed-too-early', ...commonOf(leg, '46(2)') }
      const row = toolRow(tool.tool, regime)
      if (row && dated.has(tool.tool) && tool.signed !== undefined && tool.signed < row.from)
        yield {
          ...common,
          message: `${quote(tool.tool)} for ${quote(recipient.name)} is signed on ${tool.signed}, before ${row.from}, when there was none.`,
          at: at('signed'),
          help: 'Clauses of before then carry nothing any more: sign those of today, and write the day.',
        } satisfies Finding
      if (isSafeguard(tool.tool) && tool.assessed !== undefined && tool.assessed < schremsII)
        yield {
          ...common,
          message: `The transfer to ${quote(recipient.name)} is assessed on ${tool.assessed}, before the judgment of ${schremsII} that asks for it.`,
          at: at('assessed'),
          help: 'Look at the law of the country as it is now, and write the day.',
        } satisfies Finding
    }
  },
})

/** Documents with a text of a date, in whose place nothing older counts any more. */
const dated: ReadonlySet<string> = new Set(['scc', 'idta', 'uk-addendum'])
