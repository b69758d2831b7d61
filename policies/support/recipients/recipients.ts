import type { Finding } from '../../../compiler/diagnostics/finding.ts'
import { type Place, placeId, valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Flow } from '../../../compiler/flows/flow.ts'
import type { FlowGraph } from '../../../compiler/flows/graph.ts'
import type { Recipient } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { flowText } from '../assertions/flow-text.ts'

/** Who gets hold of the data: the recipient, or the one that hosts the store (as ciphertext). */
const receiverOf = ({ sink }: Flow): string | null => (sink.kind === 'recipient' ? sink.recipient : sink.hostedBy)

const indexes = new WeakMap<FlowGraph, ReadonlyMap<string, readonly Flow[]>>()

/** The flows of personal data by the recipient that gets hold of them, the executed ones first. */
export function personalFlowsTo(graph: FlowGraph, recipient: string): readonly Flow[] {
  let index = indexes.get(graph)
  if (!index) {
    const personal = graph.flows.filter((flow) => flow.sensitivity !== 'none')
    const ordered = [...personal.filter((flow) => flow.executed), ...personal.filter((flow) => !flow.executed)]
    index = Map.groupBy(ordered, (flow) => receiverOf(flow) ?? '')
    indexes.set(graph, index)
  }
  return index.get(recipient) ?? []
}

/** The flows to a recipient, or else to those who pass on to it, directly or by others. */
export function personalFlowsReaching(model: Model, graph: FlowGraph, recipient: string): readonly Flow[] {
  const own = personalFlowsTo(graph, recipient)
  if (own.length > 0) return own
  const reaching = new Set([recipient])
  for (const one of reaching)
    for (const { name, value } of model.recipients.values()) if (value.onward?.includes(one)) reaching.add(name)
  return [...reaching].flatMap((name) => personalFlowsTo(graph, name))
}

/** Where a flow hands over to its receiver. */
const handoverOf = (flow: Flow): Place | undefined =>
  flow.sink.kind === 'store' && flow.executed ? { section: 'router', name: '', path: ['hostedBy'] } : flow.places[0]

/** The first flows as the other half of a conflict, one for each place. */
export function relatedFlows(flows: readonly Flow[], count: number): NonNullable<Finding['related']> {
  const found = new Map<string, { at: Place; message: string }>()
  for (const flow of flows) {
    const at = handoverOf(flow)
    if (at && !found.has(placeId(at))) found.set(placeId(at), { at, message: flowText(flow) })
    if (found.size >= count) break
  }
  return [...found.values()]
}

/** The customer picks the destination, and with it the country. */
export const isChosenByCustomer = (recipient: Recipient): boolean =>
  recipient.engagement === 'chosen-by-customer' || recipient.countries === 'chosen-by-customer'

/** A kind of recipients that nobody can name ahead (Art. 4(9), 13(1)(e)): it has neither name, country nor contract. */
export const isCategory = (recipient: Recipient): boolean => recipient.kind === 'category'

/**
 * Where one country stands among those of a recipient that is established elsewhere: where it stores data, or reaches it
 * from, beside a seat that is covered, the country is what does not fit rather than all of the rest. `null` where they are
 * several, or the seat itself is one.
 */
export function oddCountry(recipient: Resource<Recipient>, uncovered: readonly string[]): Place | null {
  const { established, stored = [], accessedFrom = [] } = recipient.value
  const [country, ...more] = uncovered
  if (country === undefined || more.length > 0 || established === undefined || established === country) return null
  const lists = [
    ['stored', stored],
    ['accessedFrom', accessedFrom],
  ] as const
  const found = lists.flatMap(([key, list]) => {
    const index = list.indexOf(country)
    return index < 0 ? [] : [valueAt(recipient, key, index)]
  })
  return found.length === 1 ? (found[0] ?? null) : null
}
