import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote, quoteAll } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'

export const storeNotByRouter = defineRule({
  name: 'retention/store-not-by-router',
  summary: 'A store of the router whose rule says that somebody else ends it.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 24(1)' },
  severity: 'warning',
  *found({ model, graph }) {
    const { router } = model
    if (!router || router.poisoned) return
    const uses = retentionUses(model)
    // The log of accesses is kept, and ended, by whoever stands before the router.
    const own = graph.stores.filter(({ store, retention }) => store !== 'access' && retention !== null)
    for (const [name, stores] of Map.groupBy(own, ({ retention }) => retention)) {
      const rule = model.retention.get(name ?? '')
      if (!rule || rule.poisoned) continue
      const { by, after, for: single } = rule.value
      // Other rules tell of controls, of what has no end, and that no event moves the end of a store.
      if (typeof by !== 'object' || by.process === undefined || after !== undefined || single === 'indefinite') continue
      const at = stores.map(({ store }) => valueAt(router, 'stores', store, 'retention'))
      const [first] = at
      // A rule that is for stores alone is wrong itself; one that others use is wrong for this store.
      const isShared = stores.length === 1 && (uses.get(rule.name) ?? []).length > 1
      if (first)
        yield {
          rule: 'retention/store-not-by-router',
          message: `The router ends its store${stores.length > 1 ? 's' : ''} ${quoteAll(stores.map(({ store }) => store))} itself, and ${quote(rule.name)} says that somebody else does.`,
          at: isShared ? first : valueAt(rule, 'by', 'process'),
          related: isShared
            ? [{ at: valueAt(rule, 'by'), message: 'Who carries it out, by the rule.' }]
            : at.slice(0, 3).map((place) => ({ at: place, message: 'The store is kept under it.' })),
          help: 'Give the router’s stores a rule of their own with `by: router`.',
        } satisfies Finding
    }
  },
})
