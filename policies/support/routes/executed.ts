import type { FlowGraph } from '../../../compiler/flows/graph.ts'

interface Executed {
  readonly activities: ReadonlySet<string>
  readonly recipients: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
}

const indexes = new WeakMap<FlowGraph, Executed>()

/** Whose personal data the router moves: the activities, recipients and sources of the flows that it executes. */
export function executedIn(graph: FlowGraph): Executed {
  let found = indexes.get(graph)
  if (!found) {
    const activities = new Set<string>()
    const recipients = new Set<string>()
    const sources = new Set<string>()
    for (const { executed, sensitivity, activity, sink, origin } of graph.flows) {
      if (!executed || sensitivity === 'none') continue
      activities.add(activity)
      const receiver = sink.kind === 'recipient' ? sink.recipient : sink.hostedBy
      if (receiver !== null) recipients.add(receiver)
      if (origin.kind === 'route') sources.add(origin.source)
    }
    found = { activities, recipients, sources }
    indexes.set(graph, found)
  }
  return found
}
