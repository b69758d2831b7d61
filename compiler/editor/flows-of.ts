import type { Flow } from '../flows/flow.ts'
import type { FlowGraph } from '../flows/graph.ts'
import type { SectionName } from '../language/section.ts'
import type { Subject } from './look-up.ts'

const known = new WeakMap<FlowGraph, ReadonlyMap<string, readonly Flow[]>>()

/** The flows that a resource takes part in. */
export function flowsOf(graph: FlowGraph, { section, name }: Subject): readonly Flow[] {
  let byThing = known.get(graph)
  if (!byThing) {
    const found = new Map<string, Flow[]>()
    for (const flow of graph.flows) {
      for (const key of new Set(keysOf(flow))) {
        const list = found.get(key)
        if (list) list.push(flow)
        else found.set(key, [flow])
      }
    }
    byThing = found
    known.set(graph, byThing)
  }
  return byThing.get(keyOf(section, name)) ?? []
}

/** The flows that a route's delivery to a channel brings about. */
export const flowsOfDelivery = (graph: FlowGraph, route: string, channel: string): readonly Flow[] =>
  flowsOf(graph, { section: 'routes', name: route }).filter(
    ({ sink }) => sink.kind === 'recipient' && sink.channel === channel,
  )

const keyOf = (section: SectionName, name: string): string => `${section}.${name}`

function* keysOf({ activity, category, bases, sink, origin, retention }: Flow): Iterable<string> {
  yield keyOf('activities', activity)
  yield keyOf('categories', category)
  for (const basis of bases) yield keyOf('lawfulBases', basis)
  if (retention) yield keyOf('retention', retention.name)
  if (sink.kind === 'recipient') {
    yield keyOf('recipients', sink.recipient)
    if (sink.channel !== null) yield keyOf('channels', sink.channel)
  } else if (sink.hostedBy !== null) yield keyOf('recipients', sink.hostedBy)
  if (origin.kind === 'route') {
    yield keyOf('routes', origin.route)
    yield keyOf('sources', origin.source)
    yield keyOf('events', origin.event)
  } else if (origin.kind === 'tracker') yield keyOf('trackers', origin.tracker)
}
