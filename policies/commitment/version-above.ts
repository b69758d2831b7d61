import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { amongVersions, tlsClaims, tlsVersion } from '../support/texts/tls-claims.ts'

export const commitmentVersionAbove = defineRule({
  name: 'commitment/version-above',
  summary: 'A promise or measure of a version of TLS that is newer than the oldest which is spoken.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 32(1)' },
  severity: 'warning',
  *found({ model }) {
    const { router } = model
    if (!router || router.poisoned) return
    const stated = router.value.tls?.minimum
    const oldest = stated ?? '1.2'
    for (const { who, text, at } of tlsClaims(model)) {
      const match = tlsVersion.exec(text)
      if (!match || !((match[1] ?? '') > oldest) || amongVersions.test(text)) continue
      yield {
        rule: 'commitment/version-above',
        message: `${who} says ${quote(match[0])}, and the router speaks ${quote(oldest)} as well.`,
        at: { ...at, within: { start: match.index, end: match.index + match[0].length } },
        related: [
          stated === undefined
            ? { at: keyAt(router), message: 'No version is declared, so 1.2 is the oldest.' }
            : { at: valueAt(router, 'tls', 'minimum'), message: 'The oldest that is spoken.' },
        ],
        help: `Write \`tls: {minimum: "${match[1]}"}\` under \`router\`, or say which version is the oldest.`,
      } satisfies Finding
    }
  },
})
