import type { Flow } from '../../flows/flow.ts'
import type { FlowGraph } from '../../flows/graph.ts'
import type { EventField } from '../../model/event-field.ts'
import type { Model } from '../../model/model.ts'

/** One field's way to one recipient, in words. */
export interface Journey {
  readonly field: string
  readonly to: string
  readonly category: string
  readonly basis: string
  readonly protection: string
  readonly kept: string
}

/** An event that some routes took, for a tenant on some plan (`''` without plans). */
export interface RoutedEvent {
  readonly event: string
  readonly routes: readonly string[]
  readonly plan: string
  readonly payload: unknown
}

/** Which fields that the payload holds go to whom as what, on what basis, for how long. */
export function journeys(model: Model, { flows, deliveries }: FlowGraph, routed: RoutedEvent): readonly Journey[] {
  const found = new Map<string, Journey>()
  for (const { route, channel, sent } of deliveries) {
    if (!routed.routes.includes(route)) continue
    const recipient = model.channels.get(channel)?.value.recipient ?? channel
    const mine = flows.filter(({ origin, sink }) => {
      return origin.kind === 'route' && origin.route === route && sink.kind === 'recipient' && sink.channel === channel
    })
    for (const { event, field, protection } of sent) {
      if (event !== routed.event || !holds(routed.payload, field)) continue
      const itsFlows = mine.filter(({ origin }) => {
        return origin.kind === 'route' && origin.event === event && origin.field === field.text
      })
      found.set(JSON.stringify([route, channel, field.text]), {
        field: field.text,
        to: channel === recipient ? recipient : `${recipient} (${channel})`,
        category: field.categories.join(', '),
        basis: distinct(itsFlows.map(basisText)) || 'no personal data',
        protection,
        kept: distinct(itsFlows.map((flow) => keptText(flow, routed.plan))) || 'with the event',
      })
    }
  }
  return [...found.values()]
}

function basisText({ role, bases }: Flow): string {
  if (bases.length > 0) return bases.join(', ')
  return role === 'processor' ? "the controller's" : 'MISSING'
}

function keptText({ retention }: Flow, plan: string): string {
  if (!retention) return 'MISSING'
  const { name, periods, after } = retention
  const period = periods[plan] ?? periods['']
  return period === undefined ? name : `${period}${after === null ? '' : ` after ${after}`} (${name})`
}

const distinct = (texts: readonly string[]): string => [...new Set(texts)].join(', ')

/** Whether a payload holds anything at a field. */
function holds(payload: unknown, { path }: EventField): boolean {
  const below = (value: unknown, at: number): boolean => {
    const step = path[at]
    if (step === undefined) return value !== undefined && value !== null
    if (typeof step !== 'string') return Array.isArray(value) && value.some((item) => below(item, at + 1))
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false
    return below((value as Record<string, unknown>)[step], at + 1)
  }
  return below(payload, 0)
}
