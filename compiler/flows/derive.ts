import type { Finding } from '../diagnostics/finding.ts'
import { isSpan, type Place } from '../diagnostics/place.ts'
import type * as language from '../language/types.ts'
import { sound } from '../model/build-model.ts'
import { parseFieldPath } from '../model/field-path.ts'
import type { EventType, Model, Resource } from '../model/model.ts'
import { activityFlows, trackerFlows } from './activity-flows.ts'
import { analyseCondition, analyseDelivery, analyseOrder, neverOver } from './deliveries.ts'
import { type ActivityFacts, activityFacts, placeIn, soundValue } from './facts.ts'
import type { Flow } from './flow.ts'
import type { DeliveryAnalysis, FlowGraph } from './graph.ts'
import { narrowedAt } from './reads/narrow.ts'
import { keptFlows, sentFlows, storeFlows } from './route-flows.ts'
import { storesOf } from './stores.ts'

/** Derives the flows of a model: routes first, then the router's own stores, then what does not pass the router. */
export function deriveFlows(model: Model): { graph: FlowGraph; findings: readonly Finding[] } {
  const findings: Finding[] = []
  const deliveries: DeliveryAnalysis[] = []
  const flows: Flow[] = []
  const ids = new Set<string>()
  const routed = new Map<string, Account>()
  const facts = new Map<string, ActivityFacts | null>()
  const factsOf = (name: string): ActivityFacts | null => {
    let found = facts.get(name)
    if (found === undefined) {
      const activity = model.activities.get(name)
      found = activity && !activity.poisoned ? activityFacts(model, activity) : null
      facts.set(name, found)
    }
    return found
  }
  const add = (flow: Flow): void => {
    const before = ids.size
    if (ids.add(flow.id).size > before) flows.push(flow)
  }

  const stores = storesOf(model)
  let whole = model.whole
  for (const route of sound(model.routes)) {
    const analysed = analyseRoute(model, route)
    whole &&= analysed.findings.every(isAdvice)
    if (analysed.findings.length > 0) findings.push(...oneMistake(model, route, analysed.findings))
    deliveries.push(...analysed.deliveries)
    const found = factsOf(route.value.activity)
    if (!found) continue
    const account = routed.get(route.value.activity) ?? newAccount()
    routed.set(route.value.activity, account)
    for (const flow of routeFlows(model, found, route, analysed.deliveries)) {
      add(flow)
      account.categories.add(flow.category)
      if (flow.sink.kind === 'recipient')
        (flow.sink.channel === null ? account.hosts : account.channelled).add(flow.sink.recipient)
    }
  }
  for (const flow of storeFlows(model, stores, factsOf)) add(flow)
  for (const activity of sound(model.activities)) {
    const found = factsOf(activity.name)
    if (found) for (const flow of activityFlows(model, found, routed.get(activity.name))) add(flow)
  }
  for (const flow of trackerFlows(model, factsOf)) add(flow)
  return { graph: { flows, deliveries, stores, whole }, findings }
}

/** What the routes of one activity account for, as it is gathered. */
interface Account {
  readonly categories: Set<string>
  readonly channelled: Set<string>
  readonly hosts: Set<string>
}

const newAccount = (): Account => ({ categories: new Set(), channelled: new Set(), hosts: new Set() })

function analyseRoute(
  model: Model,
  route: Resource<language.Route>,
): { deliveries: readonly DeliveryAnalysis[]; findings: readonly Finding[] } {
  const events = route.value.events.flatMap((name) => {
    const event = model.events.get(name)
    return event && !event.resource.poisoned ? [event] : []
  })
  // With an event type that is unknown or broken, nothing can be said of what the route reads.
  if (events.length < route.value.events.length) return { deliveries: [], findings: [] }
  const source = soundValue(model.sources.get(route.value.source))
  const analysed = analyseOver(route, events)
  if (source?.type.path === undefined || analyseCondition(route, events).length > 0) return analysed
  // What it always holds by its type is often asked once more, and no harm; what it never holds is a mistake.
  const given = events.map((event) => told(event, source))
  return { ...analysed, findings: [...analysed.findings, ...neverOver(route, given)] }
}

