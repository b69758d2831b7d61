import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { quote } from '../support/text.ts'

export const measureUnproven = defineRule({
  name: 'measure/unproven',
  summary: 'A measure of which nothing shows that it is taken.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 32(1), 5(2)' },
  severity: 'warning',
  *found({ model }) {
    for (const measure of model.measures.values()) {
      const { control, process, kind } = measure.value
      if (measure.poisoned || control !== undefined || process !== undefined || markAt(model, measure, 'process'))
        continue
      yield {
        rule: 'measure/unproven',
        message: `Measure ${quote(measure.name)} does not say what or who realises it.`,
        at: keyAt(measure),
        help:
          kind === 'technical'
            ? 'Name the `control` that realises it, or the people who see to it under `process`.'
            : 'Name the people who see to it under `process`, with when it was last done.',
      } satisfies Finding
    }
  },
})
