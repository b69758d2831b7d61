import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { tlsClaims } from '../support/texts/tls-claims.ts'

export const commitmentCipherBelow = defineRule({
  name: 'commitment/cipher-below',
  summary: 'A promise or measure of a cipher that is stronger than the weakest which is spoken.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 32(1)' },
  severity: 'warning',
  *found({ model }) {
    const { router } = model
    if (!router || router.poisoned || router.value.tls?.cipherBits === 256) return
    for (const { who, text, at } of tlsClaims(model)) {
      const match = bits.exec(text)
      if (!match) continue
      yield {
        rule: 'commitment/cipher-below',
        message: `${who} says ${quote(match[0])}, and the router speaks ciphers of 128 bits as well.`,
        at: { ...at, within: { start: match.index, end: match.index + match[0].length } },
        related: [
          router.value.tls === undefined
            ? { at: keyAt(router), message: 'No strength is declared; TLS 1.2 and 1.3 have ciphers of 128 bits.' }
            : { at: valueAt(router, 'tls'), message: 'TLS 1.2 and 1.3 have ciphers of 128 bits.' },
        ],
        help: 'Write `cipherBits: 256` under `router.tls`, or leave the number out.',
      } satisfies Finding
    }
  },
})

const bits = /\b256[- ]?bits?\b|\bAES[- ]?256\b/i
