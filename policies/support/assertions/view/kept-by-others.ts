import { placeIn } from '../../../../compiler/flows/facts.ts'
import type { Flow } from '../../../../compiler/flows/flow.ts'
import type { FlowGraph } from '../../../../compiler/flows/graph.ts'
import { sound } from '../../../../compiler/model/build-model.ts'
import type { Model } from '../../../../compiler/model/model.ts'

/**
 * What several routes keep of one event for one activity is one flow, which names the first of them: the same once more
 * for each of the others, with its own route and source.
 */
export function keptByOthers(model: Model, { flows }: FlowGraph): readonly Flow[] {
  const keepers = Map.groupBy(
    [...sound(model.routes)].flatMap((route) => route.value.events.map((event) => ({ route, event }))),
    ({ route, event }) => `${route.value.activity}\n${event}`,
  )
  return flows.flatMap((flow): readonly Flow[] => {
    const { activity, origin, sink, places } = flow
    if (origin.kind !== 'route' || (sink.kind === 'recipient' && sink.channel !== null)) return []
    return (keepers.get(`${activity}\n${origin.event}`) ?? []).flatMap(({ route }) =>
      route.name === origin.route
        ? []
        : [
            {
              ...flow,
              origin: { ...origin, route: route.name, source: route.value.source },
              places: [...places.slice(0, -1), placeIn(route, ['activity'])],
            },
          ],
    )
  })
}
