import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { askedOfAnother } from '../support/assertions/mentions.ts'
import { quote } from '../support/text.ts'

export const houseSaysOtherwise = defineRule({
  name: 'house/says-otherwise',
  summary: 'A rule of the house whose message speaks of another recipient or activity than it asks about.',
  class: 'violation',
  because: { kind: 'promise', ref: 'rules' },
  severity: 'warning',
  *found({ model }) {
    for (const rule of model.rules.values()) {
      const { message, help } = rule.value
      if (rule.poisoned) continue
      for (const { words, told, meant, asked, at } of askedOfAnother(model, rule, message, rule.value, []))
        yield {
          rule: 'house/says-otherwise',
          message: `The message of ${quote(rule.name)} speaks of ${quote(words)}, and the rule asks about ${quote(asked)}.`,
          at,
          related: [{ at: { ...valueAt(rule, 'message'), within: told }, message: 'What people read.' }],
          help:
            help === undefined ? `Write ${quote(meant)} there, or say what it asks.` : `Write ${quote(meant)} there.`,
        } satisfies Finding
    }
  },
})
