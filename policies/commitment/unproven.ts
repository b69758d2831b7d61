import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Place } from '../../compiler/diagnostics/place.ts'
import type { Commitment } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { keyAt, valueAt } from '../support/place.ts'
import { quote } from '../support/text.ts'
import { isWhole } from '../support/whole.ts'
import { judge } from './assertion.ts'

export const commitmentUnproven = defineRule({
  name: 'commitment/unproven',
  summary: 'A published promise of which nothing shows that it is kept.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'warning',
  *found(input) {
    for (const commitment of input.model.commitments.values()) {
      if (commitment.poisoned || markAt(input.model, commitment, 'process')) continue
      const gap = gapOf(commitment, input)
      if (gap)
        yield {
          rule: 'commitment/unproven',
          message: `Promise ${quote(commitment.name)} ${gap.message}.`,
          at: gap.at,
          help: gap.help,
          because: {
            kind: 'promise',
            ref: commitment.value.clause ?? `commitments.${commitment.name}`,
            text: commitment.value.promise,
          },
        } satisfies Finding
    }
  },
})

function gapOf(
  commitment: Resource<Commitment>,
  input: RuleInput,
): { at: Place; message: string; help: string } | null {
  const { assert, control, process } = commitment.value
  if (!assert)
    return control === undefined && process === undefined
      ? {
          at: keyAt(commitment),
          message: 'says nothing of what keeps it',
          help: 'Add `assert`, `control` or `process`.',
        }
      : null
  const { where, must, never } = assert
  if (must === undefined && never === undefined)
    return { at: keyAt(commitment, 'assert'), message: 'asserts nothing', help: 'Add `must` or `never`.' }
  const { problems, matched } = judge(commitment, ['assert'], assert, input)
  // While something is broken, its flows are missing for another reason.
  if (problems.length > 0 || matched > 0 || !isWhole(input.model)) return null
  return {
    at: where === undefined ? keyAt(commitment, 'assert') : valueAt(commitment, 'assert', 'where'),
    message: 'picks no flow, so it proves nothing',
    help: 'Widen `where` until it picks the flows that the promise is about.',
  }
}
