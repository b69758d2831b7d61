import { recipientSink } from '../../../../compiler/flows/facts.ts'
import type { Flow } from '../../../../compiler/flows/flow.ts'
import type { Model } from '../../../../compiler/model/model.ts'
import type { Sight } from './sight.ts'

/**
 * What recipients pass on. Whoever is named under `onward` has what the one before has, whatever nobody says of it: a
 * promise that data stays somewhere, or goes to nobody else, is asked of that one as well. It is there once for each way
 * on which it differs: as it is and pseudonymised, by a tracker and without one.
 *
 * @param more what goes to them beside the flows: by trackers without an activity, and of fields without a category
 * @param byRoute once for each route and field, too
 */
export function passedOn(
  model: Model,
  flows: readonly Flow[],
  more: readonly Sight[],
  byRoute: boolean,
): readonly Sight[] {
  if (![...model.recipients.values()].some(({ poisoned, value }) => !poisoned && value.onward !== undefined)) return []
  const sights = [...flows.map((flow): Sight => ({ model, flow })), ...more]
  const ways = (sight: Sight, recipient: string | null): string => wayOf(sight, recipient, byRoute)
  const direct = new Set(sights.map((sight) => endOf(sight, nameOf(sight.flow.sink))))
  const found = new Map<string, Sight>()
  const told = new Set(sights.map((sight) => ways(sight, nameOf(sight.flow.sink))))
  for (const sight of sights) {
    const { flow, unnamed } = sight
    // Whom nobody has named passes on to whom nobody knows: that is asked of the flow itself.
    if (flow.sink.kind !== 'recipient' || unnamed?.recipient) continue
    for (const next of beyond(model, flow.sink.recipient)) {
      const key = ways(sight, next)
      // Who has it from us in the same way is asked about that.
      if (told.has(key) || found.has(key)) continue
      const sink = recipientSink(model, next, null, flow.role)
      const onward: Sight = { ...sight, flow: { ...flow, sink, executed: false, assurance: 'declared' } }
      // Who has it from us as well works for us, and not through another alone.
      found.set(key, direct.has(endOf(sight, next)) ? onward : { ...onward, passedOn: true })
    }
  }
  return [...found.values()]
}

const endOf = ({ flow: { activity, category }, unnamed }: Sight, recipient: string | null): string =>
  `${activity}\n${category}\n${recipient}\n${Object.keys(unnamed ?? {}).join(' ')}`

function wayOf(sight: Sight, recipient: string | null, byRoute: boolean): string {
  const { origin, protection } = sight.flow
  const begin =
    origin.kind === 'tracker'
      ? `tracker ${origin.tracker}`
      : byRoute && origin.kind === 'route'
        ? `${origin.route}\n${origin.source}\n${origin.event}\n${origin.field}`
        : ''
  return `${endOf(sight, recipient)}\n${protection}\n${begin}`
}

const nameOf = (sink: Flow['sink']): string | null => (sink.kind === 'recipient' ? sink.recipient : null)

/** Everybody whom a recipient passes data on to, by however many hands. */
function beyond(model: Model, first: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const queue = [first]
  for (const name of queue) {
    const recipient = model.recipients.get(name)
    for (const next of (recipient && !recipient.poisoned && recipient.value.onward) || []) {
      if (next === first || seen.has(next)) continue
      seen.add(next)
      queue.push(next)
    }
  }
  return seen
}
