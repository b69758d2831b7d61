import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { absentAt } from '../support/missing.ts'
import { valueAt } from '../support/place.ts'
import { isProhibited } from '../support/prohibited.ts'
import { answersFor } from '../support/role.ts'
import { relatedRoutes, routesOf } from '../support/routes.ts'
import { quote } from '../support/text.ts'

export const specialCategoryCondition = defineRule({
  name: 'basis/special-category-condition',
  summary: 'Special categories or criminal data without the condition that allows them.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 9(1)' },
  severity: 'error',
  *found({ model }) {
    for (const activity of model.activities.values()) {
      if (activity.poisoned || !answersFor(model, activity)) continue
      for (const [category, datum] of Object.entries(activity.value.data ?? {})) {
        const info = model.categories.get(category)
        if (info?.sensitivity !== 'special' && info?.sensitivity !== 'criminal') continue
        // What is refused anyway needs no condition.
        if (isProhibited(model, info)) continue
        const special = info.sensitivity === 'special'
        const article = datum.condition?.article
        if (article !== undefined && special === article.startsWith('9')) continue
        const allowed = special ? 'Art. 9(2)' : 'Art. 10'
        const common = {
          rule: 'basis/special-category-condition',
          message:
            article === undefined
              ? `Activity ${quote(activity.name)} holds ${quote(category)} without a condition of ${allowed}.`
              : `Condition ${quote(article)} does not allow ${quote(category)}, which needs ${allowed}.`,
          related: relatedRoutes(routesOf(model, activity.name)),
          because: { kind: 'law', ref: special ? 'GDPR Art. 9(1)' : 'GDPR Art. 10' },
        } as const
        const path = ['data', category, 'condition']
        const help = `State the condition under \`condition\`, such as \`{article: "${special ? '9(2)(a)' : '10'}"}\`, or drop the category.`
        if (article === undefined) yield { ...common, ...absentAt(model, activity, path, help) } satisfies Finding
        else yield { ...common, at: valueAt(activity, ...path, 'article'), help } satisfies Finding
      }
    }
  },
})
