import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { processing } from '../support/bases/role.ts'
import { absentAt } from '../support/missing.ts'
import { executedBy, relatedRoutes, routesOf } from '../support/routes/routes.ts'
import { quote } from '../support/text.ts'

export const processorWithoutEnd = defineRule({
  name: 'role/processor-without-end',
  summary: 'Processing on behalf of others that does not say what becomes of the data at the end.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 28(3)(g)' },
  severity: 'gap',
  *found({ model }) {
    for (const [activity, said] of processing(model)) {
      // Where nothing at all is said, one finding tells so.
      if (said === undefined || said.atEnd !== undefined) continue
      const routes = routesOf(model, activity.name)
      yield {
        rule: 'role/processor-without-end',
        message: `Activity ${quote(activity.name)} does not say what becomes of the data at the end of the service${executedBy(routes)}`,
        related: relatedRoutes(routes),
        executed: routes.length > 0,
        ...absentAt(
          model,
          activity,
          ['role', 'processor', 'atEnd'],
          'Write `atEnd: erase`, `return` or `controller-chooses`, as the contract has it.',
        ),
      } satisfies Finding
    }
  },
})
