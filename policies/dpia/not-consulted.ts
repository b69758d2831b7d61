import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { absentAt } from '../support/missing.ts'
import { executedBy, routesOf } from '../support/routes/routes.ts'
import { quote } from '../support/text.ts'

export const dpiaNotConsulted = defineRule({
  name: 'dpia/not-consulted',
  summary: 'A high risk that all measures leave, on which the authority was not consulted.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 36(1)' },
  severity: 'gap',
  *found({ model }) {
    for (const activity of informing(model)) {
      const { dpia } = activity.value
      // An assessment that is denied although a high risk is left is told by itself.
      if (dpia?.highRiskLeft !== true || dpia.required === false || dpia.consultation?.date !== undefined) continue
      const routes = routesOf(model, activity.name)
      const path = dpia.consultation === undefined ? ['dpia', 'consultation'] : ['dpia', 'consultation', 'date']
      yield {
        rule: 'dpia/not-consulted',
        executed: routes.length > 0,
        message: `A high risk is left in activity ${quote(activity.name)}, and no day is stated on which the authority was consulted${executedBy(routes)}`,
        ...absentAt(
          model,
          activity,
          path,
          'Consult the authority before the processing begins, and state it: `consultation: {date: ..., file: ...}`.',
        ),
        related: [{ at: valueAt(activity, 'dpia', 'highRiskLeft'), message: 'The risk that is left.' }],
      } satisfies Finding
    }
  },
})
