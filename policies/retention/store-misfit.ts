import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { roleOf } from '../../compiler/flows/facts.ts'
import type { Activity, Router } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { answered } from '../support/bases/role.ts'
import { hasKnownData, holds } from '../support/recipients/ceiling.ts'
import { routesOf } from '../support/routes/routes.ts'
import { quote } from '../support/text.ts'

/** Requests and accesses are of those whom they are about, and listed as such. */
const ofEvents: ReadonlySet<string> = new Set(['dedupe', 'disclosures', 'audit'])

export const storeMisfit = defineRule({
  name: 'retention/store-misfit',
  summary: 'A store of the router that is kept for an activity which lists nothing of what the store holds.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b)' },
  severity: 'warning',
  needsWhole: true,
  *found({ model, graph }) {
    const { router } = model
    if (!router || router.poisoned) return
    for (const { store, activity: name, used, own } of graph.stores) {
      const activity = model.activities.get(name ?? '')
      if (used && own === null && activity && !activity.poisoned) {
        yield* ofPeople(model, router, store, activity)
        yield* forOthers(model, router, store, activity)
      }
      if (!ofEvents.has(store) || !used || own !== null || !activity || activity.poisoned) continue
      // What the routes do may need to remember what it did; `retention/outlives-payload` holds it to the event.
      if (routesOf(model, activity.name).length > 0) continue
      if (!hasKnownData(model, activity) || holds(activity, 'event.metadata')) continue
      // What an attack is found by is listed as technical data as well.
      if (Object.keys(activity.value.data ?? {}).some((category) => category.startsWith('technical.'))) continue
      yield {
        rule: 'retention/store-misfit',
        message: `The router's store ${quote(store)} is kept for ${quote(activity.name)}, which lists no \`event.metadata\`.`,
        at: valueAt(router, 'stores', store, 'activity'),
        help: 'Name the activity that needs it, or list `event.metadata` under its `data`.',
      } satisfies Finding
    }
  },
})

/** What requests and accesses hold of people, as the catalogue calls it. */
const ofRequests: Readonly<Record<string, RegExp>> = {
  requests: /^rights\./,
  access: /^technical\./,
}

/** Kept for an activity that lists nothing of it, while another one does. */
function* ofPeople(
  model: Model,
  router: Resource<Router>,
  store: string,
  activity: Resource<Activity>,
): Iterable<Finding> {
  const held = ofRequests[store]
  if (!held || !hasKnownData(model, activity)) return
  const lists = ({ poisoned, value }: Resource<Activity>): boolean =>
    !poisoned && Object.keys(value.data ?? {}).some((category) => held.test(category))
  // Metadata may be all that a log of accesses is; of requests it is not.
  if (lists(activity) || (store === 'access' && holds(activity, 'event.metadata'))) return
  const [other] = [...model.activities.values()].filter(lists)
  if (!other) return
  const category = Object.keys(other.value.data ?? {}).find((one) => held.test(one)) ?? ''
  yield {
    rule: 'retention/store-misfit',
    message: `The router's store ${quote(store)} is kept for ${quote(activity.name)}, which lists no ${quote(category)}; ${quote(other.name)} does.`,
    at: valueAt(router, 'stores', store, 'activity'),
    related: [{ at: valueAt(other, 'data', category), message: 'It is listed here.' }],
    help: `Write \`activity: ${other.name}\`, or list what the store holds under \`data\`.`,
  }
}

/** What the router remembers of our own people, kept on behalf of somebody else. */
function* forOthers(
  model: Model,
  router: Resource<Router>,
  store: string,
  activity: Resource<Activity>,
): Iterable<Finding> {
  if (roleOf(activity.value) !== 'processor') return
  const own = answered(model).find(({ name }) => routesOf(model, name).length > 0)
  if (!own) return
  yield {
    rule: 'retention/store-misfit',
    message: `The router's store ${quote(store)} is kept for ${quote(activity.name)}, on behalf of others, and holds what is our own of ${quote(own.name)}.`,
    at: valueAt(router, 'stores', store, 'activity'),
    related: [{ at: valueAt(activity, 'role'), message: 'On behalf of others.' }],
    help: 'Name an activity of which we are controller: what the router did, it has to answer for itself.',
  }
}
