import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { relatedUses, rulesWithout, usedRules } from '../support/retention/rule-uses.ts'
import { quote } from '../support/text.ts'
import { isNobody } from '../support/texts/vague.ts'

export const noExecutor = defineRule({
  name: 'retention/no-executor',
  summary: 'A period that nobody is said to carry out.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 24(1)' },
  severity: 'warning',
  *found({ model }) {
    for (const { rule, uses } of rulesWithout(model, 'by')) {
      const { onExpiry } = rule.value
      const end = onExpiry === undefined && !markAt(model, rule, 'onExpiry') ? ', nor what happens at its end' : ''
      yield {
        rule: 'retention/no-executor',
        message: `Retention rule ${quote(rule.name)} does not say who carries it out${end}.`,
        at: keyAt(rule, 'by'),
        related: relatedUses(uses),
        help: 'State it under `by`: `router` for what the router holds, `{process: who}` for what people or another system end.',
      } satisfies Finding
    }
    for (const { rule } of usedRules(model)) {
      const { by } = rule.value
      if (typeof by !== 'object' || by.process === undefined || !isNobody(by.process)) continue
      yield {
        rule: 'retention/no-executor',
        message: `Retention rule ${quote(rule.name)} is carried out by ${quote(by.process)}, which names no one.`,
        at: valueAt(rule, 'by', 'process'),
        help: 'Name the team or the system that ends the data.',
      } satisfies Finding
    }
  },
})
