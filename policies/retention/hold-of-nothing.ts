import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'

export const holdOfNothing = defineRule({
  name: 'retention/hold-of-nothing',
  summary: 'A hold on data that is not kept under the rule that it suspends.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 17(3)(e)' },
  severity: 'warning',
  needsWhole: true,
  *found({ model }) {
    const held = [...model.retention.values()].filter(({ value }) => value.holds?.some((one) => one.categories))
    if (held.length === 0) return
    const uses = retentionUses(model)
    for (const rule of held) {
      const kept = new Set((uses.get(rule.name) ?? []).flatMap(({ categories }) => categories))
      // What the router's stores hold is in no list.
      if (rule.poisoned || kept.size === 0) continue
      for (const [i, { categories = [] }] of (rule.value.holds ?? []).entries())
        for (const [j, category] of categories.entries()) {
          if (kept.has(category)) continue
          yield {
            rule: 'retention/hold-of-nothing',
            message: `The hold on ${quote(category)} suspends nothing: nothing of it is kept under ${quote(rule.name)}.`,
            at: valueAt(rule, 'holds', i, 'categories', j),
            help: 'Name a category that an activity keeps under this rule, or state the hold with the rule of the data.',
          } satisfies Finding
        }
    }
  },
})
