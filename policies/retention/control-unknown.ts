import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { controls } from '../controls.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const controlUnknown = defineRule({
  name: 'retention/control-unknown',
  summary: 'A period that is said to be carried out by a control that ends no data.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 24(1)' },
  severity: 'enforcement',
  *found({ model }) {
    for (const rule of model.retention.values()) {
      const { by } = rule.value
      if (rule.poisoned || typeof by !== 'object' || by.control === undefined) continue
      const { control } = by
      // `build/not-enforced` tells what does not exist.
      if (control === 'retention.enforced' || !Object.hasOwn(controls, control)) continue
      yield {
        rule: 'retention/control-unknown',
        message: `Retention rule ${quote(rule.name)} is carried out by the control ${quote(control)}, which ends no data.`,
        at: valueAt(rule, 'by', 'control'),
        help: 'Write `by: router`, or name the process or system that ends the data.',
      } satisfies Finding
    }
  },
})
