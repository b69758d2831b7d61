import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { personalData } from '../support/retention/retention.ts'
import { quote } from '../support/text.ts'

/** Offices for statistics publish no count below five, and most none below ten (WP 216, 3.2: groups of two or three single out). */
const SMALLEST = 5

export const factGroupTooSmall = defineRule({
  name: 'fact/group-too-small',
  summary: 'Figures about groups in which people can be singled out.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Recital 26' },
  severity: 'error',
  *found({ model }) {
    for (const activity of model.activities.values()) {
      if (activity.poisoned) continue
      for (const [category, { aggregation }] of personalData(model, activity)) {
        const group = aggregation?.minimumGroup
        if (group === undefined || group >= SMALLEST) continue
        yield {
          rule: 'fact/group-too-small',
          message: `In groups of ${group}, ${quote(category)} still is about people who know each other, or can be told apart.`,
          at: valueAt(activity, 'data', category, 'aggregation', 'minimumGroup'),
          help: 'Aggregate over groups of at least 5, better 10, and assess that nobody can be singled out.',
        } satisfies Finding
      }
    }
  },
})
