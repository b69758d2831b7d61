import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { absentAt } from '../support/missing.ts'
import { valueAt } from '../support/place.ts'
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
      yield {
        rule: 'tracker/without-consent',
        message: `Tracker ${quote(tracker.name)} is for ${quote(use)}, and no consent is named.`,
        related: [{ at: valueAt(tracker, 'class'), message: 'Only an essential one needs none.' }],
        ...absentAt(
          model,
          tracker,
          ['consent'],
          'Name a lawful basis of type consent under `consent`. Where the law exempts it (audience measurement by some authorities; in the United Kingdom, since 5 February 2026, statistics and appearance under Schedule A1 to PECR), accept it with an exception that names the provision.',
        ),
      } satisfies Finding
    }
  },
})
