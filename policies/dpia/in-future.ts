import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const dpiaInFuture = defineRule({
  name: 'dpia/in-future',
  summary: 'An impact assessment, or what was said on it, of a day that has not come yet.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 35(1)' },
  severity: 'error',
  *found({ model, asOf }) {
    for (const activity of model.activities.values()) {
      const { dpia } = activity.value
      if (activity.poisoned || !dpia) continue
      const of = `of activity ${quote(activity.name)}`
      const days: readonly (readonly [path: readonly string[], what: string, day: string | undefined])[] = [
        [['dpia', 'date'], 'The impact assessment', dpia.date],
        [['dpia', 'advice', 'date'], 'The advice on the impact assessment', dpia.advice?.date],
        [['dpia', 'consultation', 'date'], 'The consultation on the impact assessment', dpia.consultation?.date],
      ]
      for (const [path, what, day] of days)
        if (day !== undefined && day > asOf)
          yield {
            rule: 'dpia/in-future',
            message: `${what} ${of} is said to be of ${day}, which has not come yet.`,
            at: valueAt(activity, ...path),
            help: 'State the day on which it was made; until then `date: {missing: not made yet, ask: ...}`.',
          } satisfies Finding
    }
  },
})
