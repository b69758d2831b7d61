import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { isInside } from '../../law/regions.ts'
import { defineRule } from '../rule.ts'
import { personalFlowsReaching, relatedFlows } from '../support/recipients/recipients.ts'
import { regimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

export const recipientForeignOrders = defineRule({
  name: 'recipient/foreign-orders',
  summary: 'A processor that hands data to authorities outside the Union on their order alone.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 28(3)(a), 48' },
  also: 'GDPR Art. 48',
  severity: 'error',
  *found({ model, graph }) {
    // The UK GDPR has no Art. 48.
    if (!regimesOf(model).includes('eu-gdpr')) return
    for (const recipient of model.recipients.values()) {
      const { foreignOrders, engagement, established } = recipient.value
      if (recipient.poisoned || foreignOrders !== 'followed') continue
      const flows = personalFlowsReaching(model, graph, recipient.name)
      if (flows.length === 0) continue
      const processor = engagement === 'on-our-behalf'
      // Whoever acts for itself outside the Union is held by its own law.
      if (!processor && (established === undefined || !isInside('eu-gdpr', established))) continue
      yield {
        rule: 'recipient/foreign-orders',
        message: processor
          ? `Recipient ${quote(recipient.name)} processes data for us, and hands it to authorities outside the Union on their order alone.`
          : `Recipient ${quote(recipient.name)} is in the Union, and hands data to authorities outside of it on their order alone.`,
        at: valueAt(recipient, 'foreignOrders'),
        related: relatedFlows(flows, 1),
        help: 'Agree that such orders are followed only where an international agreement provides for it, or are challenged first.',
        ...(!processor && { severity: 'warning', because: { kind: 'law', ref: 'GDPR Art. 48' } }),
      } satisfies Finding
    }
  },
})
