import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Role } from '../../compiler/language/types.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { joint } from '../support/bases/role.ts'
import { absentAt } from '../support/missing.ts'
import { executedBy, relatedRoutes, routesOf } from '../support/routes/routes.ts'
import { quote } from '../support/text.ts'

export const jointWithoutArrangement = defineRule({
  name: 'role/joint-without-arrangement',
  summary: 'Joint controllers without an arrangement that says who does what.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 26(1)' },
  severity: 'gap',
  *found({ model }) {
    for (const [activity, said] of joint(model)) {
      if (said && isArranged(model, said)) continue
      const routes = routesOf(model, activity.name)
      const common = {
        rule: 'role/joint-without-arrangement',
        related: relatedRoutes(routes),
        executed: routes.length > 0,
      } as const
      const help = 'Write where the arrangement lies: `arrangement: {file: ..., date: ...}`.'
      if (said === undefined)
        yield {
          ...common,
          message: `Activity ${quote(activity.name)} does not say with whom and by which arrangement it is joint${executedBy(routes)}`,
          at: valueAt(activity, 'role'),
          help: 'Write `role: {joint: {with: [...], arrangement: {...}, essence: ...}}`.',
        } satisfies Finding
      else
        yield {
          ...common,
          message: `Activity ${quote(activity.name)} is joint without an arrangement${executedBy(routes)}`,
          ...absentAt(model, activity, ['role', 'joint', 'arrangement'], help),
        } satisfies Finding
    }
  },
})

/** Whether it lies somewhere: with the activity, or as the contract of every one of the others. */
function isArranged(model: Model, { arrangement, with: others = [] }: NonNullable<Role['joint']>): boolean {
  if (arrangement && Object.keys(arrangement).length > 0) return true
  return (
    others.length > 0 &&
    others.every((name) => {
      const contract = model.recipients.get(name)?.value.contract
      return contract?.type === 'joint-arrangement' && contract.signed !== undefined
    })
  )
}
