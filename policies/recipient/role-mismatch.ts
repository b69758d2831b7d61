import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { unpartnered } from '../support/bases/joint.ts'
import { personalFlowsTo, relatedFlows } from '../support/recipients/recipients.ts'
import { quote } from '../support/text.ts'

export const roleMismatch = defineRule({
  name: 'recipient/role-mismatch',
  summary: 'A recipient that is a joint controller by its own entry and not by the activity, or the other way round.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 26(1)' },
  severity: 'error',
  *found({ model, graph }) {
    for (const activity of model.activities.values()) {
      const { role } = activity.value
      const partners = !activity.poisoned && typeof role === 'object' ? (role.joint?.with ?? []) : []
      for (const [i, name] of partners.entries()) {
        const recipient = model.recipients.get(name)
        const engagement = recipient?.value.engagement
        if (!recipient || recipient.poisoned || engagement === undefined || engagement === 'jointly') continue
        yield {
          rule: 'recipient/role-mismatch',
          message: `Activity ${quote(activity.name)} is joint with ${quote(name)}, which is engaged ${quote(engagement)}.`,
          at: valueAt(activity, 'role', 'joint', 'with', i),
          related: [{ at: valueAt(recipient, 'engagement'), message: 'How it is engaged.' }],
          help: 'Write `engagement: jointly` if you decide on purposes and means together, or take it off the list.',
        } satisfies Finding
      }
    }
    for (const recipient of model.recipients.values()) {
      // Without any contract it is the arrangement that is missing.
      if (recipient.poisoned || recipient.value.contract === undefined || !unpartnered(model, recipient)) continue
      const flows = personalFlowsTo(graph, recipient.name)
      if (flows.length === 0) continue
      yield {
        rule: 'recipient/role-mismatch',
        message: `Recipient ${quote(recipient.name)} is engaged jointly, and no activity is joint with it.`,
        at: valueAt(recipient, 'engagement'),
        related: relatedFlows(flows, 3),
        help: `Say so at the activity: ${quote(`role: {joint: {with: [${recipient.name}], arrangement: ...}}`)}, or correct \`engagement\`.`,
      } satisfies Finding
    }
  },
})
