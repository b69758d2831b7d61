import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { isOurName } from '../support/recipients/ourselves.ts'
import { personalFlowsTo } from '../support/recipients/recipients.ts'
import { quote } from '../support/text.ts'
import { bearsName } from '../words/company-names.ts'

export const recipientOurselves = defineRule({
  name: 'recipient/ourselves',
  summary: 'A recipient that is the organisation itself.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 4(8), 4(9), 28(1)' },
  also: 'GDPR Art. 13(1)(a), 30(1)(a)',
  severity: 'warning',
  *found({ model, graph }) {
    for (const recipient of model.recipients.values()) {
      const { legalName, engagement } = recipient.value
      if (recipient.poisoned || legalName === undefined || engagement === undefined) continue
      if (engagement === 'chosen-by-customer' || !isOurName(model, legalName)) continue
      if (personalFlowsTo(graph, recipient.name).length === 0) continue
      const { organisation } = model
      // Whoever trades under another name, and not the recipient that is called so throughout, has what is not its own.
      const trade = organisation?.value.tradeName
      const ours =
        organisation &&
        trade !== undefined &&
        bearsName(legalName, recipient.value.title ?? recipient.name) &&
        !bearsName(legalName, trade)
      if (ours) {
        yield {
          rule: 'recipient/ourselves',
          message: `The organisation has the name of recipient ${quote(recipient.name)}, which cannot be ${roles[engagement]} to itself.`,
          at: valueAt(organisation, 'legalName'),
          related: [{ at: valueAt(recipient, 'legalName'), message: 'The other one.' }],
          help: 'State the full name of the organisation.',
          because: { kind: 'law', ref: 'GDPR Art. 13(1)(a), 30(1)(a)' },
        } satisfies Finding
        continue
      }
      yield {
        rule: 'recipient/ourselves',
        message: `Recipient ${quote(recipient.name)} is the organisation itself, which cannot be ${roles[engagement]} to itself.`,
        at: valueAt(recipient, 'legalName'),
        help: 'Name the company that it is; what we do ourselves needs no recipient.',
      } satisfies Finding
    }
  },
})

const roles = {
  'on-our-behalf': 'a processor',
  'own-purposes': 'another controller',
  jointly: 'a joint controller',
} as const
