import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { hasNotices, informing } from '../support/bases/informed.ts'
import { markAt } from '../support/missing.ts'
import { personalData } from '../support/retention/retention.ts'
import { quote } from '../support/text.ts'

export const sourceUnstated = defineRule({
  name: 'information/source-unstated',
  summary: 'Data whose origin, the people themselves or others, is not stated.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 13(1), 14(1)' },
  severity: 'warning',
  *found({ model }) {
    if (!hasNotices(model)) return
    for (const activity of informing(model))
      for (const [category, { source }] of personalData(model, activity))
        if (source === undefined && !markAt(model, activity, 'data', category, 'source'))
          yield {
            rule: 'information/source-unstated',
            message: `Activity ${quote(activity.name)} does not say where it has ${quote(category)} from.`,
            at: keyAt(activity, 'data', category, 'source'),
            help: 'Write `source: person`, `observed`, `third-party` or `derived`: what people are told, and when, depends on it.',
          } satisfies Finding
  },
})
