import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { clauseText } from '../../compiler/language/clause.ts'
import type { Commitment } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { controls } from '../controls.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { judge } from '../support/assertions/judge.ts'
import { type Gap, gapsOf } from '../support/assertions/unproven.ts'
import { isAboutOthers } from '../support/library.ts'
import { markAt } from '../support/missing.ts'
import { isRealised, isWhole } from '../support/routes/realised.ts'
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
  const { promise, assert, control, process } = commitment.value
  if (assert) {
    const verdict = judge(commitment, ['assert'], assert, input)
    return isAboutOthers(verdict, commitment, input.model) ? [] : gapsOf(commitment, ['assert'], assert, verdict)
  }
  if (process !== undefined) return []
  if (control !== undefined) {
    // One that the router does not know is told by `build/not-enforced`.
    if (!Object.hasOwn(controls, control) || input.model.routes.size === 0) return []
    const at = valueAt(commitment, 'control')
    if (!isRealised(input.model, control)) {
      const message = `rests on ${quote(control)}, and what the routes take in does not all have it`
      return [{ message, at, help: 'Verify every sender, or promise less.' }]
    }
    if (isWhole(control, promise)) return []
    return [
      {
        message: `rests on ${quote(control)} alone, which is about what the router sends: TLS towards senders ends in front of it`,
        at,
        help: 'Name under `process` who sees to TLS there, or promise it of what is sent.',
      },
    ]
  }
  const message = 'says nothing of what keeps it'
  return [{ message, at: keyAt(commitment), help: 'Add `assert`, `control` or `process`.' }]
}