/**
 * An event type as one source gives it: where the source tells its types apart, an event holds what stands for its type,
 * as nothing that is not listed is taken in.
 */
function told(event: EventType, source: language.Source | null): EventType {
  const { path, values = {} } = source?.type ?? {}
  if (path === undefined) return event
  const listed = Object.entries(values).flatMap(([value, name]) => (name === event.resource.name ? [value] : []))
  if (listed.length === 0) return event
  const shape = narrowedAt(event.shape, parseFieldPath(path), (leaf) => {
    if (leaf.types.length !== 1 || leaf.types[0] !== 'string') return null
    const { enum: own, const: single } = leaf.limits
    const left = Array.isArray(own) ? listed.filter((value) => own.includes(value)) : listed
    // What the event type never holds by itself is looked at by itself.
    return single === undefined && left.length > 0 ? { ...leaf, limits: { ...leaf.limits, enum: left } } : null
  })
  return shape === null ? event : { ...event, shape }
}

/** What a route reads and sends, were these its event types. */
function analyseOver(
  route: Resource<language.Route>,
  events: readonly EventType[],
): { deliveries: readonly DeliveryAnalysis[]; findings: readonly Finding[] } {
  const findings: Finding[] = [...analyseCondition(route, events), ...analyseOrder(route, events)]
  const deliveries: DeliveryAnalysis[] = []
  for (const [channel, delivery] of Object.entries(route.value.to)) {
    const analysed = analyseDelivery(route, channel, delivery, events)
    findings.push(...analysed.findings)
    deliveries.push(analysed.value)
  }
  return { deliveries, findings }
}

/**
 * A route that waits for the wrong event reads much that it does not declare: one finding, at the event. Where its source
 * never gives the event, that is said by `route/never-given`.
 */
function oneMistake(model: Model, route: Resource<language.Route>, findings: readonly Finding[]): readonly Finding[] {
  const { source, events } = route.value
  const undeclared = findings.filter(({ rule }) => rule === 'flow/undeclared-field')
  const [name = ''] = events
  const type = soundValue(model.sources.get(source))?.type
  const given = type?.is === undefined ? Object.values(type?.values ?? {}) : [type.is]
  if (events.length !== 1 || undeclared.length === 0 || given.some((event) => !model.events.has(event))) return findings
  if (given.length > 0 && !given.includes(name)) return findings.filter((finding) => !undeclared.includes(finding))
  if (undeclared.length < 2) return findings
  const meant = given.find((event) => {
    const other = model.events.get(event)
    return event !== name && other && !other.resource.poisoned && analyseOver(route, [other]).findings.length === 0
  })
  if (meant === undefined) return findings
  return [
    {
      rule: 'flow/undeclared-field',
      message: `Route \`${route.name}\` reads what \`${name}\` does not declare, and \`${meant}\` does.`,
      at: placeIn(route, ['events', 0]),
      related: undeclared.slice(0, 3).flatMap(({ at }) => (isSpan(at) ? [] : [{ at, message: 'It reads this.' }])),
      help: `Write \`events: [${meant}]\`, or read what this event type declares.`,
    },
  ]
}

function* routeFlows(
  model: Model,
  facts: ActivityFacts,
  route: Resource<language.Route>,
  deliveries: readonly DeliveryAnalysis[],
): Iterable<Flow> {
  const { source, events } = route.value
  const places: readonly Place[] = [placeIn(route, ['activity'])]
  for (const event of events) yield* keptFlows(model, facts, { name: route.name, source, places }, event)
  for (const delivery of deliveries) {
    const channel = model.channels.get(delivery.channel)
    if (channel && model.recipients.has(channel.value.recipient)) {
      yield* sentFlows(model, facts, source, delivery, channel.value.recipient)
    }
  }
}

/** What is said of a condition or message that was read whole. */
const isAdvice = ({ rule, severity }: Finding): boolean => rule === 'route/always-true' || severity === 'warning'
