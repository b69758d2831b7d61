import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { keyAt } from '../support/place.ts'
import { isByRouter } from '../support/retention.ts'
import { quote } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'

export const retentionUnused = defineRule({
  name: 'retention/unused',
  summary: 'A retention rule that nothing hangs on.',
  class: 'advice',
  because: { kind: 'language', ref: 'retention' },
  severity: 'note',
  needsWhole: true,
  *found({ model, graph }) {
    // What names it may be in a resource that cannot be read.
    const { router } = model
    if (model.activities.size === 0) return
    if ([...model.activities.values()].some(({ poisoned }) => poisoned) || router?.poisoned) return
    const uses = retentionUses(model)
    // Which store is left out is told there: `retention/store-uncovered`.
    const covered = graph.stores.every(({ required, retention }) => !required || retention !== null)
    const { requests, audit, access } = router?.value.stores ?? {}
    const lost = covered && access === undefined && (requests === undefined) === (audit === undefined)
    for (const rule of model.retention.values())
      if (!rule.poisoned && !uses.has(rule.name))
        yield {
          rule: 'retention/unused',
          message: `Nothing is kept under retention rule ${quote(rule.name)}.`,
          at: keyAt(rule),
          // What the router is to end, it holds: its log of access has lost its period.
          ...(lost && router && isByRouter(rule.value) && { severity: 'warning' as const }),
          help: 'Take it away, or name it where it was meant to apply.',
        } satisfies Finding
  },
})
