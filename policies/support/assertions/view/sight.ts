import { keyAt, type Owner, type Step } from '../../../../compiler/diagnostics/place.ts'
import type { Flow } from '../../../../compiler/flows/flow.ts'
import type { SectionName } from '../../../../compiler/language/section.ts'
import type { Activity, Datum, Recipient, Router, Tracker } from '../../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../../compiler/model/model.ts'
import { resourcesOf } from '../../../../compiler/model/sections.ts'
import { markAt } from '../../missing.ts'
import { quote } from '../../text.ts'
import { type Unknown, unknown, type Value } from '../partial/value.ts'

/** One flow with the declaration that it was derived from. */
export interface Sight {
  readonly model: Model
  readonly flow: Flow
  /**
   * Where the flow goes on to somebody whom nobody has named yet (the router's host, whoever sets a tracker), belongs to
   * an activity that is not stated, takes a way that hangs on who the host is, or is of a field that no category is
   * named for: why each is not known.
   */
  readonly unnamed?: {
    readonly recipient?: Unknown
    readonly activity?: Unknown
    readonly way?: Unknown
    readonly category?: Unknown
  }
  /** The recipient has it from another recipient. */
  readonly passedOn?: true
  /** One for all flows that are the same to every field but those of their route (`ofRoute`). */
  readonly like?: object
}

/** Flows that a field may be a fact of, as the reference names them. */
export const flowKinds = {
  recipient: 'to a recipient',
  store: 'into a store',
  'router-store': 'into a store of the router',
  channel: 'by a channel',
  event: 'of an event',
  tracker: 'of a tracker',
} as const
export type FlowKind = keyof typeof flowKinds

/** A field of `flow` in an assertion. */
export interface FlowField {
  readonly type: 'string' | 'int' | 'bool' | 'list<string>'
  /** What it says, as the reference prints it. */
  readonly doc: string
  /** What it can hold, where there is a list. */
  readonly names?: readonly string[] | ((model: Model) => Iterable<string>)
  /** A text that is never empty. */
  readonly always?: true
  /** The flows that it is a fact of; of all others it is empty, 0 or false. Default: all. */
  readonly of?: FlowKind
  /** What it means where it is empty for a flow that it is a fact of; without it, it never is. */
  readonly empty?: string
  /** It differs between flows that only come by another route, or of another field of an event. */
  readonly ofRoute?: true
  readonly read: (sight: Sight) => Value
}

/** Names that a section declares, those of shared folders included that the project does not use: a promise may speak of them. */
export const namesOf =
  (section: SectionName) =>
  (model: Model): readonly string[] =>
    section === 'categories'
      ? [...model.categories.keys(), ...(model.beyond.get(section) ?? [])]
      : [...resourcesOf(model, section).keys(), ...(model.beyond.get(section) ?? [])]

/** A fact that is marked as missing, absent where it matters, or hangs on a resource that cannot be read. */
export const unstated = (model: Model, of: Owner, path: readonly Step[], what: string): Unknown =>
  unknown(what, markAt(model, of, ...path)?.place ?? keyAt(of, ...path))

/** A resource that has a mistake of its own, or none at all. */
const unread = (section: Owner['section'], noun: string, name: string): Unknown =>
  unknown(`what ${noun}${name === '' ? '' : ` ${quote(name)}`} says`, keyAt({ section, name }))

/** Reads a resource that can be relied on; else what is not known because of it. */
function read<T>(
  resource: Resource<T> | null | undefined,
  absent: Unknown,
  ask: (resource: Resource<T>) => Value,
): Value {
  return resource && !resource.poisoned ? ask(resource) : absent
}

export function ofActivity({ model, flow, unnamed }: Sight, ask: (activity: Resource<Activity>) => Value): Value {
  if (unnamed?.activity) return unnamed.activity
  return read(model.activities.get(flow.activity), unread('activities', 'activity', flow.activity), ask)
}

/** What the activity says of the category; what the router's own stores hold is of no entry. */
export function ofDatum(sight: Sight, ask: (datum: Datum, activity: Resource<Activity>) => Value): Value {
  const { category } = sight.flow
  if (sight.unnamed?.category) return sight.unnamed.category
  return ofActivity(sight, (activity) => ask(activity.value.data?.[category] ?? {}, activity))
}

/** The recipient of a flow that has one; `otherwise` for what is stored. */
export function ofRecipient(
  { model, flow: { sink }, unnamed }: Sight,
  otherwise: Value,
  ask: (recipient: Resource<Recipient>) => Value,
): Value {
  if (unnamed?.recipient) return unnamed.recipient
  if (sink.kind !== 'recipient') return otherwise
  return read(model.recipients.get(sink.recipient), unread('recipients', 'recipient', sink.recipient), ask)
}

export const ofRouter = ({ model }: Sight, ask: (router: Resource<Router>) => Value): Value =>
  read(model.router, unread('router', 'the router', ''), ask)

/** A text that is empty where nobody says anything, and not known where it is marked as missing. */
export const textAt = (model: Model, of: Owner, path: readonly Step[], text: string | undefined, what: string): Value =>
  text ?? (markAt(model, of, ...path) ? unstated(model, of, path, what) : '')

/** The tracker that a flow begins at; `otherwise` where there is none. */
export function ofTracker(
  { model, flow: { origin } }: Sight,
  otherwise: Value,
  ask: (tracker: Resource<Tracker>) => Value,
): Value {
  if (origin.kind !== 'tracker') return otherwise
  return read(model.trackers.get(origin.tracker), unread('trackers', 'tracker', origin.tracker), ask)
}

/** Whether a flow ends in a store of the router's, rather than in records that an activity keeps elsewhere. */
export const isRouterStore = ({ flow: { sink }, unnamed }: Sight): boolean =>
  !unnamed?.recipient && sink.kind === 'store' && sink.store !== 'records'
