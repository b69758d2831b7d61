import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { FlowGraph, StoreAnalysis } from '../../compiler/flows/graph.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { isImpersonal } from '../support/impersonal.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { keyAt } from '../support/place.ts'
import { quote, quoteAll } from '../support/text.ts'

const help = 'Give each store an `activity` and a `retention` of its own under `router.stores`.'

export const storeUncovered = defineRule({
  name: 'retention/store-uncovered',
  summary: 'A store of the router that no activity or period covers.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'gap',
  *found({ model, graph }) {
    const { router } = model
    // Without a router section there is one omission, and `fact/missing` tells it.
    if (!router || router.poisoned) return
    // What the router keeps of events about nobody is about nobody.
    if (!graph.flows.some(({ executed }) => executed) && isWithoutPeople(model, graph)) return
    const used = graph.stores.filter(isOwn)
    const undeclared = used.filter(({ store }) => router.value.stores?.[store] === undefined)
    const [first] = undeclared
    if (first)
      yield {
        rule: 'retention/store-uncovered',
        message: `The router keeps ${quoteAll(undeclared.map(({ store }) => store))}, which no activity and no period covers.`,
        at: keyAt(router, 'stores', ...(undeclared.length === 1 ? [first.store] : [])),
        related: undeclared.map(({ store, because }) => ({
          at: because,
          message: `${quote(store)} exists because of this.`,
        })),
        help,
        executed: true,
      } satisfies Finding
    for (const { store, because } of used) {
      const stated = router.value.stores?.[store]
      if (!stated) continue
      const absent = (['activity', 'retention'] as const).filter((key) => stated[key] === undefined)
      const marked = absent.filter((key) => markAt(model, router, 'stores', store, key))
      const silent = absent.filter((key) => !marked.includes(key))
      for (const keys of [...marked.map((key) => [key]), ...(silent.length > 0 ? [silent] : [])])
        yield {
          rule: 'retention/store-uncovered',
          message: `The router's store ${quote(store)} has no ${quoteAll(keys, 'and no')}.`,
          related: [{ at: because, message: `${quote(store)} exists because of this.` }],
          executed: true,
          ...absentAt(model, router, ['stores', store, ...keys.slice(0, 1)], help),
        } satisfies Finding
    }
  },
})

/** Whether every activity that a route runs for says that it holds no personal data. */
const isWithoutPeople = (model: Model, graph: FlowGraph): boolean =>
  [...model.routes.values()].every(({ value }) => {
    const activity = model.activities.get(value.activity)
    return activity !== undefined && !activity.poisoned && isImpersonal(model, graph, activity)
  })

/** A store of the router's own that routes bring about; the journal ends with the payload. */
const isOwn = (
  store: StoreAnalysis,
): store is StoreAnalysis & { readonly store: Exclude<StoreAnalysis['store'], 'journal'> } =>
  store.used && store.store !== 'journal'
