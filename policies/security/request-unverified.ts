import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { schemeFacts } from '../../runtime/contract/scheme-facts.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

/** An erasure cannot be undone: what asks for it has to be known to come, as it stands, from whoever may. */
export const requestUnverified = defineRule({
  name: 'security/request-unverified',
  summary: 'A source that may ask for people, and whose requests anybody could have written.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(6)' },
  severity: 'error',
  *found({ model }) {
    for (const source of model.sources.values()) {
      if (source.poisoned || source.value.requests === undefined) continue
      const { verify } = source.value.http
      const { known, weak } = schemeFacts[verify?.scheme ?? 'none']
      const nobody = verify === undefined || verify.scheme === 'none'
      if (!nobody && known !== 'verified') continue
      yield {
        rule: 'security/request-unverified',
        message: `Source ${quote(source.name)} may ask for people's data to be erased or handed out, and ${nobody ? 'nobody checks who sends it' : `${quote(verify.scheme)} ${weak}`}.`,
        at: nobody ? valueAt(source, 'http', ...(verify ? ['verify', 'scheme'] : [])) : keyAt(source, 'requests'),
        related: [
          nobody
            ? { at: keyAt(source, 'requests'), message: 'What it may ask for.' }
            : { at: valueAt(source, 'http', 'verify', 'scheme'), message: 'The scheme is declared here.' },
        ],
        help: 'Take requests of a source whose scheme binds the body, such as `shopify`, `standard-webhooks` or `hmac`.',
      } satisfies Finding
    }
  },
})
