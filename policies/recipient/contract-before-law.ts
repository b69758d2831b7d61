import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { personalFlowsTo } from '../support/recipients/recipients.ts'
import { quote } from '../support/text.ts'

/** The GDPR was adopted on this day; what was signed before cannot hold the terms of its Art. 26 and 28. */
const ADOPTED = '2016-04-27'

export const recipientContractBeforeLaw = defineRule({
  name: 'recipient/contract-before-law',
  summary: 'A contract that is older than the law whose terms it must hold.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 26(1), 28(3)' },
  severity: 'error',
  *found({ model, graph }) {
    for (const recipient of model.recipients.values()) {
      const { type, signed } = recipient.value.contract ?? {}
      if (recipient.poisoned || signed === undefined || signed >= ADOPTED) continue
      if ((type !== 'dpa' && type !== 'joint-arrangement') || personalFlowsTo(graph, recipient.name).length === 0)
        continue
      yield {
        rule: 'recipient/contract-before-law',
        message: `The contract with ${quote(recipient.name)} was signed on ${signed}, before there was the law whose terms it must hold.`,
        at: valueAt(recipient, 'contract', 'signed'),
        help: 'Sign one with the terms of Art. 28(3) or 26, or state the day on which they were agreed.',
      } satisfies Finding
    }
  },
})
