import type { Flow } from '../flows/flow.ts'
import type { ChangeFacts } from './change.ts'

/**
 * What a reviewer thinks of as one thing: a category that an activity moves to a sink, whatever the route or field. Its
 * identity is activity, category and sink.
 */
export interface Movement {
  readonly flows: readonly [Flow, ...Flow[]]
}

/** Groups flows into movements by identity, in the order of the keys. */
export function movementsOf(flows: readonly Flow[]): ReadonlyMap<string, Movement> {
  const groups = new Map<string, [Flow, ...Flow[]]>()
  for (const flow of flows) {
    const sink = flow.sink.kind === 'recipient' ? flow.sink.recipient : flow.sink.store
    const key = [flow.activity, flow.sink.kind, sink, flow.category].join('\u0000')
    const group = groups.get(key)
    if (group) group.push(flow)
    else groups.set(key, [flow])
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, group]) => [key, { flows: group }]))
}

/** A retention rule in words: `P30D to P365D by plan from received`, `P30D after account.closed`. */
function retentionText({ retention }: Flow): string | null {
  if (!retention) return null
  const plans = Object.entries(retention.periods).sort(([a], [b]) => (a < b ? -1 : 1))
  const periods = plans.map(([plan, period]) => (plan === '' ? period : `${period} (${plan})`)).join(', ')
  const start = retention.after === null ? `from ${retention.from}` : `after ${retention.after}`
  return periods === '' ? `until ${retention.after ?? 'further notice'}` : `${periods} ${start}`
}

/** The facts of flows that share activity and sink. */
export function factsOf(flows: readonly [Flow, ...Flow[]]): ChangeFacts {
  const [flow] = flows
  const { activity, sink, protection } = flow
  return {
    activity,
    role: flow.role,
    categories: [...new Set(flows.map(({ category }) => category))].sort(),
    sink: sink.kind === 'store' ? `${sink.store} (store)` : sink.recipient,
    bases: flow.bases,
    retention: retentionText(flow),
    countries:
      sink.kind === 'recipient' && sink.countries.length === 0 && sink.engagement === 'chosen-by-customer'
        ? ['chosen by the customer']
        : sink.countries,
    transfers: sink.kind === 'recipient' ? sink.transfers.map(({ regime, tool }) => `${regime}: ${tool}`) : [],
    protection,
  }
}
