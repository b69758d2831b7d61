import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { jointPartners } from '../support/bases/joint.ts'
import { answered } from '../support/bases/role.ts'
import { quote } from '../support/text.ts'

export const roleJointElsewhere = defineRule({
  name: 'role/joint-elsewhere',
  summary: 'A joint controller that gets the data of an activity which is not joint with it.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 26(1), 13(1)(e)' },
  severity: 'warning',
  *found({ model }) {
    const partners = jointPartners(model)
    if (partners.size === 0) return
    for (const activity of answered(model)) {
      const { role, recipients = {} } = activity.value
      const own = typeof role === 'object' ? role.joint?.with : role === 'joint' ? undefined : []
      // With whom it is joint, nobody says.
      if (own === undefined) continue
      for (const name of Object.keys(recipients)) {
        const recipient = model.recipients.get(name)
        if (!partners.has(name) || own.includes(name)) continue
        if (!recipient || recipient.poisoned || recipient.value.engagement !== 'jointly') continue
        yield {
          rule: 'role/joint-elsewhere',
          message: `Activity ${quote(activity.name)} gives data to ${quote(name)}, a joint controller, and is not joint with it.`,
          at: keyAt(activity, 'recipients', name),
          related: [{ at: valueAt(recipient, 'engagement'), message: 'How it is engaged.' }],
          help: `Say so under \`role.joint.with\`, or declare what it does here on its own as a recipient of its own.`,
        } satisfies Finding
      }
    }
  },
})
