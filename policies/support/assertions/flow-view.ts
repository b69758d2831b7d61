import { protectionIn, recipientSink, recordsSink, retentionOf, roleOf } from '../../../compiler/flows/facts.ts'
import type { Flow } from '../../../compiler/flows/flow.ts'
import type { FlowGraph, StoreName } from '../../../compiler/flows/graph.ts'
import type { Tracker } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { markAt } from '../missing.ts'
import { quote } from '../text.ts'
import { isUnknown, kind, type Struct, type Unknown, unknown, type Value } from './partial/value.ts'
import { activityFields } from './view/activity-fields.ts'
import { keptByOthers } from './view/kept-by-others.ts'
import { movementFields } from './view/movement-fields.ts'
import { passedOn } from './view/passed-on.ts'
import { recipientFields } from './view/recipient-fields.ts'
import { retentionFields } from './view/retention-fields.ts'
import { sendingFields } from './view/sending-fields.ts'
import { type FlowField, type Sight, unstated } from './view/sight.ts'
import { unclassified } from './view/unclassified.ts'

/** The fields of `flow` in an assertion, in the order of the reference. Texts are empty where they do not apply. */
export const flowFields: Readonly<Record<string, FlowField>> = {
  ...activityFields,
  ...recipientFields,
  ...movementFields,
  ...sendingFields,
}

/** A field by its name as users write it below `flow`: `category`, `retention.maxDays`. */
export function fieldNamed(name: string): FlowField | undefined {
  const own = Object.hasOwn(flowFields, name) ? flowFields[name] : undefined
  if (own) return own
  const [outer, inner = ''] = name.split('.')
  const nested: Readonly<Record<string, FlowField>> = retentionFields
  return outer === 'retention' && Object.hasOwn(nested, inner) ? nested[inner] : undefined
}

/** Every field by its name below `flow`. */
export const fieldNames: readonly string[] = [
  ...Object.keys(flowFields),
  ...Object.keys(retentionFields).map((name) => `retention.${name}`),
]

const sights = new WeakMap<FlowGraph, readonly Sight[]>()
const sightsByRoute = new WeakMap<FlowGraph, readonly Sight[]>()

/**
 * What an assertion is asked of: every flow, and what a fact that nobody has stated may bring about beside them: the
 * copy at a host that is not named, the store of an activity that is not.
 *
 * @param byRoute what several routes keep or pass on is there once for each of them, for whoever tells routes apart
 */
export function sightsOf(model: Model, graph: FlowGraph, byRoute = false): readonly Sight[] {
  const cache = byRoute ? sightsByRoute : sights
  let found = cache.get(graph)
  if (!found) {
    found = makeSights(
      model,
      byRoute ? { ...graph, flows: [...graph.flows, ...keptByOthers(model, graph)] } : graph,
      byRoute,
    )
    cache.set(graph, found)
  }
  return found
}

function makeSights(model: Model, graph: FlowGraph, byRoute: boolean): readonly Sight[] {
  const why = unnamedHost(model)
  const routed = new Set(why ? graph.flows.filter(isJournal).map(heldAs) : [])
  const trackers = unnamedTrackers(model, graph)
  const open = unclassified(model, graph)
  return withLikes([
    ...graph.flows.map((flow): Sight => {
      // Whoever turns out to be the host has it from the router, and not as the activity says beside it.
      const mayBeHost = flow.origin.kind === 'activity' && flow.sink.kind === 'recipient' && routed.has(heldAs(flow))
      return why && mayBeHost ? { model, flow, unnamed: { way: why } } : { model, flow }
    }),
    ...unnamedHosts(model, graph),
    ...unnamedStores(model, graph),
    ...trackers,
    ...open,
    ...passedOn(model, graph.flows, [...trackers, ...open], byRoute),
  ])
}

/** Tells which flows look alike: of thousands that routes keep and send there are as many kinds as activities have data. */
function withLikes(sights: readonly Sight[]): readonly Sight[] {
  const likes = new Map<string, object>()
  return sights.map((sight): Sight => {
    const key = likeKey(sight)
    let like = likes.get(key)
    if (!like) {
      like = {}
      likes.set(key, like)
    }
    return { ...sight, like }
  })
}

/** All that a flow says of itself but its route; what else fields read follows from it by the model. */
function likeKey({ flow, unnamed, passedOn: onward }: Sight): string {
  const { activity, category, sink, origin, protection, executed, retention } = flow
  const end = sink.kind === 'store' ? `store ${sink.store}` : `${sink.recipient} ${sink.channel ?? ''}`
  const begin = origin.kind === 'tracker' ? `tracker ${origin.tracker}` : origin.kind
  const how = `${protection} ${executed} ${retention?.name ?? ''} ${Object.keys(unnamed ?? {}).join(' ')} ${onward ?? ''}`
  return `${activity}\n${category}\n${end}\n${begin}\n${how}`
}

