import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { commonOf, statedLegs } from '../support/recipients/transfers.ts'
import { quote } from '../support/text.ts'
import { wordIn } from '../words/phrases.ts'

export const bcrOutsider = defineRule({
  name: 'transfer/bcr-outsider',
  summary: 'Binding corporate rules that are to carry data to somebody outside of the group.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 47' },
  severity: 'error',
  *found({ model, graph }) {
    for (const leg of statedLegs(model, graph)) {
      const { recipient, regime, tool } = leg
      const { group, engagement } = recipient.value
      if (tool.tool !== 'bcr' || group === true) continue
      // A processor's own rules (BCR-P) carry what a customer outside of its group hands to it.
      if (
        engagement === 'on-our-behalf' &&
        ['processor', 'processors', 'BCR-P'].some((word) => wordIn(tool.scope ?? '', word))
      )
        continue
      yield {
        rule: 'transfer/bcr-outsider',
        message: `Binding corporate rules bind a group, and ${quote(recipient.name)} is not of ours.`,
        ...commonOf(leg, '47'),
        at: valueAt(recipient, 'transfer', regime, 'tool'),
        help:
          engagement === 'on-our-behalf'
            ? 'Write `group: true` if it is, or name the approved rules of a processor under `scope` (`BCR-P of ...`); otherwise sign clauses.'
            : 'Write `group: true` if it is; otherwise name another tool, such as clauses.',
      } satisfies Finding
    }
  },
})
