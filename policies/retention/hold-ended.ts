import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { isDay } from '../../compiler/language/calendar.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'

export const holdEnded = defineRule({
  name: 'retention/hold-ended',
  summary: 'A hold whose last day has passed.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'warning',
  *found({ model, asOf }) {
    for (const rule of model.retention.values()) {
      if (rule.poisoned) continue
      for (const [i, { ground, until }] of (rule.value.holds ?? []).entries())
        if (until !== undefined && isDay(until) && until < asOf)
          yield {
            rule: 'retention/hold-ended',
            message: `The hold for ${quote(clip(ground, 60))} that suspends ${quote(rule.name)} ended on ${until}.`,
            at: valueAt(rule, 'holds', i, 'until'),
            help: 'Release it and take it away, or state the new end with what it is for.',
            byDate: true,
          } satisfies Finding
    }
  },
})
