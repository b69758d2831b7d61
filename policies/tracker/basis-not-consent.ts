import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { basisType } from '../support/bases/consent.ts'
import { quote } from '../support/text.ts'

export const trackerBasisNotConsent = defineRule({
  name: 'tracker/basis-not-consent',
  summary: 'A tracker whose consent is a lawful basis of another type.',
  class: 'violation',
  because: { kind: 'law', ref: 'Directive 2002/58/EC Art. 5(3)' },
  severity: 'error',
  *found({ model }) {
    for (const tracker of model.trackers.values()) {
      const { consent } = tracker.value
      if (tracker.poisoned || consent === undefined) continue
      const type = basisType(model, consent)
      if (type === null || type === 'consent') continue
      yield {
        rule: 'tracker/basis-not-consent',
        message: `Tracker ${quote(tracker.name)} names ${quote(consent)} as its consent, which is of type ${quote(type)}.`,
        at: valueAt(tracker, 'consent'),
        related: [{ at: { section: 'lawfulBases', name: consent, path: ['type'] }, message: 'Its type.' }],
        help: 'Name a basis of type consent, with how it is asked for and withdrawn.',
      } satisfies Finding
    }
  },
})
