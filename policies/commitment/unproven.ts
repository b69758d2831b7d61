import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Commitment } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { controls } from '../controls.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { keyAt, valueAt } from '../support/place.ts'
import { isRealised } from '../support/realised.ts'
import { quote } from '../support/text.ts'
import { type Gap, gapsOf } from '../support/unproven.ts'
import { judge } from './assertion.ts'

export const commitmentUnproven = defineRule({
  name: 'commitment/unproven',
  summary: 'A published promise of which nothing shows that it is kept.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'gap',
  needsWhole: true,
  *found(input) {
    for (const commitment of input.model.commitments.values()) {
      if (commitment.poisoned || markAt(input.model, commitment, 'process')) continue
      for (const gap of gaps(commitment, input))
        yield {
          rule: 'commitment/unproven',
          ...gap,
          message: `Promise ${quote(commitment.name)} ${gap.message}.`,
          because: {
            kind: 'promise',
            ref: commitment.value.clause ?? `commitments.${commitment.name}`,
            text: commitment.value.promise,
          },
        } satisfies Finding
    }
  },
})

function gaps(commitment: Resource<Commitment>, input: RuleInput): Iterable<Gap> {
  const { assert, control, process } = commitment.value
  if (assert) return gapsOf(commitment, ['assert'], assert, judge(commitment, ['assert'], assert, input))
  if (control !== undefined && Object.hasOwn(controls, control) && controls[control]?.realised)
    return isRealised(input.model, control) ? [] : [unkept(commitment, control)]
  if (control !== undefined || process !== undefined) return []
  const message = 'says nothing of what keeps it'
  return [{ message, at: keyAt(commitment), help: 'Add `assert`, `control` or `process`.' }]
}

/** The router could, and this declaration does not let it. */
const unkept = (commitment: Resource<Commitment>, control: string): Gap => ({
  message: `rests on the control ${quote(control)}, which no router keeps as things are declared`,
  at: valueAt(commitment, 'control'),
  help: 'Declare routes, and let every source of theirs verify its sender; or name the process that keeps the promise.',
})
