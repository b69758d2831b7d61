import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { contractLaw } from '../support/recipients/contract.ts'
import { personalFlowsReaching, relatedFlows } from '../support/recipients/recipients.ts'
import { quote } from '../support/text.ts'

export const contractExpired = defineRule({
  name: 'recipient/contract-expired',
  summary: 'A contract that has ended, or ends before it begins, while the recipient still receives personal data.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 28(3)' },
  also: 'GDPR Art. 5(2)',
  severity: 'warning',
  *found({ model, graph, asOf }) {
    for (const recipient of model.recipients.values()) {
      const { signed, expires } = recipient.value.contract ?? {}
      if (recipient.poisoned || expires === undefined) continue
      const backwards = signed !== undefined && expires <= signed
      if (!backwards && expires >= asOf) continue
      const flows = personalFlowsReaching(model, graph, recipient.name)
      if (flows.length === 0) continue
      const common = { rule: 'recipient/contract-expired', at: valueAt(recipient, 'contract', 'expires') } as const
      const because = { kind: 'law', ref: contractLaw(recipient.value) } as const
      if (backwards)
        yield {
          ...common,
          because,
          message: `The contract with ${quote(recipient.name)} ends on ${expires}, and was signed on ${signed}.`,
          related: [{ at: valueAt(recipient, 'contract', 'signed'), message: 'It was signed here.' }],
          help: 'Correct the dates from the contract itself.',
          severity: 'error',
        } satisfies Finding
      else
        yield {
          ...common,
          because,
          message: `The contract with ${quote(recipient.name)} ended on ${expires}, and it still receives personal data.`,
          related: relatedFlows(flows, 3),
          help: 'Renew it and state the new dates, or stop sending.',
        } satisfies Finding
    }
  },
})
