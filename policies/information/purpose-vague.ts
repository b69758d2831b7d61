import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { isVaguePurpose } from '../law/vague-purposes.ts'
import { defineRule } from '../rule.ts'
import { valueAt } from '../support/place.ts'
import { isPlaceholder } from '../support/placeholder.ts'
import { personalData } from '../support/retention.ts'
import { clip, quote } from '../support/text.ts'

export const purposeVague = defineRule({
  name: 'information/purpose-vague',
  summary: 'A purpose that could be any.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b)' },
  severity: 'error',
  *found({ model }) {
    for (const activity of model.activities.values()) {
      const { purpose } = activity.value
      const text = typeof purpose === 'string' ? purpose : purpose?.text
      if (activity.poisoned || text === undefined || isPlaceholder(text) || !isVaguePurpose(text)) continue
      if (personalData(model, activity).length === 0) continue
      yield {
        rule: 'information/purpose-vague',
        message: `The purpose of activity ${quote(activity.name)}, ${quote(clip(text))}, could be any.`,
        at: typeof purpose === 'string' ? valueAt(activity, 'purpose') : valueAt(activity, 'purpose', 'text'),
        help: 'Say what is done for whom, so that people can tell what is meant and what is not.',
      } satisfies Finding
    }
    for (const tracker of model.trackers.values()) {
      const { purpose } = tracker.value
      if (tracker.poisoned || purpose === undefined || isPlaceholder(purpose) || !isVaguePurpose(purpose)) continue
      yield {
        rule: 'information/purpose-vague',
        message: `The purpose of tracker ${quote(tracker.name)}, ${quote(clip(purpose))}, could be any.`,
        at: valueAt(tracker, 'purpose'),
        help: 'Say what it is for, so that people know what they consent to.',
      } satisfies Finding
    }
  },
})
