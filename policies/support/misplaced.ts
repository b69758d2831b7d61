import type { Flow } from '../../compiler/flows/flow.ts'
import type { FlowGraph } from '../../compiler/flows/graph.ts'
import type { Model } from '../../compiler/model/model.ts'
import type { RuleInput } from '../rule.ts'
import { hasKnownData, holds } from './ceiling.ts'
import { isProhibited } from './prohibited.ts'

/** What a route keeps or sends of which its activity lists nothing. */
export interface Outside {
  readonly route: string
  readonly activity: string
  readonly flows: readonly Flow[]
  /** So much of what it carries is outside that the route, and not a field, is in the wrong activity. */
  readonly misplaced: boolean
}

const known = new WeakMap<FlowGraph, readonly Outside[]>()

/** By route, with what is outside of its activity; what is prohibited is not to be listed there either. */
export function outsideOf({ model, graph, flows }: RuleInput): readonly Outside[] {
  const before = known.get(graph)
  if (before) return before
  const found = [...Map.groupBy(outside(model, flows), ({ origin, activity }) => routeOf(origin) + activity).values()]
  const inside = new Set<string>()
  if (found.length > 0)
    for (const { origin, activity, sensitivity, category } of flows) {
      const listed = model.activities.get(activity)
      if (origin.kind === 'route' && sensitivity !== 'none' && listed && holds(listed, category))
        inside.add(origin.route)
    }
  const routes = found.flatMap((group): Outside[] => {
    const [flow] = group
    if (flow?.origin.kind !== 'route') return []
    const { route } = flow.origin
    const categories = new Set(group.map(({ category }) => category))
    const misplaced = categories.size >= 3 || (categories.size === 2 && !inside.has(route))
    return [{ route, activity: flow.activity, flows: group, misplaced }]
  })
  known.set(graph, routes)
  return routes
}

/** The routes of which more than a field is outside of their activity: what else is said of them repeats that. */
export const misplacedRoutes = (input: RuleInput): ReadonlySet<string> =>
  new Set(outsideOf(input).flatMap(({ route, misplaced }) => (misplaced ? [route] : [])))

function outside(model: Model, flows: readonly Flow[]): readonly Flow[] {
  const activities = new Map([...model.activities].filter(([, activity]) => hasKnownData(model, activity)))
  return flows.filter(({ origin, sink, activity: name, category, sensitivity, handling }) => {
    const activity = activities.get(name)
    if (origin.kind !== 'route' || !activity || sensitivity === 'none' || !model.categories.has(category)) return false
    // A secret that is sent has a finding of its own, and listing it would not help.
    if (sink.kind === 'recipient' && sink.channel !== null && handling === 'secret') return false
    return !holds(activity, category) && !isProhibited(model, { name: category, sensitivity })
  })
}

const routeOf = (origin: Flow['origin']): string => (origin.kind === 'route' ? `${origin.route}\n` : '')
