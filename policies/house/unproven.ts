import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { judge } from '../support/assertions/judge.ts'
import { gapsOf } from '../support/assertions/unproven.ts'
import { isAboutOthers } from '../support/library.ts'
import { quote } from '../support/text.ts'

export const houseUnproven = defineRule({
  name: 'house/unproven',
  summary: 'A rule of the house that cannot be shown to be kept.',
  class: 'gap',
  because: { kind: 'promise', ref: 'rules' },
  severity: 'gap',
  needsWhole: true,
  *found(input) {
    for (const rule of input.model.rules.values()) {
      if (rule.poisoned) continue
      const verdict = judge(rule, [], rule.value, input)
      if (isAboutOthers(verdict, rule, input.model)) continue
      for (const gap of gapsOf(rule, [], rule.value, verdict))
        yield {
          rule: 'house/unproven',
          ...gap,
          message: `House rule ${quote(rule.name)} ${gap.message}.`,
          because: { kind: 'promise', ref: `rules.${rule.name}` },
        } satisfies Finding
    }
  },
})
