import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { looksForDuplicates } from '../../runtime/contract/scheme-facts.ts'
import { defineRule } from '../rule.ts'
import { redeliveredFor } from '../support/routes/redelivery.ts'
import { HOUR, longestOf } from '../support/routes/retries.ts'
import { quote } from '../support/text.ts'

/** The keys are needed as long as the senders of the sources deliver the same again. */
function leastOfKeys(model: Model): { seconds: number; why: string; ref: string } {
  let most: { seconds: number; why: string; ref: string } = least.dedupe
  for (const { poisoned, value } of model.sources.values()) {
    if (poisoned) continue
    const scheme = value.http.verify?.scheme
    const seconds = looksForDuplicates(scheme, value.dedupe) ? redeliveredFor(value.http) : null
    if (seconds !== null && seconds > most.seconds)
      most = {
        seconds,
        why: `senders of \`${scheme}\` deliver the same again for ${Math.round(seconds / HOUR)} hours`,
        ref: least.dedupe.ref,
      }
  }
  return most
}

/** What a store is for, and for how long at least, in seconds. */
const least = {
  // Standard Webhooks and the providers deliver again after minutes and for hours.
  dedupe: { seconds: HOUR, why: 'senders deliver the same again for hours', ref: 'GDPR Art. 5(1)(d)' },
  // A request is answered within a month (Art. 12(3)): the proof is needed until then.
  requests: { seconds: 28 * 86_400, why: 'a request may take a month to be answered', ref: 'GDPR Art. 12(3), 5(2)' },
} as const

export const storeTooShort = defineRule({
  name: 'retention/store-too-short',
  summary: 'A store of the router that forgets before what it is kept for is over.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(d)' },
  also: 'GDPR Art. 5(2), 12(3)',
  severity: 'warning',
  *found({ model, graph }) {
    const { router } = model
    if (!router || router.poisoned) return
    for (const { store, retention, own } of graph.stores) {
      if ((store !== 'dedupe' && store !== 'requests') || own !== null) continue
      const rule = model.retention.get(retention ?? '')
      const { seconds, why, ref } = store === 'dedupe' ? leastOfKeys(model) : least[store]
      const kept = rule && !rule.poisoned ? longestOf(rule.value) : null
      if (!rule || kept === null || kept === 0 || kept >= seconds) continue
      yield {
        rule: 'retention/store-too-short',
        message: `The router's store ${quote(store)} forgets under ${quote(rule.name)} before its time: ${why}.`,
        at: valueAt(router, 'stores', store, 'retention'),
        related: [{ at: valueAt(rule), message: 'The period is stated here.' }],
        help: 'Name a rule with a longer period.',
        because: { kind: 'law', ref },
      } satisfies Finding
    }
  },
})
