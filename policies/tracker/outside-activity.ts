import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { hasKnownCeiling } from '../support/recipients/ceiling.ts'
import { quote } from '../support/text.ts'

export const trackerOutsideActivity = defineRule({
  name: 'tracker/outside-activity',
  summary: 'A tracker set by a recipient to which its activity gives nothing.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b), 13(1)(e)' },
  severity: 'error',
  *found({ model }) {
    for (const tracker of model.trackers.values()) {
      const { setBy, activity: name } = tracker.value
      const activity = name === undefined ? undefined : model.activities.get(name)
      if (tracker.poisoned || setBy === undefined || !activity || !hasKnownCeiling(model, activity)) continue
      if (!model.recipients.has(setBy) || Object.hasOwn(activity.value.recipients ?? {}, setBy)) continue
      yield {
        rule: 'tracker/outside-activity',
        message: `Tracker ${quote(tracker.name)} is set by ${quote(setBy)}, to which activity ${quote(activity.name)} gives nothing.`,
        at: valueAt(tracker, 'setBy'),
        related: [{ at: keyAt(activity, 'recipients'), message: 'Who may receive what.' }],
        help: `Who sets a tracker also reads it: allow it under \`recipients\` of the activity, or name another ${quote('setBy')}.`,
      } satisfies Finding
    }
  },
})
