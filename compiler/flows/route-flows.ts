import type { Place } from '../diagnostics/place.ts'
import type { EventField } from '../model/event-field.ts'
import type { Model } from '../model/model.ts'
import {
  type ActivityFacts,
  countriesOf,
  placeIn,
  protectionIn,
  recipientSink,
  retentionInfo,
  retentionOf,
  soundValue,
} from './facts.ts'
import type { Flow, Origin, ProtectionKind, Sink } from './flow.ts'
import type { DeliveryAnalysis, StoreAnalysis } from './graph.ts'

/** The categories of a field that make it personal data or secret; `none` does not flow. */
const flowing = (field: EventField): readonly string[] => field.categories.filter((category) => category !== 'none')

interface Movement {
  readonly facts: ActivityFacts
  readonly category: string
  readonly origin: Origin
  readonly sink: Sink
  readonly protection: ProtectionKind
  readonly executed: boolean
  readonly places: readonly Place[]
}

/** One flow with the facts that follow from its activity and category. */
export function makeFlow(
  model: Model,
  { facts, category, origin, sink, protection, executed, places }: Movement,
): Flow {
  const info = model.categories.get(category)
  // Written out: there are ten of them to a route, and what is spread is copied key by key.
  return {
    id: flowId(facts.activity.name, origin, category, sink),
    activity: facts.activity.name,
    subjects: facts.subjects,
    role: facts.role,
    bases: facts.bases,
    basisTypes: facts.basisTypes,
    origin,
    category,
    sensitivity: info?.sensitivity ?? 'personal',
    handling: info?.handling ?? null,
    condition: facts.activity.value.data?.[category]?.condition?.article ?? null,
    protection,
    sink,
    retention: retentionOf(model, facts.activity, category),
    assurance: executed ? 'enforced' : 'declared',
    executed,
    places,
  }
}

/**
 * The identity of a flow: activity, where it begins, category, where it ends. What is stored or hosted belongs to the
 * event whichever route keeps it, so the route counts only for what it sends.
 */
function flowId(activity: string, origin: Origin, category: string, sink: Sink): string {
  const end = sink.kind === 'store' ? `store:${sink.store}` : `recipient:${sink.recipient}/${sink.channel ?? ''}`
  const begin =
    origin.kind === 'route'
      ? `${sink.kind === 'recipient' && sink.channel !== null ? `route:${origin.route}/` : ''}event:${origin.event}#${origin.field}`
      : origin.kind === 'tracker'
        ? `tracker:${origin.tracker}`
        : 'activity'
  return `${activity}|${begin}|${category}|${end}`
}

/** Where the router keeps events: its journal, at the hosting recipient's, in the countries where that one stores. */
export function journalSink(model: Model): Sink {
  let sink = journals.get(model)
  if (!sink) {
    sink = journalOf(model)
    journals.set(model, sink)
  }
  return sink
}

const journals = new WeakMap<Model, Sink>()

function journalOf(model: Model): Sink {
  const router = soundValue(model.router)
  const host = soundValue(model.recipients.get(router?.hostedBy ?? ''))
  const countries = router?.country !== undefined ? [router.country] : host ? countriesOf(host) : []
  return { kind: 'store', store: 'journal', hostedBy: router?.hostedBy ?? null, countries }
}

/** What a route keeps of its events: each field in the journal, and with it at the recipient that hosts the router. */
export function* keptFlows(
  model: Model,
  facts: ActivityFacts,
  route: { name: string; source: string; places: readonly Place[] },
  event: string,
): Iterable<Flow> {
  const journal = journalSink(model)
  const host = soundValue(model.router)?.hostedBy
  const hosting = host === undefined ? null : recipientSink(model, host, null, facts.role)
  const hosted: Place = { section: 'router', name: '', path: ['hostedBy'] }
  for (const field of model.events.get(event)?.fields ?? []) {
    const origin: Origin = { kind: 'route', route: route.name, source: route.source, event, field: field.text }
    for (const category of flowing(field)) {
      const kept = (sink: Sink, places: readonly Place[]): Flow =>
        makeFlow(model, { facts, category, origin, sink, protection: 'keep', executed: true, places })
      yield kept(journal, [field.at, ...route.places])
      if (hosting) yield kept(hosting, [hosted, field.at, ...route.places])
    }
  }
}

/** What a route sends: each field that a delivery carries, once for each place that carries it. */
export function* sentFlows(
  model: Model,
  facts: ActivityFacts,
  source: string,
  delivery: DeliveryAnalysis,
  recipient: string,
): Iterable<Flow> {
  const sink = recipientSink(model, recipient, delivery.channel, facts.role)
  const seen = new Set<string>()
  for (const { event, field, protection, at } of [...delivery.addressee, ...delivery.sent]) {
    for (const category of flowing(field)) {
      const origin: Origin = { kind: 'route', route: delivery.route, source, event, field: field.text }
      const key = `${event}\n${field.text}\n${category}`
      if (seen.has(key)) continue
      seen.add(key)
      const places = [at, field.at, delivery.at]
      yield makeFlow(model, { facts, category, origin, sink, protection, executed: true, places })
    }
  }
}

/**
 * What the router's own stores hold: metadata of what passed, for the activity and period that the declaration names. The
 * router writes no log of accesses: one that is declared is kept by whoever stands before it.
 */
export function* storeFlows(
  model: Model,
  stores: readonly StoreAnalysis[],
  factsOf: (name: string) => ActivityFacts | null,
): Iterable<Flow> {
  const { hostedBy, countries } = journalSink(model) as Extract<Sink, { kind: 'store' }>
  for (const { store, activity, retention, own, at, used } of stores) {
    const facts = activity === null ? null : factsOf(activity)
    if (store === 'journal' || !used || !facts) continue
    const sink: Sink = { kind: 'store', store, hostedBy, countries }
    const flow = makeFlow(model, {
      facts,
      category: 'event.metadata',
      origin: { kind: 'activity' },
      sink,
      protection: protectionIn(store),
      executed: store !== 'access',
      places: [at, placeIn(facts.activity, [], 'key')],
    })
    yield { ...flow, retention: retention === null ? own : retentionInfo(model, retention) }
  }
}
