import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { relatedUses, usedRules } from '../support/retention/rule-uses.ts'
import { quote } from '../support/text.ts'

export const restrictedForEver = defineRule({
  name: 'retention/restricted-for-ever',
  summary: 'Data that is archived or restricted at the end of its period, and that nothing ends after that.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'warning',
  *found({ model }) {
    for (const { rule, uses } of usedRules(model)) {
      const { for: period, onExpiry, by, minimum, afterwards, holds = [] } = rule.value
      if (onExpiry !== 'archive' && onExpiry !== 'restrict') continue
      // Without an end nothing is ever archived; what may be kept so is `retention/unbounded`.
      if (period === 'indefinite') continue
      // The router can only erase, and `build/not-enforced` says so; a minimum says what it waits for.
      if (by === 'router' || minimum !== undefined) continue
      // Data is restricted while a claim is open (Art. 18(1)(c)); an archive is not there for one, nor what is never ended.
      if (onExpiry === 'restrict' && holds.length > 0 && afterwards?.for === undefined) continue
      if (afterwards?.for !== undefined && afterwards.for !== 'indefinite') continue
      // An archive in the public interest has no end where a law has it kept (Art. 5(1)(e), 89(1)).
      if (onExpiry === 'archive' && afterwards?.law !== undefined) continue
      yield {
        rule: 'retention/restricted-for-ever',
        message: `What ${quote(rule.name)} has ${onExpiry === 'archive' ? 'archived' : 'restricted'} at its end is kept without an end after that.`,
        at: valueAt(rule, ...(afterwards?.for === undefined ? ['onExpiry'] : ['afterwards', 'for'])),
        related: relatedUses(uses),
        help: 'Say under `afterwards` how long it lies there; or write `onExpiry: erase` with the whole period; or say what it must be kept for: a statutory `minimum`, or `holds` with an end.',
      } satisfies Finding
    }
  },
})
