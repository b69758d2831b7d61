import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity, Purpose } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { processing } from '../support/bases/role.ts'
import { quote } from '../support/text.ts'
import { ownPurposes } from '../words/own-purposes.ts'
import { saidIn } from '../words/wording.ts'

/** Terms of W3C DPV 2.3 that say the same. */
const ownTerms: ReadonlySet<string> = new Set(
  `DirectMarketing Advertising PersonalisedAdvertising TargetedAdvertising ServiceOptimisation
  ImproveExistingProductsAndServices ImproveInternalCRMProcesses OptimiseUserInterface InternalResourceOptimisation
  ResearchAndDevelopment CommercialResearch SellDataToThirdParties SellInsightsFromData OrganisationGovernance`
    .split(/\s+/)
    .map((term) => `dpv:${term}`),
)

export const processorOwnPurposes = defineRule({
  name: 'role/processor-own-purposes',
  summary: "A purpose of one's own, or of a recipient's, in what is done on behalf of others.",
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 28(10)' },
  severity: 'warning',
  *found({ model }) {
    for (const [activity, said] of processing(model)) {
      // With a basis of its own the contradiction is told already; a bare name is no more than a beginning.
      if (said === undefined || activity.value.lawfulBasis !== undefined) continue
      const common = {
        rule: 'role/processor-own-purposes',
        related: [{ at: keyAt(activity, 'role', 'processor'), message: 'Here it is on behalf of others.' }],
      } as const
      const own = ownPurpose(activity, said.instructions ?? '', said.for ?? '')
      if (own)
        yield {
          ...common,
          message: `Activity ${quote(activity.name)} is on behalf of others, and ${own.what}: of that we would be the controller.`,
          at: own.at,
          help: 'Make what we decide upon an activity of its own with `role: controller`; or let the instructions say that it is theirs.',
        } satisfies Finding
      for (const name of ownRecipients(model, activity))
        yield {
          ...common,
          message: `Recipient ${quote(name)} gets data of ${quote(activity.name)} for purposes of its own, though that is on behalf of others.`,
          at: keyAt(activity, 'recipients', name),
          help: 'Only the controller hands its data on: let the instructions say so in an exception, or engage the recipient on our behalf.',
        } satisfies Finding
    }
  },
})

function ownPurpose(
  { value, ...of }: Resource<Activity>,
  instructions: string,
  controller: string,
): { what: string; at: Place } | null {
  const { purpose } = value
  const whole: Partial<Purpose> = typeof purpose === 'object' ? purpose : {}
  const instructed = /\b(marketing|campaigns?|newsletters?|advertis\w+|promotion\w*)\b/i.test(instructions)
  if (whole.directMarketing === true && !instructed)
    return { what: 'is direct marketing', at: valueAt(of, 'purpose', 'directMarketing') }
  // Accounts of those for whom it is done are our business with them.
  const account = whole.term === 'dpv:AccountManagement' && controller === 'tenant'
  if (account || (ownTerms.has(whole.term ?? '') && !instructed))
    return { what: `serves ${quote(whole.term ?? '')}`, at: valueAt(of, 'purpose', 'term') }
  const said = saidIn(purposeText(value), ownPurposes)
  if (!said) return null
  const at = valueAt(of, ...(typeof purpose === 'object' ? ['purpose', 'text'] : ['purpose']))
  return { what: said.what, at: { ...at, within: { start: said.start, end: said.end } } }
}

/** Recipients of the ceiling that use the data for themselves, alone or jointly; a kind of them, such as authorities, may have to get it. */
const ownRecipients = (model: Model, { value }: Resource<Activity>): readonly string[] =>
  Object.keys(value.recipients ?? {}).filter((name) => {
    const recipient = model.recipients.get(name)
    return (
      recipient &&
      !recipient.poisoned &&
      (recipient.value.engagement === 'own-purposes' || recipient.value.engagement === 'jointly') &&
      recipient.value.kind !== 'category'
    )
  })
