import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { joint } from '../support/bases/role.ts'
import { absentAt } from '../support/missing.ts'
import { relatedRoutes, routesOf } from '../support/routes/routes.ts'
import { quote } from '../support/text.ts'

export const jointWithoutEssence = defineRule({
  name: 'role/joint-without-essence',
  summary: 'Joint controllers who keep the essence of their arrangement from the people concerned.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 26(2)' },
  severity: 'gap',
  *found({ model }) {
    for (const [activity, said] of joint(model)) {
      // Where nothing at all is said, one finding tells so.
      if (said === undefined || said.essence !== undefined) continue
      const routes = routesOf(model, activity.name)
      yield {
        rule: 'role/joint-without-essence',
        message: `Activity ${quote(activity.name)} is joint and does not say what the arrangement comes to for the people concerned.`,
        related: relatedRoutes(routes),
        executed: routes.length > 0,
        ...absentAt(
          model,
          activity,
          ['role', 'joint', 'essence'],
          'State under `essence` who answers which request and who informs: notices print it.',
        ),
      } satisfies Finding
    }
  },
})
