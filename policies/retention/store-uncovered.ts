import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { StoreAnalysis } from '../../compiler/flows/graph.ts'
import { declarableStores } from '../../compiler/flows/stores.ts'
import type { Router } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { advertises } from '../support/bases/marketing.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { quote, quoteAll } from '../support/text.ts'

const help = 'Give each store an `activity` and a `retention` of its own under `router.stores`.'

export const storeUncovered = defineRule({
  name: 'retention/store-uncovered',
  summary: 'A store of the router that no activity or period covers.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  also: 'GDPR Art. 5(2), 12(3)',
  severity: 'gap',
  *found({ model, graph, flows }) {
    const { router } = model
    // Without a router section there is one omission, and `fact/missing` tells it.
    if (!router || router.poisoned) return
    // What passes without anybody's data leaves nothing of anybody behind.
    if (!flows.some(({ executed, sensitivity }) => executed && sensitivity !== 'none')) return
    const declarable = graph.stores.filter(isDeclarable)
    const used = declarable.filter((store) => store.used)
    const undeclared = declarable.filter(
      ({ store, required }) => required && router.value.stores?.[store] === undefined,
    )
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
    yield* leftOut(router)
    for (const { store, because } of used) {
      const stated = router.value.stores?.[store]
      if (!stated) continue
      const activity = model.activities.get(stated.activity ?? '')
      if (activity && !activity.poisoned && advertises(activity))
        yield {
          rule: 'retention/store-uncovered',
          class: 'violation',
          severity: 'error',
          message: `The router's store ${quote(store)} is kept for ${quote(stated.activity ?? '')}, which is marketing.`,
          at: valueAt(router, 'stores', store, 'activity'),
          related: [{ at: because, message: `${quote(store)} exists because of this.` }],
          help: 'Name the activity that needs it: security, accountability, or what the routes do.',
        } satisfies Finding
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

/** What shows that requests were answered, and who did what: declared beside the rest, and one of them left out. */
const proofs = ['requests', 'audit'] as const

/** Without a period the router keeps none of it, so that nobody can show it later. */
function* leftOut(router: Resource<Router>): Iterable<Finding> {
  const { stores = {} } = router.value
  const absent = proofs.filter((store) => stores[store] === undefined)
  const [store] = absent
  if (!store || absent.length === proofs.length) return
  yield {
    rule: 'retention/store-uncovered',
    severity: 'warning',
    message: `The router keeps no ${quote(store)}, so that nobody can show ${store === 'requests' ? 'that people who asked were answered' : 'who did what with it'}.`,
    at: keyAt(router, 'stores', store),
    because: { kind: 'law', ref: store === 'requests' ? 'GDPR Art. 5(2), 12(3)' : 'GDPR Art. 5(2), 32(1)' },
    help,
  }
}

type Declarable = StoreAnalysis & { readonly store: (typeof declarableStores)[number] }

/** The journal ends with the payload, and what it remembers of people's rights by itself. */
const isDeclarable = (store: StoreAnalysis): store is Declarable =>
  (declarableStores as readonly string[]).includes(store.store)
