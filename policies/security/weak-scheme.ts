import type { Source, Verify } from '../../compiler/language/types.ts'
import { schemeFacts } from '../../runtime/ingress/schemes/facts.ts'
import { defineRule } from '../rule.ts'
import { keyAt, valueAt } from '../support/place.ts'
import { isTimed } from '../support/schemes.ts'
import { quote } from '../support/text.ts'

/**
 * Whoever has seen a request can send it again, for as long as the secret lives, where no time is signed. What the
 * sender cannot do better the router has to look for.
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

/**
 * No time limits it, or the time limits what may be sent with anything else. Of senders whose body holds times of its own
 * and counts whatever is declared (GitHub, Shopify) nothing is asked.
 */
const isReplayed = (verify: Verify): boolean => {
  const { ids, known } = schemeFacts[verify.scheme]
  if (known === 'body' || known === 'body-too') return false
  return verify.scheme !== 'none' && (!isTimed(verify) || (known === 'verified' && ids.length === 0))
}

const isDeduped = ({ dedupe }: Source): boolean => dedupe !== undefined && dedupe !== 'none'

const reason = ({ scheme }: Verify): string =>
  schemeFacts[scheme].token
    ? 'a key that is sent along covers no time'
    : schemeFacts[scheme].timed
      ? `${quote(scheme)} ${schemeFacts[scheme].weak}`
      : `${quote(scheme)} covers no time here`

function helpFor({ scheme }: Verify): string {
  switch (scheme) {
    case 'twilio':
      return 'Add `dedupe` with the field of the id that the requests carry, such as `{path: MessageSid}`, or `{body: true}`.'
    case 'hmac':
      return 'Add `timestamp` with the header that holds the time, if the sender signs one; else `dedupe` with the field of its delivery id, or `{body: true}`.'
    case 'meta':
      return 'Add `dedupe: {body: true}`, or `{path: ...}` with the id in the events.'
    default:
      return 'Add `dedupe` with the header or field of the delivery id, or `{body: true}` where the sender gives none.'
  }
}
