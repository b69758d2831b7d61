import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, placeId, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Flow } from '../../compiler/flows/flow.ts'
import { movementsOf } from '../../compiler/flows/movement.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { hasKnownData, holds } from '../support/recipients/ceiling.ts'
import { isProhibited } from '../support/recipients/prohibited.ts'
import { fieldOf } from '../support/routes/fields.ts'
import { quote, quoteAll } from '../support/text.ts'

const help = 'Add it under `data` of the activity, with its retention, or drop the field.'

export const categoryOutsideActivity = defineRule({
  name: 'flow/category-outside-activity',
  summary: 'A route that keeps or sends a category of data which its activity does not list.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b)' },
  severity: 'error',
  *found(input) {
    for (const { at, sent, flows, alsoSent, elsewhere } of outside(input)) {
      const [flow] = flows
      const activity = input.model.activities.get(flow?.activity ?? '')
      if (!flow || !activity || flow.origin.kind !== 'route') continue
      const categories = quoteAll([...new Set(flows.map(({ category }) => category))])
      const { route, field } = flow.origin
      const others = new Set(flows.map(({ origin }) => (origin.kind === 'route' ? origin.field : field))).size - 1
      const fields = `field ${quote(field)}${others === 0 ? '' : ` and ${others} more`}`
      const place = meantIn(activity, flows, input.flows)
      yield {
        rule: 'flow/category-outside-activity',
        message: `Route ${quote(route)} ${sent ? 'sends' : 'keeps'} ${categories} of ${fields}, which activity ${quote(activity.name)} does not list.`,
        at: place ?? at,
        related: [
          ...(place ? [{ at, message: sent ? 'It is sent here.' : 'The field is declared here.' }] : []),
          { at: keyAt(activity, 'data'), message: 'The activity lists its data here.' },
          ...(sent
            ? []
            : [
                {
                  at: valueAt({ section: 'routes', name: route }, 'activity'),
                  message: `Route ${quote(route)} executes the activity.`,
                },
              ]),
          ...alsoSent.slice(0, 3).map((place) => ({ at: place, message: 'It is sent here.' })),
          ...elsewhere.slice(0, 5).map((place) => ({ at: place, message: 'The same here.' })),
        ],
        movements: movementsOf(flows),
        help: place ? `Add it under \`data\` of the activity, which lets recipients have it.` : help,
      } satisfies Finding
    }
  },
})

/**
 * Where an activity lets somebody have just what it does not list, the list lacks it: it is wanting there, in the place of
 * the one entry that nothing moves, if there is one.
 */
function meantIn(activity: Resource<Activity>, flows: readonly Flow[], all: readonly Flow[]): Place | null {
  const { data = {}, recipients = {} } = activity.value
  const ceilings = Object.values(recipients).flatMap((allowed) => (allowed === 'all' ? [] : allowed))
  const lacking = new Set(flows.map(({ category }) => category))
  if (![...lacking].every((category) => ceilings.includes(category))) return null
  const moved = new Set(
    all.flatMap((one) => (one.activity === activity.name && one.origin.kind === 'route' ? [one.category] : [])),
  )
  const [idle, more] = Object.keys(data).filter((category) => !moved.has(category) && !ceilings.includes(category))
  return idle !== undefined && more === undefined ? keyAt(activity, 'data', idle) : keyAt(activity, 'data')
}

interface Outside {
  readonly at: Place
  /** Sent to a recipient, rather than kept in the journal. */
  readonly sent: boolean
  readonly flows: Flow[]
  /** Where a field that is kept is sent. */
  readonly alsoSent: Place[]
  /** Where else it is the same. */
  readonly elsewhere: Place[]
}

/** One that stands for all places where an activity keeps, or sends, the same that it does not list. */
function together(found: Iterable<Outside>): Iterable<Outside> {
  const all = new Map<string, Outside>()
  for (const one of found) {
    const categories = [...new Set(one.flows.map(({ category }) => category))].sort()
    const key = [one.flows[0]?.activity, one.sent, ...categories].join(' ')
    const first = all.get(key)
    if (!first) all.set(key, one)
    else {
      first.flows.push(...one.flows)
      first.elsewhere.push(one.at)
    }
  }
  return ofOneRoute([...all.values()])
}

/** A route that does so with most of what it brings stands under the wrong activity. */
function ofOneRoute(all: readonly Outside[]): Iterable<Outside> {
  const made: Outside[] = []
  const byRoute = Map.groupBy(all, ({ flows }) => {
    const routes = new Set(flows.map(({ origin }) => (origin.kind === 'route' ? origin.route : '')))
    return routes.size === 1 ? [...routes][0] : undefined
  })
  for (const [route, ones] of byRoute) {
    const [first, second, third] = ones
    if (route === undefined || !first || !second || !third) made.push(...ones)
    else
      made.push({
        ...first,
        at: valueAt({ section: 'routes', name: route }, 'activity'),
        flows: ones.flatMap(({ flows }) => flows),
        elsewhere: ones.map(({ at }) => at),
      })
  }
  return made
}

/** Once for each field that an activity keeps, and once for each place that sends one. */
function outside({ model, flows }: RuleInput): Iterable<Outside> {
  const found = new Map<string, Outside>()
  const keptAt = new Map<string, Outside>()
  const activities = new Map([...model.activities].filter(([, activity]) => hasKnownData(model, activity)))
  for (const flow of flows) {
    const { origin, sink, category, sensitivity, handling } = flow
    const activity = activities.get(flow.activity)
    if (origin.kind !== 'route' || !activity || sensitivity === 'none' || !model.categories.has(category)) continue
    // What is prohibited is not to be listed either.
    if (holds(activity, category) || isProhibited(model, { name: category, sensitivity })) continue
    const sent = sink.kind === 'recipient' && sink.channel !== null
    // A secret that is sent has a finding of its own, and listing it would not help.
    const at = sent && handling === 'secret' ? undefined : sent ? flow.places[0] : fieldOf(model, flow)?.at
    if (!at) continue
    const key = `${activity.name} ${sent} ${placeId(at)}`
    const known = found.get(key)
    if (known) known.flows.push(flow)
    else found.set(key, { at, sent, flows: [flow], alsoSent: [], elsewhere: [] })
    const made = found.get(key)
    if (!sent && made) keptAt.set(`${activity.name} ${placeId(at)}`, made)
  }
  // A field that is kept although nobody lists it is also sent by mistake.
  for (const [key, { at, sent, flows: sending }] of found) {
    const places = sending.map((flow) => fieldOf(model, flow)?.at)
    const kept = places.map((at, i) => at && keptAt.get(`${sending[i]?.activity} ${placeId(at)}`))
    if (!sent || kept.includes(undefined)) continue
    for (const one of new Set(kept)) one?.alsoSent.push(at)
    for (const [i, flow] of sending.entries()) kept[i]?.flows.push(flow)
    found.delete(key)
  }
  return together(found.values())
}
