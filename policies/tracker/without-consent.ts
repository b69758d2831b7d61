import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { keyAt, valueAt } from '../support/place.ts'
import { quote } from '../support/text.ts'

export const trackerWithoutConsent = defineRule({
  name: 'tracker/without-consent',
  summary: 'A tracker that is not essential and for which nobody is asked.',
  class: 'gap',
  because: { kind: 'law', ref: 'Directive 2002/58/EC Art. 5(3)' },
  severity: 'warning',
  *found({ model }) {
    for (const tracker of model.trackers.values()) {
      const { class: use, consent } = tracker.value
      if (tracker.poisoned || use === 'essential' || consent !== undefined) continue
      const open = markAt(model, tracker, 'consent') !== undefined
      yield {
        rule: 'tracker/without-consent',
        message: `Tracker ${quote(tracker.name)} is for ${quote(use)}, and ${open ? 'nobody has stated which consent it rests on' : 'no consent is named'}.`,
        at: keyAt(tracker, 'consent'),
        related: [{ at: valueAt(tracker, 'class'), message: 'Only an essential one needs none.' }],
        help: 'Name a lawful basis of type consent under `consent`. Where national law exempts it (audience measurement by some authorities), accept it with an exception.',
      } satisfies Finding
    }
  },
})
