import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { movementsOf } from '../../compiler/flows/movement.ts'
import { defineRule } from '../rule.ts'
import { relatedBreaches } from '../support/assertions/broken.ts'
import { breachesHangOn } from '../support/assertions/hangs-on.ts'
import { judge } from '../support/assertions/judge.ts'
import { clip } from '../support/text.ts'

export const houseBroken = defineRule({
  name: 'house/broken',
  summary: 'A rule of the house that the declared flows break.',
  class: 'violation',
  because: { kind: 'promise', ref: 'rules' },
  severity: 'error',
  *found(input) {
    for (const rule of input.model.rules.values()) {
      if (rule.poisoned) continue
      const { problems, broken, answer } = judge(rule, [], rule.value, input)
      yield* problems
      for (const { key, flows, sights } of answer === 'broken' ? broken : [])
        yield {
          rule: 'house/broken',
          message: `${clip(rule.value.message, 190)}.`,
          at: valueAt(rule, key),
          related: relatedBreaches(input.model, sights, rule.value[key] ?? ''),
          movements: movementsOf(flows),
          hangsOn: breachesHangOn(flows, rule.value[key] ?? ''),
          ...(rule.value.help !== undefined && { help: rule.value.help }),
          ...(rule.value.severity !== undefined && { severity: rule.value.severity }),
          because: { kind: 'promise', ref: `rules.${rule.name}` },
        } satisfies Finding
    }
  },
})
