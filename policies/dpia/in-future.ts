import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const dpiaInFuture = defineRule({
  name: 'dpia/in-future',
  summary: 'An impact assessment that is said to have been made on a day that has not come yet.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 35(1)' },
  severity: 'error',
  *found({ model, asOf }) {
    for (const activity of model.activities.values()) {
      const date = activity.value.dpia?.date
      if (activity.poisoned || date === undefined || date <= asOf) continue
      yield {
        rule: 'dpia/in-future',
        message: `The impact assessment of activity ${quote(activity.name)} is said to be of ${date}, which has not come yet.`,
        at: valueAt(activity, 'dpia', 'date'),
        help: 'State the day on which it was made; until then `date: {missing: not made yet, ask: ...}`.',
      } satisfies Finding
    }
  },
})
