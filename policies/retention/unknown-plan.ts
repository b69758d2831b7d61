import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { choose } from '../support/choose.ts'
import { plansOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

export const unknownPlan = defineRule({
  name: 'retention/unknown-plan',
  summary: 'A period for a plan that the project does not have.',
  class: 'violation',
  because: { kind: 'language', ref: 'retention.byPlan' },
  severity: 'error',
  *found({ model }) {
    const plans = plansOf(model)
    if (model.project?.poisoned) return
    for (const rule of model.retention.values()) {
      if (rule.poisoned) continue
      for (const plan of Object.keys(rule.value.byPlan ?? {}))
        if (!plans.includes(plan))
          yield {
            rule: 'retention/unknown-plan',
            message: `Retention rule ${quote(rule.name)} has a period for plan ${quote(plan)}, which the project does not have.`,
            at: keyAt(rule, 'byPlan', plan),
            related:
              model.project && plans.length > 0
                ? [{ at: keyAt(model.project, 'plans'), message: 'The plans are declared here.' }]
                : [],
            help:
              plans.length > 0
                ? choose(plan, plans)
                : 'Declare the plans under `project.plans`, or write one period under `for`.',
          } satisfies Finding
    }
  },
})
