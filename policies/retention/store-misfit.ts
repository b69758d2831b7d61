import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { hasKnownData, holds } from '../support/ceiling.ts'
import { valueAt } from '../support/place.ts'
import { routesOf } from '../support/routes.ts'
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
