import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { basisKeysLeftOut, isRegime } from '../support/bases/bases.ts'
import { answersFor, readAs } from '../support/bases/role.ts'
import { absentAt } from '../support/missing.ts'
import { executedBy, relatedRoutes, routesOf } from '../support/routes/routes.ts'
import { under } from '../support/settings.ts'
import { quote } from '../support/text.ts'
import { isImpersonal } from '../support/texts/impersonal.ts'

const help = 'Name a lawful basis under `lawfulBasis`, and declare what it rests on under `lawfulBases`.'

export const basisMissing = defineRule({
  name: 'basis/missing',
  summary: 'Processing that the organisation answers for, without a lawful basis.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)' },
  severity: 'gap',
  *found({ model, graph, flows }) {
    const flowing = new Set(flows.map((flow) => flow.activity))
    for (const activity of model.activities.values()) {
      if (activity.poisoned || !answersFor(model, activity)) continue
      if (isImpersonal(model, graph, activity)) continue
      const routes = routesOf(model, activity.name)
      if (routes.length === 0 && !flowing.has(activity.name)) continue
      for (const { path, whose } of holes(model, activity))
        yield {
          rule: 'basis/missing',
          message: `Activity ${quote(activity.name)}${readAs(model, activity)} has no lawful basis${whose}${executedBy(routes)}`,
          related: relatedRoutes(routes),
          executed: routes.length > 0,
          ...absentAt(model, activity, path, help),
        } satisfies Finding
    }
  },
})

/** Where a basis should stand: once for the activity, or for each class of people or regime that `by` leaves out. */
function* holes(model: Model, activity: Resource<Activity>): Iterable<{ path: readonly string[]; whose: string }> {
  const { lawfulBasis } = activity.value
  if (lawfulBasis === undefined) yield { path: ['lawfulBasis'], whose: '' }
  for (const key of basisKeysLeftOut(model, activity))
    yield {
      path: ['lawfulBasis', 'by', key],
      whose: isRegime(key) ? ` ${under(model, key)}` : ` for ${quote(key)}`,
    }
}
