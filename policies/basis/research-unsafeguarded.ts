import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { conditionsOfLaw } from '../support/bases/conditions.ts'
import { absentAt } from '../support/missing.ts'
import { routesOf } from '../support/routes/routes.ts'
import { regimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

export const basisResearchUnsafeguarded = defineRule({
  name: 'basis/research-unsafeguarded',
  summary: 'Special categories for research, archives or statistics, with no safeguard stated.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 89(1)' },
  also: 'UK GDPR Art. 84B',
  severity: 'warning',
  *found({ model }) {
    const british = !regimesOf(model).includes('eu-gdpr')
    for (const { activity, category, condition, path } of conditionsOfLaw(model)) {
      if (condition.article !== '9(2)(j)' || condition.safeguards !== undefined) continue
      const form = activity.value.data?.[category]?.form
      if (form !== undefined && form !== 'plain') continue
      yield {
        rule: 'basis/research-unsafeguarded',
        message: `Condition ${quote(condition.article)} for ${quote(category)} in activity ${quote(activity.name)} is for research, and no safeguard for the people concerned is stated.`,
        executed: routesOf(model, activity.name).length > 0,
        related: [{ at: valueAt(activity, ...path, 'article'), message: 'The condition that needs it.' }],
        ...(british && { because: { kind: 'law', ref: 'UK GDPR Art. 84B' } }),
        ...absentAt(
          model,
          activity,
          [...path, 'safeguards'],
          'Say under `safeguards` what protects them, or under `form` that the data is kept under pseudonyms.',
        ),
      } satisfies Finding
    }
  },
})
