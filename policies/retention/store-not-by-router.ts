import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { valueAt } from '../support/place.ts'
import { quote } from '../support/text.ts'

export const storeNotByRouter = defineRule({
  name: 'retention/store-not-by-router',
  summary: 'A store of the router whose rule says that somebody else ends it.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 24(1)' },
  severity: 'warning',
  *found({ model, graph }) {
    const { router } = model
    if (!router || router.poisoned) return
    for (const { store, retention } of graph.stores) {
      const rule = model.retention.get(retention ?? '')
      // The log of accesses is kept, and ended, by whoever stands before the router.
      if (store === 'access' || !rule || rule.poisoned) continue
      const { by, after, for: single } = rule.value
      // Other rules tell of controls, of what has no end, and that no event moves the end of a store.
      if (typeof by !== 'object' || by.process === undefined || after !== undefined || single === 'indefinite') continue
      yield {
        rule: 'retention/store-not-by-router',
        message: `The router ends its store ${quote(store)} itself, and ${quote(rule.name)} says that somebody else does.`,
        at: valueAt(router, 'stores', store, 'retention'),
        related: [{ at: valueAt(rule, 'by'), message: 'Who carries it out, by the rule.' }],
        help: 'Give the store a rule of its own with `by: router`.',
      } satisfies Finding
    }
  },
})
