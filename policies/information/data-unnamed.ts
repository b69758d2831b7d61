import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { absentAt } from '../support/missing.ts'
import { routesOf } from '../support/routes/routes.ts'
import { quote } from '../support/text.ts'

export const informationDataUnnamed = defineRule({
  name: 'information/data-unnamed',
  summary: 'An activity that says whose data it processes, and not which.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(c), 14(1)(d), 30(1)(c)' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of model.activities.values()) {
      const { dataSubjects = [], data, purpose } = activity.value
      // What routes keep or send that is not listed is `flow/category-outside-activity`.
      if (activity.poisoned || dataSubjects.length === 0 || routesOf(model, activity.name).length > 0) continue
      // What is done is asked first.
      if (purpose === undefined) continue
      if (data !== undefined && Object.keys(data).length > 0) continue
      yield {
        rule: 'information/data-unnamed',
        message: `Activity ${quote(activity.name)} processes data of ${quote(dataSubjects[0] ?? '')}, and does not say which.`,
        related: [{ at: keyAt(activity, 'dataSubjects'), message: 'Whose data it is.' }],
        ...absentAt(
          model,
          activity,
          ['data'],
          'List the categories under `data`, each with its source; or leave out `dataSubjects`, where the data is about nobody.',
        ),
      } satisfies Finding
    }
  },
})
