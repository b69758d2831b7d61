import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { quote } from '../support/text.ts'

const facts = [
  ['purpose', 'what it is for'],
  ['lifetime', 'how long it stays'],
  ['activity', 'as part of which activity'],
] as const

export const trackerPurposeMissing = defineRule({
  name: 'tracker/purpose-missing',
  summary: 'A tracker that does not say what it is for, how long it stays, or as part of which activity.',
  class: 'gap',
  because: { kind: 'law', ref: 'Directive 2002/58/EC Art. 5(3), GDPR Art. 13(1)(c), 13(2)(a)' },
  severity: 'warning',
  *found({ model }) {
    for (const tracker of model.trackers.values()) {
      if (tracker.poisoned) continue
      for (const [key, what] of facts)
        if (tracker.value[key] === undefined && !markAt(model, tracker, key))
          yield {
            rule: 'tracker/purpose-missing',
            message: `Tracker ${quote(tracker.name)} does not say ${what}.`,
            at: keyAt(tracker, key),
            help: `State it under ${quote(key)}, or mark it: \`{missing: why, ask: whom}\`.`,
          } satisfies Finding
    }
  },
})
