import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { clip, quote } from '../support/text.ts'

export const holdWithoutEnd = defineRule({
  name: 'retention/hold-without-end',
  summary: 'A hold that nothing ends.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'warning',
  *found({ model }) {
    for (const rule of model.retention.values()) {
      if (rule.poisoned) continue
      for (const [i, { ground, until }] of (rule.value.holds ?? []).entries())
        if (until === undefined && !markAt(model, rule, 'holds', i, 'until'))
          yield {
            rule: 'retention/hold-without-end',
            message: `Nothing ends the hold for ${quote(clip(ground, 60))} that suspends ${quote(rule.name)}.`,
            at: keyAt(rule, 'holds', i, 'ground'),
            help: 'State a day or an event under `until`, or mark it: `{missing: why, ask: whom}`.',
          } satisfies Finding
    }
  },
})
