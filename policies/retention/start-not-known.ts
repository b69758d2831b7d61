import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { FlowGraph } from '../../compiler/flows/graph.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { isByRouter } from '../support/retention/retention.ts'
import { quote } from '../support/text.ts'

export const startNotKnown = defineRule({
  name: 'retention/start-not-known',
  summary:
    'A period from the collection of data that the router only sees when it receives it, or of keys from a delivery that they know nothing of.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'enforcement',
  *found({ model, flows, graph }) {
    yield* ofKeys(model, graph.stores)
    const swept = new Set(
      flows.flatMap(({ sink, executed, retention }) =>
        executed && sink.kind === 'store' && retention ? [retention.name] : [],
      ),
    )
    for (const rule of model.retention.values()) {
      if (rule.poisoned || rule.value.from !== 'collected' || !isByRouter(rule.value) || !swept.has(rule.name)) continue
      yield {
        rule: 'retention/start-not-known',
        message: `The router counts ${quote(rule.name)} from the receipt: when the data was collected, it does not know.`,
        at: valueAt(rule, 'from'),
        help: 'Write `from: received`, with a period that leaves room for the time between collection and receipt.',
      } satisfies Finding
    }
  },
})

/** Keys against duplicates are there from the receipt on, whether the event is ever delivered or not. */
function* ofKeys(model: Model, stores: FlowGraph['stores']): Iterable<Finding> {
  const dedupe = stores.find(({ store, used, own }) => store === 'dedupe' && used && own === null)
  const rule = model.retention.get(dedupe?.retention ?? '')
  const { router } = model
  if (!router || router.poisoned || !rule || rule.poisoned || rule.value.from !== 'delivered') return
  yield {
    rule: 'retention/start-not-known',
    message: `The router counts ${quote(rule.name)} from the receipt where it is for keys against duplicates: they know of no delivery.`,
    at: valueAt(router, 'stores', 'dedupe', 'retention'),
    related: [{ at: valueAt(rule, 'from'), message: 'It begins with a delivery.' }],
    help: 'Name a rule with `from: received` or `recorded`.',
  }
}
