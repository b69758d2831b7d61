import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { grounds } from '../support/bases/bases.ts'
import { basisType } from '../support/bases/consent.ts'
import { quote } from '../support/text.ts'

export const trackerConsentOfAnother = defineRule({
  name: 'tracker/consent-of-another',
  summary: 'A tracker set on a consent that its activity does not rest on.',
  class: 'violation',
  because: { kind: 'law', ref: 'Directive 2002/58/EC Art. 5(3), GDPR Art. 7(2)' },
  severity: 'warning',
  *found({ model }) {
    const asked = Map.groupBy(
      [...grounds(model)].filter(({ basis }) => basis.value.type === 'consent'),
      ({ activity }) => activity.name,
    )
    for (const tracker of model.trackers.values()) {
      const { consent, activity } = tracker.value
      if (tracker.poisoned || consent === undefined || activity === undefined) continue
      const own = asked.get(activity)
      const [first] = own ?? []
      if (!own || !first || basisType(model, consent) !== 'consent') continue
      if (own.some(({ basis }) => basis.name === consent)) continue
      yield {
        rule: 'tracker/consent-of-another',
        message: `Tracker ${quote(tracker.name)} is set on ${quote(consent)}, and its activity ${quote(activity)} rests on ${quote(first.basis.name)}.`,
        at: valueAt(tracker, 'consent'),
        related: [{ at: first.at, message: 'The consent that the activity rests on.' }],
        help: 'Name the consent that is asked for before it is set; one consent covers what is read and what is made of it.',
      } satisfies Finding
    }
  },
})