/** That nobody has stated who hosts the router, where that is so. */
function unnamedHost(model: Model): Unknown | null {
  const { router } = model
  if (router?.poisoned || router?.value.hostedBy !== undefined) return null
  return unstated(model, router ?? { section: 'router', name: '' }, ['hostedBy'], 'who hosts the router')
}

const isJournal = ({ sink }: Flow): boolean => sink.kind === 'store' && sink.store === 'journal'
const heldAs = ({ activity, category }: Flow): string => `${activity}\n${category}`

function unnamedHosts(model: Model, { flows }: FlowGraph): readonly Sight[] {
  const why = unnamedHost(model)
  if (!why) return []
  return flows.filter(isJournal).map((flow): Sight => ({ model, flow, unnamed: { recipient: why } }))
}

function unnamedStores(model: Model, { flows, stores }: FlowGraph): readonly Sight[] {
  const [like] = flows
  if (!like || model.router?.poisoned) return []
  return stores
    .filter(({ store, activity, required }) => activity === null && (required || isDeclared(model, store)))
    .map(({ store }): Sight => {
      const why = unstated(
        model,
        { section: 'router', name: '' },
        ['stores', store, 'activity'],
        `the activity of store ${quote(store)}`,
      )
      return { model, flow: storeFlow(like, store), unnamed: { activity: why } }
    })
}

/** What the router remembers of people's rights belongs to the activity of their requests. */
const isDeclared = ({ router }: Model, store: StoreName): boolean => {
  const { stores = {} } = router?.value ?? {}
  const named = store === 'reminders' || store === 'rights' ? 'requests' : store
  return named !== 'journal' && stores[named] !== undefined
}

/** What a store of the router holds, whoever answers for it. */
const storeFlow = (like: Flow, store: StoreName): Flow => ({
  ...like,
  origin: { kind: 'activity' },
  category: 'event.metadata',
  sensitivity: 'personal',
  handling: null,
  protection: protectionIn(store),
  sink: { kind: 'store', store, hostedBy: null, countries: [] },
  retention: null,
  executed: true,
  places: [{ section: 'router', name: '', path: ['stores', store], part: 'key' }],
})

/** Trackers of which nobody has stated the activity, or who sets them: their data goes somewhere all the same. */
function unnamedTrackers(model: Model, { flows }: FlowGraph): readonly Sight[] {
  const [like] = flows
  if (!like) return []
  return [...model.trackers.values()].flatMap((tracker): readonly Sight[] => {
    const { name, poisoned, value } = tracker
    const activity =
      value.activity === undefined && unstated(model, tracker, ['activity'], `the activity of tracker ${quote(name)}`)
    const setter =
      markAt(model, tracker, 'setBy') && unstated(model, tracker, ['setBy'], `who sets tracker ${quote(name)}`)
    if (poisoned || (!activity && !setter)) return []
    const unnamed = { ...(activity && { activity }), ...(setter && { recipient: setter }) }
    return [{ model, flow: trackerFlow(model, like, tracker), unnamed }]
  })
}

/** What a tracker collects, whatever it is for and whoever sets it. */
function trackerFlow(model: Model, like: Flow, { name, value }: Resource<Tracker>): Flow {
  const activity = model.activities.get(value.activity ?? '')
  const setBy = value.setBy
  return {
    ...like,
    activity: value.activity ?? like.activity,
    origin: { kind: 'tracker', tracker: name },
    category: 'technical.cookie-id',
    sensitivity: 'personal',
    handling: null,
    protection: 'keep',
    sink:
      setBy === undefined
        ? recordsSink(activity?.value)
        : recipientSink(model, setBy, null, activity ? roleOf(activity.value) : 'controller'),
    retention: activity ? retentionOf(model, activity, 'technical.cookie-id') : null,
    executed: false,
    places: [{ section: 'trackers', name, path: [], part: 'key' }],
  }
}

/** The variable `flow` of an assertion for one flow. */
export function flowValue(sight: Sight): Struct {
  // Where nobody has named a rule there is no retention to look at.
  const rule = retentionFields.name.read(sight)
  return struct(flowFields, sight, { retention: isUnknown(rule) ? rule : struct(retentionFields, sight) })
}

/** A flow of which nothing is known but its fields. */
export function anyFlow(fixed: Readonly<Record<string, Value>>): Struct {
  const nothing: Unknown = unknown('any flow')
  const field =
    (prefix: string) =>
    (name: string): Value =>
      fixed[`${prefix}${name}`] ?? nothing
  return {
    [kind]: 'struct',
    field: (name) => (name === 'retention' ? { [kind]: 'struct', field: field('retention.') } : field('')(name)),
  }
}

function struct(
  fields: Readonly<Record<string, FlowField>>,
  sight: Sight,
  nested: Readonly<Record<string, Value>> = {},
): Struct {
  return {
    [kind]: 'struct',
    field: (name) => nested[name] ?? fields[name]?.read(sight) ?? unknown(`the field ${quote(name)}`),
  }
}
