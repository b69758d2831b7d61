import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import type { Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { isLibrary } from '../support/library.ts'
import { quote } from '../support/text.ts'

export const recipientUnused = defineRule({
  name: 'recipient/unused',
  summary: 'A recipient that nothing in the declaration gives data to.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 30(1)(d)' },
  severity: 'note',
  needsWhole: true,
  *found({ model, asOf }) {
    if (isLibrary(model)) return
    const used = namedRecipients(model)
    const unused = [...model.recipients.values()].filter(({ name }) => !used.has(name))
    if (unused.length === 0) return
    for (const recipient of unused)
      yield {
        rule: 'recipient/unused',
        message: `Nothing gives data to recipient ${quote(recipient.name)}.`,
        at: keyAt(recipient),
        ...(isEngaged(recipient, asOf) && { severity: 'warning' as const }),
        help: 'Name it where data goes to it (an activity, a channel, the router, a tracker), or take it away.',
      } satisfies Finding
  },
})

/**
 * Of whom it is said what they do, or with whom a contract was signed: the line that gave them data was lost. One that is
 * announced may get none yet.
 */
const isEngaged = ({ value: { does, contract, kind, activeFrom } }: Resource<Recipient>, asOf: string): boolean =>
  (activeFrom === undefined || activeFrom <= asOf) &&
  (does !== undefined || contract?.signed !== undefined || kind === 'category')

function namedRecipients(model: Model): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { value } of model.activities.values()) {
    for (const name of Object.keys(value.recipients ?? {})) names.add(name)
    if (typeof value.role === 'object') for (const name of value.role.joint?.with ?? []) names.add(name)
  }
  for (const { value } of model.channels.values()) names.add(value.recipient)
  for (const { value } of model.trackers.values()) if (value.setBy !== undefined) names.add(value.setBy)
  for (const { value } of model.recipients.values()) for (const name of value.onward ?? []) names.add(name)
  if (model.router?.value.hostedBy !== undefined) names.add(model.router.value.hostedBy)
  return names
}
