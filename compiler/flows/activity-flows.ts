import { markOf } from '../model/marks.ts'
import type { Model } from '../model/model.ts'
import { type ActivityFacts, placeIn, recipientSink, recordsSink } from './facts.ts'
import type { Flow, Origin } from './flow.ts'
import { makeFlow } from './route-flows.ts'

/** What the routes of an activity already account for. */
export interface Routed {
  readonly categories: ReadonlySet<string>
  /** Recipients behind the channels of its routes. */
  readonly channelled: ReadonlySet<string>
  /** Who hosts the router. */
  readonly hosts: ReadonlySet<string>
}

/**
 * Processing that does not pass the router: each category that an activity holds, in its records and at each recipient
 * that may have it. Where routes carry a category, it is in their own stores, and who is reached by them, or hosts them,
 * gets of it what their own flows say.
 */
export function* activityFlows(model: Model, facts: ActivityFacts, routed: Routed | undefined): Iterable<Flow> {
  const { activity } = facts
  const origin: Origin = { kind: 'activity' }
  const { data = {}, stored = [] } = activity.value
  const recipients = Object.entries(activity.value.recipients ?? {})
  // Whoever says where its records lie has records, and where routes bring all that it holds they hold the same.
  const isBeside = stored.length > 0 && Object.keys(data).every((category) => routed?.categories.has(category))
  for (const [category, datum] of Object.entries(data)) {
    const isRouted = routed?.categories.has(category) ?? false
    const at = placeIn(activity, ['data', category], 'key')
    const protection = datum.form === 'pseudonymised' ? 'pseudonymise' : 'keep'
    const movement = { facts, category, origin, protection, executed: false } as const
    if (!isRouted || isBeside) {
      yield makeFlow(model, { ...movement, sink: recordsSink(activity.value), places: [at] })
    }
    for (const [recipient, allowed] of recipients) {
      const isReached = routed?.channelled.has(recipient) ?? false
      // Whom a customer chooses has no other way in: the router alone knows where that is.
      if (isReached && (isRouted || isChosen(model, recipient))) continue
      if (isRouted && routed?.hosts.has(recipient)) continue
      if (allowed !== 'all' && !allowed.includes(category)) continue
      const sink = recipientSink(model, recipient, null, facts.role)
      yield makeFlow(model, { ...movement, sink, places: [placeIn(activity, ['recipients', recipient], 'key'), at] })
    }
  }
}

const isChosen = (model: Model, recipient: string): boolean =>
  model.recipients.get(recipient)?.value.engagement === 'chosen-by-customer'

/** What trackers hand to those who set them: to a recipient, or, where none is named, to our own records. */
export function* trackerFlows(model: Model, factsOf: (name: string) => ActivityFacts | null): Iterable<Flow> {
  for (const tracker of model.trackers.values()) {
    const { activity, setBy } = tracker.value
    const facts = tracker.poisoned || activity === undefined ? null : factsOf(activity)
    if (!facts || (setBy !== undefined && !model.recipients.has(setBy))) continue
    const setter = placeIn(tracker, ['setBy'])
    // Who sets it is not known: neither a recipient nor we.
    if (setBy === undefined && markOf(model, setter)) continue
    yield makeFlow(model, {
      facts,
      category: 'technical.cookie-id',
      origin: { kind: 'tracker', tracker: tracker.name },
      sink: setBy === undefined ? recordsSink(facts.activity.value) : recipientSink(model, setBy, null, facts.role),
      protection: 'keep',
      executed: false,
      places: [setBy === undefined ? placeIn(tracker, [], 'key') : setter],
    })
  }
}
