import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { hasNotices, informing } from '../support/bases/informed.ts'
import { markAt } from '../support/missing.ts'
import { quote } from '../support/text.ts'

export const automationUnstated = defineRule({
  name: 'information/automation-unstated',
  summary: 'Processing that does not state whether it decides about people by automation.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 13(2)(f), 14(2)(g)' },
  severity: 'warning',
  *found({ model }) {
    if (!hasNotices(model)) return
    for (const activity of informing(model)) {
      if (activity.value.automatedDecisions !== undefined || markAt(model, activity, 'automatedDecisions')) continue
      yield {
        rule: 'information/automation-unstated',
        message: `Activity ${quote(activity.name)} does not say whether anything about people is decided by automation.`,
        at: keyAt(activity, 'automatedDecisions'),
        help: 'Write `automatedDecisions: false`, or its `logic`, `significance` and `intervention`.',
      } satisfies Finding
    }
  },
})
