import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { absentAt } from '../support/missing.ts'
import { carriedLegs, commonOf } from '../support/recipients/transfers.ts'
import { quote } from '../support/text.ts'

export const derogationUnnamed = defineRule({
  name: 'transfer/derogation-unnamed',
  summary: 'A derogation that is not named.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 49(1)' },
  severity: 'gap',
  *found({ model, graph, asOf }) {
    for (const leg of carriedLegs(model, graph, asOf)) {
      const { recipient, regime, tool, executed } = leg
      // What a route sends every day rests on no derogation, whichever: `transfer/derogation-routine`.
      if (tool.tool !== 'derogation' || tool.derogation !== undefined || executed) continue
      yield {
        rule: 'transfer/derogation-unnamed',
        message: `The derogation for the transfer to ${quote(recipient.name)} under ${quote(regime)} is not stated.`,
        ...commonOf(leg, '49(1)'),
        ...absentAt(
          model,
          recipient,
          ['transfer', regime, 'derogation'],
          'Name it under `derogation`, such as `49(1)(e)` for legal claims.',
        ),
      } satisfies Finding
    }
  },
})
