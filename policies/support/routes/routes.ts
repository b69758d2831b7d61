import type { Finding } from '../../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Route } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { quote } from '../text.ts'

const indexes = new WeakMap<Model, ReadonlyMap<string, readonly Resource<Route>[]>>()

/** The sound routes that execute an activity, in the order of the declaration. */
export function routesOf(model: Model, activity: string): readonly Resource<Route>[] {
  let index = indexes.get(model)
  if (!index) {
    index = Map.groupBy(
      [...model.routes.values()].filter((route) => !route.poisoned),
      (route) => route.value.activity,
    )
    indexes.set(model, index)
  }
  return index.get(activity) ?? []
}

/** How a sentence about an activity ends: `, and route X executes it.` */
export function executedBy(routes: readonly Resource<Route>[]): string {
  const [first] = routes
  if (!first) return '.'
  return routes.length === 1
    ? `, and route ${quote(first.name)} executes it.`
    : `, and ${routes.length} routes execute it.`
}

/** The routes as the other half of the conflict; ten are enough to see the point. */
export const relatedRoutes = (routes: readonly Resource<Route>[]): NonNullable<Finding['related']> =>
  routes
    .slice(0, 10)
    .map((route) => ({ at: valueAt(route, 'activity'), message: `Route ${quote(route.name)} executes it.` }))
