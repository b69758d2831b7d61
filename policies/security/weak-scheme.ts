import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Source, Verify } from '../../compiler/language/types.ts'
import type { Model } from '../../compiler/model/model.ts'
import { looksForDuplicates, schemeFacts } from '../../runtime/contract/scheme-facts.ts'
import { defineRule } from '../rule.ts'
import { isTimed } from '../support/routes/schemes.ts'
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
      if (source.poisoned || !used.has(source.name) || isDeduped(model, source.value)) continue
      const { verify } = source.value.http
      if (verify === undefined || !isReplayed(verify)) continue
      const byItself = looksForDuplicates(verify.scheme, source.value.dedupe)
      yield {
        rule: 'security/weak-scheme',
        message: `Source ${quote(source.name)} accepts a captured request each time that it is sent: ${reason(verify)}, and duplicates are not detected.`,
        at: keyAt(source, 'dedupe'),
        // It would be known again by what is signed, which nobody has to say.
        ...(byItself && { severity: 'note' as const }),
        related: [{ at: valueAt(source, 'http', 'verify', 'scheme'), message: 'The scheme is declared here.' }],
        help: byItself
          ? 'Declare the store `dedupe` under `router.stores`: what is signed is then remembered, and known again.'
          : helpFor(verify),
      } satisfies Finding
    }
  },
})

/** No time limits it, or the time limits what may be sent with anything else. */
const isReplayed = (verify: Verify): boolean => {
  const { ids, known } = schemeFacts[verify.scheme]
  return verify.scheme !== 'none' && (!isTimed(verify) || (known === 'verified' && ids.length === 0))
}

/** What needs no declaration needs a store all the same; without a router section it is not known that there is none. */
const isDeduped = ({ router }: Model, { dedupe, http }: Source): boolean =>
  looksForDuplicates(http.verify?.scheme, dedupe) &&
  (dedupe !== undefined || !router || router.poisoned || router.value.stores?.dedupe !== undefined)

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
      return 'Add `timestamp` with the header that holds the time, if the sender signs one, or `parts`; else `dedupe` with the field of its delivery id, or `{body: true}`.'
    case 'meta':
      return 'Add `dedupe: {body: true}`, or `{path: ...}` with the id in the events.'
    default:
      return 'Add `dedupe` with the header or field of the delivery id, or `{body: true}` where the sender gives none.'
  }
}
