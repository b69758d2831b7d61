import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { joint } from '../support/bases/role.ts'
import { absentAt } from '../support/missing.ts'
import { relatedRoutes, routesOf } from '../support/routes/routes.ts'
import { quote } from '../support/text.ts'

export const jointWithNobody = defineRule({
  name: 'role/joint-with-nobody',
  summary: 'A joint controller that names no other.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 26(1), 30(1)(a)' },
  severity: 'gap',
  *found({ model }) {
    for (const [activity, said] of joint(model)) {
      if (said === undefined || said.with !== undefined) continue
      const routes = routesOf(model, activity.name)
      yield {
        rule: 'role/joint-with-nobody',
        message: `Activity ${quote(activity.name)} is joint, and it is not stated with whom.`,
        related: relatedRoutes(routes),
        executed: routes.length > 0,
        ...absentAt(
          model,
          activity,
          ['role', 'joint', 'with'],
          'Name the other controllers under `with`, as recipients with `engagement: jointly`.',
        ),
      } satisfies Finding
    }
  },
})
