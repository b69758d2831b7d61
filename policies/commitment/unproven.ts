import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { clauseText } from '../../compiler/language/clause.ts'
import type { Commitment } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { controls } from '../controls.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { judge } from '../support/assertions/judge.ts'
import { type Gap, gapsOf } from '../support/assertions/unproven.ts'
import { markAt } from '../support/missing.ts'
import { isRealised } from '../support/routes/realised.ts'
import { quote } from '../support/text.ts'

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
            ref: clauseText(commitment.value.clause) ?? `commitments.${commitment.name}`,
            text: commitment.value.promise,
          },
        } satisfies Finding
    }
  },
})

function gaps(commitment: Resource<Commitment>, input: RuleInput): Iterable<Gap> {
  const { assert, control, process } = commitment.value
  if (assert) return gapsOf(commitment, ['assert'], assert, judge(commitment, ['assert'], assert, input))
  if (process !== undefined) return []
  if (control !== undefined) {
    const known = Object.hasOwn(controls, control) && controls[control]?.realised === true
    // One that the router does not know or realise is told by `build/not-enforced`.
    if (!known || input.model.routes.size === 0 || isRealised(input.model, control)) return []
    const lacking = `rests on ${quote(control)}, and what the routes take in does not all have it`
    return [{ message: lacking, at: valueAt(commitment, 'control'), help: 'Verify every sender, or promise less.' }]
  }
  const message = 'says nothing of what keeps it'
  return [{ message, at: keyAt(commitment), help: 'Add `assert`, `control` or `process`.' }]
}
