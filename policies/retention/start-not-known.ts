import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { isByRouter } from '../support/retention/retention.ts'
import { quote } from '../support/text.ts'

export const startNotKnown = defineRule({
  name: 'retention/start-not-known',
  summary: 'A period from the collection of data that the router only sees when it receives it.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'enforcement',
  *found({ model, flows }) {
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
