import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { isCategory } from '../support/recipients/recipients.ts'
import { quote } from '../support/text.ts'

const ofSomebody = ['legalName', 'contract', 'established', 'stored', 'transfer', 'hosts'] as const

export const notACategory = defineRule({
  name: 'recipient/not-a-category',
  summary: 'A recipient that is called a category and is somebody in particular.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(e)' },
  severity: 'error',
  *found({ model }) {
    const categories = [...model.recipients.values()].filter(({ poisoned, value }) => !poisoned && isCategory(value))
    if (categories.length === 0) return
    for (const recipient of categories) {
      const reason = reasonFor(model, recipient)
      if (!reason) continue
      yield {
        rule: 'recipient/not-a-category',
        message: `Recipient ${quote(recipient.name)} is called a category, and ${reason.message}.`,
        at: valueAt(recipient, 'kind'),
        related: [{ at: reason.at, message: 'Only somebody in particular can be meant here.' }],
        help: 'Take `kind: category` away and name the recipient; a category is for whom nobody can name ahead, such as authorities.',
      } satisfies Finding
    }
  },
})

/** Why it must be somebody: data is sent to it, it has a contract of processing, or it has a name, place or contract. */
function reasonFor(model: Model, recipient: Resource<Recipient>): { message: string; at: Place } | null {
  const { name, value } = recipient
  const channel = [...model.channels.values()].find((one) => !one.poisoned && one.value.recipient === name)
  if (channel) return { message: `channel ${quote(channel.name)} sends to it`, at: valueAt(channel, 'recipient') }
  if (model.router?.value.hostedBy === name)
    return { message: 'it hosts the router', at: valueAt(model.router, 'hostedBy') }
  const tracker = [...model.trackers.values()].find((one) => !one.poisoned && one.value.setBy === name)
  if (tracker) return { message: `sets tracker ${quote(tracker.name)}`, at: valueAt(tracker, 'setBy') }
  if (value.engagement === 'on-our-behalf' || value.engagement === 'jointly')
    return { message: `is engaged ${quote(value.engagement)}`, at: valueAt(recipient, 'engagement') }
  const key = ofSomebody.find((one) => value[one] !== undefined)
  return key ? { message: `states ${quote(key)}`, at: keyAt(recipient, key) } : null
}
