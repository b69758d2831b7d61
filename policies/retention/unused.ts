import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { isLibrary } from '../support/library.ts'
import { quote } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'

export const retentionUnused = defineRule({
  name: 'retention/unused',
  summary: 'A retention rule that nothing hangs on.',
  class: 'advice',
  because: { kind: 'language', ref: 'retention' },
  severity: 'note',
  needsWhole: true,
  *found({ model }) {
    // What names it may be in a resource that cannot be read.
    const { router } = model
    if (model.activities.size === 0 || isLibrary(model)) return
    if ([...model.activities.values()].some(({ poisoned }) => poisoned) || router?.poisoned) return
    const uses = retentionUses(model)
    for (const rule of model.retention.values())
      if (!rule.poisoned && !uses.has(rule.name))
        yield {
          rule: 'retention/unused',
          message: `Nothing is kept under retention rule ${quote(rule.name)}.`,
          at: keyAt(rule),
          help: 'Take it away, or name it where it was meant to apply.',
        } satisfies Finding
  },
})
