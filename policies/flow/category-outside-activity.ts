import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Place } from '../../compiler/diagnostics/place.ts'
import type { Flow } from '../../compiler/flows/flow.ts'
import { movementsOf } from '../../compiler/flows/movement.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { fieldOf } from '../support/fields.ts'
import { type Outside, outsideOf } from '../support/misplaced.ts'
import { keyAt, placeId, valueAt } from '../support/place.ts'
import { quote, quoteAll } from '../support/text.ts'

const rule = 'flow/category-outside-activity'
const help = 'Add it under `data` of the activity, with its retention, or drop the field.'

export const categoryOutsideActivity = defineRule({
  name: rule,
  summary: 'A route that keeps or sends a category of data which its activity does not list.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b)' },
  severity: 'error',
  *found(input) {
    const routes = outsideOf(input)
    for (const route of routes) if (route.misplaced) yield ofRoute(route, input)
    yield* ofFields(
      routes.filter(({ misplaced }) => !misplaced),
      input,
    )
  },
})

/** The route is in the wrong activity, by all that it carries. */
function ofRoute({ route, activity: name, flows }: Outside, { model }: RuleInput): Finding {
  const activity = model.activities.get(name)
  return {
    rule,
    message: `Route ${quote(route)} carries ${some(flows)}, which activity ${quote(name)} does not list.`,
    at: valueAt({ section: 'routes', name: route }, 'activity'),
    related: activity ? [{ at: keyAt(activity, 'data'), message: 'The activity lists its data here.' }] : [],
    movements: movementsOf(flows),
    help: 'Name the activity that the route is for, or list what it carries under `data` of this one.',
  }
}

/** Once for each field, whichever routes keep or send it: sending begins with keeping. */
function* ofFields(routes: readonly Outside[], { model }: RuleInput): Iterable<Finding> {
  const found = new Map<string, { at: Place; flows: Flow[]; keyed: Resource<Activity> | null }>()
  for (const { activity: name, flows } of routes) {
    const activity = model.activities.get(name)
    for (const flow of flows) {
      const forgotten = activity && isForgotten(activity, flow.category) ? activity : null
      const at = forgotten ? keyAt(forgotten, 'data', flow.category) : fieldOf(model, flow)?.at
      if (!at) continue
      const key = placeId(at)
      const one = found.get(key)
      if (one) one.flows.push(flow)
      else found.set(key, { at, flows: [flow], keyed: forgotten })
    }
  }
  for (const { at, flows, keyed } of found.values()) {
    const names = [...new Set(flows.flatMap(({ origin }) => (origin.kind === 'route' ? [origin.route] : [])))]
    const activities = [...new Set(flows.map(({ activity }) => activity))]
    const [field] = flows.flatMap(({ origin }) => (origin.kind === 'route' ? [origin.field] : []))
    const sent = flows.some(({ sink }) => sink.kind === 'recipient' && sink.channel !== null)
    const who = names.length === 1 ? `Route ${quoteAll(names)}` : `Routes ${quoteAll(names)}`
    const verb = sent ? 'send' : 'keep'
    const listing =
      activities.length === 1
        ? `activity ${quoteAll(activities)} does not list`
        : `activities ${quoteAll(activities)} do not list`
    yield {
      rule,
      message: `${who} ${names.length === 1 ? `${verb}s` : verb} ${some(flows)} of field ${quote(field ?? '')}, which ${listing}.`,
      at,
      related: names.slice(0, 3).map((name) => ({
        at: keyed
          ? (flows.find(({ origin }) => origin.kind === 'route' && origin.route === name)?.places[0] ?? at)
          : valueAt({ section: 'routes', name }, 'activity'),
        message: `Route ${quote(name)} executes the activity.`,
      })),
      movements: movementsOf(flows),
      help,
    }
  }
}

/** The activity says who may receive it, and not that it has it. */
const isForgotten = ({ value }: Resource<Activity>, category: string): boolean =>
  value.data !== undefined &&
  Object.values(value.recipients ?? {}).some((allowed) => Array.isArray(allowed) && allowed.includes(category))

function some(flows: readonly Flow[]): string {
  const categories = [...new Set(flows.map(({ category }) => category))]
  const more = categories.length - 3
  return more > 1 ? `${quoteAll(categories.slice(0, 3)).replace(/ and /, ', ')} and ${more} more` : quoteAll(categories)
}
