import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { isProvenAggregate } from '../support/retention/retention.ts'
import { relatedUses, usedRules } from '../support/retention/rule-uses.ts'
import { quote } from '../support/text.ts'

export const anonymiseUnproven = defineRule({
  name: 'retention/anonymise-unproven',
  summary: 'Data that is said to be anonymised at the end of its period, which nothing shows to be possible.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), Recital 26' },
  severity: 'warning',
  *found({ model }) {
    for (const { rule, uses } of usedRules(model)) {
      // The router can only erase, and `build/not-enforced` says so.
      if (rule.value.onExpiry !== 'anonymise' || rule.value.by === 'router') continue
      const open = uses.filter(({ activity, categories }) => {
        const data = model.activities.get(activity ?? '')?.value.data ?? {}
        return categories.length === 0 || categories.some((category) => !isProvenAggregate(data[category]))
      })
      if (open.length > 0)
        yield {
          rule: 'retention/anonymise-unproven',
          message: `Nothing shows that what ${quote(rule.name)} ends is about nobody any more: pseudonyms, masks and hashes are personal data still.`,
          at: valueAt(rule, 'onExpiry'),
          related: relatedUses(open),
          help: 'Write `onExpiry: erase`, or prove the aggregation: `form: aggregated` with `minimumGroup` and a dated `assessment`.',
        } satisfies Finding
    }
  },
})
