import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { contractLaw } from '../support/recipients/contract.ts'
import { personalFlowsTo, relatedFlows } from '../support/recipients/recipients.ts'
import { quote } from '../support/text.ts'

export const contractInFuture = defineRule({
  name: 'recipient/contract-in-future',
  summary: 'A contract that is said to have been signed on a day that has not come yet.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 28(3)' },
  also: 'GDPR Art. 5(2)',
  severity: 'error',
  *found({ model, graph, asOf }) {
    for (const recipient of model.recipients.values()) {
      const signed = recipient.value.contract?.signed
      if (recipient.poisoned || signed === undefined || signed <= asOf) continue
      yield {
        rule: 'recipient/contract-in-future',
        message: `The contract with ${quote(recipient.name)} is said to be signed on ${signed}, which has not come yet.`,
        at: valueAt(recipient, 'contract', 'signed'),
        related: relatedFlows(personalFlowsTo(graph, recipient.name), 3),
        help: 'State the day on which it was signed; until then `signed: {missing: not signed yet, ask: ...}`.',
        because: { kind: 'law', ref: contractLaw(recipient.value) },
      } satisfies Finding
    }
  },
})
