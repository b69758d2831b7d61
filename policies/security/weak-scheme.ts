import type { Source, Verify } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { keyAt, valueAt } from '../support/place.ts'
import { quote } from '../support/text.ts'

/**
 * Whoever has seen a request can send it again, for as long as the secret lives. Of the schemes that sign no time these
 * are the ones where a sender could do better, or whose signature says the least; GitHub, Meta and Shopify have no other.
 */
export const weakScheme = defineRule({
  name: 'security/weak-scheme',
  summary: 'A source that takes a captured request again and again.',
  class: 'violation',
  because: { kind: 'security', ref: 'CWE-294' },
  severity: 'warning',
  *found({ model }) {
    const used = new Set([...model.routes.values()].flatMap(({ poisoned, value }) => (poisoned ? [] : [value.source])))
    for (const source of model.sources.values()) {
      if (source.poisoned || !used.has(source.name) || isDeduped(source.value)) continue
      const { verify } = source.value.http
      if (verify === undefined || !isReplayed(verify)) continue
      yield {
        rule: 'security/weak-scheme',
        message: `Source ${quote(source.name)} takes a request that was captured as often as it is sent: ${reason(verify)}, and duplicates are not looked for.`,
        at: keyAt(source, 'dedupe'),
        related: [{ at: valueAt(source, 'http', 'verify', 'scheme'), message: 'The scheme stands here.' }],
        help: helpFor(verify),
      }
    }
  },
})

const isReplayed = ({ scheme, timestamp }: Verify): boolean =>
  scheme === 'bearer' || scheme === 'twilio' || (scheme === 'hmac' && timestamp === undefined)

const isDeduped = ({ dedupe }: Source): boolean => dedupe !== undefined && dedupe !== 'none'

const reason = ({ scheme }: Verify): string =>
  scheme === 'bearer' ? 'a key that is sent along covers no time' : `${quote(scheme)} covers no time here`

function helpFor({ scheme }: Verify): string {
  switch (scheme) {
    case 'twilio':
      return 'Add `dedupe` with the field of the id that the requests carry, such as `{path: MessageSid}`, or `{body: true}`.'
    case 'hmac':
      return 'Add `timestamp` with the header that holds the time, if the sender signs one; else `dedupe` with the field of its delivery id, or `{body: true}`.'
    default:
      return 'Add `dedupe` with the header or field of the delivery id, or `{body: true}` where the sender gives none.'
  }
}
