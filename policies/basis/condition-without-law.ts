import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { conditionsOfLaw } from '../support/bases/conditions.ts'
import { absentAt } from '../support/missing.ts'
import { relatedRoutes, routesOf } from '../support/routes/routes.ts'
import { regimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

export const basisConditionWithoutLaw = defineRule({
  name: 'basis/condition-without-law',
  summary: 'A condition for special or criminal data that rests on a law, and names none.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 9(2), 10' },
  also: 'GDPR Art. 9(2)(b), 9(2)(h)',
  severity: 'gap',
  *found({ model }) {
    for (const { activity, category, condition, path } of conditionsOfLaw(model)) {
      if (condition.law !== undefined) continue
      // In the United Kingdom alone the law is Schedule 1 (DPA 2018 s. 10), which is asked for by itself.
      if (!regimesOf(model).includes('eu-gdpr')) continue
      const routes = routesOf(model, activity.name)
      yield {
        rule: 'basis/condition-without-law',
        message: `Condition ${quote(condition.article)} for ${quote(category)} does not say on which law it rests.`,
        related: relatedRoutes(routes),
        executed: routes.length > 0,
        because: { kind: 'law', ref: `GDPR Art. ${condition.article}` },
        ...absentAt(model, activity, [...path, 'law'], 'Name the law and its provision under `law`.'),
      } satisfies Finding
    }
  },
})
