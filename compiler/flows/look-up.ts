import type { Flow } from './flow.ts'
import type { DeliveryAnalysis, FlowGraph } from './graph.ts'

interface Index {
  readonly deliveries: ReadonlyMap<string, readonly DeliveryAnalysis[]>
  readonly kept: ReadonlyMap<string, readonly Flow[]>
}

const indexes = new WeakMap<FlowGraph, Index>()

/** What a route delivers, in the order of its channels. */
export const deliveriesOf = (graph: FlowGraph, route: string): readonly DeliveryAnalysis[] =>
  indexOf(graph).deliveries.get(route) ?? []

/** The flows of an event type into the router's journal. */
export const keptFrom = (graph: FlowGraph, event: string): readonly Flow[] => indexOf(graph).kept.get(event) ?? []

/** Made once for a graph: searching all of it for each route would take time quadratic in routes. */
function indexOf(graph: FlowGraph): Index {
  const known = indexes.get(graph)
  if (known) return known
  const kept = new Map<string, Flow[]>()
  for (const flow of graph.flows) {
    const { origin, sink } = flow
    if (origin.kind !== 'route' || sink.kind !== 'store' || sink.store !== 'journal') continue
    const list = kept.get(origin.event)
    if (list) list.push(flow)
    else kept.set(origin.event, [flow])
  }
  const index = { deliveries: Map.groupBy(graph.deliveries, ({ route }) => route), kept }
  indexes.set(graph, index)
  return index
}
