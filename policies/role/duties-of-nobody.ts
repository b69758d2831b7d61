import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { holdersOf, isHeld } from '../../compiler/model/joint-duties.ts'
import { defineRule } from '../rule.ts'
import { joint } from '../support/bases/role.ts'
import { relatedRoutes, routesOf } from '../support/routes/routes.ts'
import { quote, quoteAll } from '../support/text.ts'

/** What Art. 26(1) names itself: the rights of people, and the information of Art. 13 and 14. */
const named = [
  ['information', 'informs people'],
  ['requests', 'answers their requests'],
] as const

export const roleDutiesOfNobody = defineRule({
  name: 'role/duties-of-nobody',
  summary: 'Duties of a joint arrangement that are shared out, and leave out who informs people or answers them.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 26(1)' },
  severity: 'gap',
  *found({ model }) {
    for (const [activity, said] of joint(model)) {
      const duties = said?.duties
      // Where nothing is shared out, the arrangement itself says it.
      if (duties === undefined) continue
      const open = named.filter(([duty]) => !isHeld(holdersOf(duties, duty)))
      if (open.length === 0) continue
      const routes = routesOf(model, activity.name)
      yield {
        rule: 'role/duties-of-nobody',
        message: `Activity ${quote(activity.name)} shares out duties, and does not say who ${open.map(([, does]) => does).join(' and ')}.`,
        related: relatedRoutes(routes),
        executed: routes.length > 0,
        at: keyAt(activity, 'role', 'joint', 'duties'),
        help: `Give ${quoteAll(open.map(([duty]) => duty))} to us or to one of the others; to both, where each does its part.`,
      } satisfies Finding
    }
  },
})
