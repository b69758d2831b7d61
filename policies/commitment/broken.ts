import type { Because, Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { movementsOf } from '../../compiler/flows/movement.ts'
import { clauseText } from '../../compiler/language/clause.ts'
import type { Commitment } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { relatedBreaches } from '../support/assertions/broken.ts'
import { breachesHangOn } from '../support/assertions/hangs-on.ts'
import { judge } from '../support/assertions/judge.ts'
import { clip, quote } from '../support/text.ts'

export const commitmentBroken = defineRule({
  name: 'commitment/broken',
  summary: 'A published promise that the declared flows break.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a)' },
  severity: 'error',
  *found(input) {
    for (const commitment of input.model.commitments.values()) {
      const { assert } = commitment.value
      if (commitment.poisoned || !assert) continue
      const { problems, broken, answer } = judge(commitment, ['assert'], assert, input)
      yield* problems
      for (const { key, flows, sights } of answer === 'broken' ? broken : [])
        yield {
          rule: 'commitment/broken',
          message: `Promise ${quote(commitment.name)} does not hold: ${clip(commitment.value.promise, 120)}.`,
          at: valueAt(commitment, 'assert', key),
          related: relatedBreaches(input.model, sights, assert[key] ?? ''),
          movements: movementsOf(flows),
          hangsOn: breachesHangOn(flows, assert[key] ?? ''),
          help: 'Change what breaks it, or change the promise where it is published and then here.',
          because: promise(commitment),
        } satisfies Finding
    }
  },
})

const promise = ({ name, value }: Resource<Commitment>): Because => ({
  kind: 'promise',
  ref: clauseText(value.clause) ?? `commitments.${name}`,
  text: value.promise,
})
