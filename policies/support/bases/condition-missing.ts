import type { Finding } from '../../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { absentAt } from '../missing.ts'
import { isProhibited } from '../recipients/prohibited.ts'
import { relatedRoutes, routesOf } from '../routes/routes.ts'
import { quote } from '../text.ts'
import { answered, readAs } from './role.ts'

/** Data of one sensitivity that activities hold without a condition, or with one of the other article. */
export function* withoutCondition(
  model: Model,
  sensitivity: 'special' | 'criminal',
  { rule, article: allowed, example }: { rule: string; article: '9(2)' | '10'; example: string },
): Iterable<Finding> {
  for (const activity of answered(model))
    for (const [category, datum] of Object.entries(activity.value.data ?? {})) {
      const info = model.categories.get(category)
      // What is refused anyway needs no condition.
      if (info?.sensitivity !== sensitivity || isProhibited(model, info)) continue
      const article = datum.condition?.article
      if (article?.startsWith(allowed)) continue
      const path = ['data', category, 'condition']
      const help = `State the condition under \`condition\`, such as \`${example}\`, or drop the category.`
      const common = { rule, related: relatedRoutes(routesOf(model, activity.name)) }
      if (article === undefined)
        yield {
          ...common,
          message: `Activity ${quote(activity.name)}${readAs(model, activity)} holds ${quote(category)} without a condition of Art. ${allowed}.`,
          ...absentAt(model, activity, path, help),
        }
      else
        yield {
          ...common,
          message: `Condition ${quote(article)} does not allow ${quote(category)}, which needs Art. ${allowed}.`,
          at: valueAt(activity, ...path, 'article'),
          help,
        }
    }
}
