import { isStronger } from '../../runtime/projection/field-tree.ts'
import type { Flow, ProtectionKind } from '../flows/flow.ts'
import type { ChangeFacts } from './change.ts'

/**
 * What a reviewer thinks of as one thing: a category that an activity moves to a sink, whatever the route or field.
 * Its identity is activity, category and sink, so that renaming a route or moving a field changes nothing.
 */
export interface Movement {
  readonly activity: string
  readonly category: string
  readonly sinkKind: 'recipient' | 'store'
  readonly sink: string
  /** The weakest over its flows. */
  readonly protection: ProtectionKind
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
  const movements = new Map<string, Movement>()
  for (const key of [...groups.keys()].sort()) {
    const group = groups.get(key) as [Flow, ...Flow[]]
    const [first] = group
    movements.set(key, {
      activity: first.activity,
      category: first.category,
      sinkKind: first.sink.kind,
      sink: first.sink.kind === 'recipient' ? first.sink.recipient : first.sink.store,
      protection: group.map(({ protection }) => protection).reduce((a, b) => (isStronger(a, b) ? b : a)),
      flows: group,
    })
  }
  return movements
}

/** A retention rule in words: `P30D to P365D by plan from received`, `P30D after account.closed`. */
export function retentionText({ retention }: Flow): string | null {
  if (!retention) return null
  const plans = Object.entries(retention.periods).sort(([a], [b]) => (a < b ? -1 : 1))
  const periods = plans.map(([plan, period]) => (plan === '' ? period : `${period} (${plan})`)).join(', ')
  const start = retention.after === null ? `from ${retention.from}` : `after ${retention.after}`
  return periods === '' ? `until ${retention.after ?? 'further notice'}` : `${periods} ${start}`
}

/** The facts of movements that share activity and sink. */
export function factsOf(movements: readonly [Movement, ...Movement[]]): ChangeFacts {
  const [{ activity, sink, sinkKind, protection, flows }] = movements
  const [flow] = flows
  return {
    activity,
    categories: [...new Set(movements.map(({ category }) => category))].sort(),
    sink: sinkKind === 'store' ? `${sink} (store)` : sink,
    bases: flow.bases,
    retention: retentionText(flow),
    countries:
      flow.sink.kind === 'recipient' &&
      flow.sink.countries.length === 0 &&
      flow.sink.engagement === 'chosen-by-customer'
        ? ['chosen by the customer']
        : flow.sink.countries,
    transfers:
      flow.sink.kind === 'recipient' ? flow.sink.transfers.map(({ regime, tool }) => `${regime}: ${tool}`) : [],
    protection,
  }
}
