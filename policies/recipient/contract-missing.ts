import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { isCategory, personalFlowsTo, relatedFlows } from '../support/recipients/recipients.ts'
import { quote } from '../support/text.ts'

export const contractMissing = defineRule({
  name: 'recipient/contract-missing',
  summary: 'A processor or joint controller that receives personal data without a signed contract.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 28(3)' },
  also: 'GDPR Art. 26(1)',
  severity: 'gap',
  *found({ model, graph }) {
    const arranged = jointPartners(model)
    for (const recipient of model.recipients.values()) {
      const { engagement, contract } = recipient.value
      const jointly = engagement === 'jointly'
      if (recipient.poisoned || (engagement !== 'on-our-behalf' && !jointly) || contract?.signed !== undefined) continue
      if (isCategory(recipient.value) || (jointly && arranged.has(recipient.name))) continue
      const flows = personalFlowsTo(graph, recipient.name)
      if (flows.length === 0) continue
      const what = jointly ? 'an arrangement' : 'a contract'
      const unsigned = contract !== undefined && !markAt(model, recipient, 'contract')
      yield {
        rule: 'recipient/contract-missing',
        message: `${jointly ? 'Joint controller' : 'Processor'} ${quote(recipient.name)} receives personal data ${unsigned ? `under ${what} whose day of signature is not stated` : `without ${what}`}.`,
        related: relatedFlows(flows, 3),
        executed: flows.some((flow) => flow.executed),
        because: { kind: 'law', ref: jointly ? 'GDPR Art. 26(1)' : 'GDPR Art. 28(3)' },
        ...absentAt(
          model,
          recipient,
          unsigned ? ['contract', 'signed'] : ['contract'],
          unsigned
            ? 'Add the date under `signed`.'
            : `Add \`contract: {type: ${jointly ? 'joint-arrangement' : 'dpa'}, signed: ...}\` and where it lies.`,
        ),
      } satisfies Finding
    }
  },
})

/** Joint controllers whose arrangement is stated with an activity (Art. 26). */
function jointPartners(model: Model): ReadonlySet<string> {
  const partners = [...model.activities.values()].flatMap(({ poisoned, value: { role } }) =>
    !poisoned && typeof role === 'object' && role.joint?.arrangement ? (role.joint.with ?? []) : [],
  )
  return new Set(partners)
}
