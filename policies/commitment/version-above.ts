import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const commitmentVersionAbove = defineRule({
  name: 'commitment/version-above',
  summary: 'A promise or measure of a version of TLS that is newer than the oldest which is spoken.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 32(1)' },
  severity: 'warning',
  *found({ model }) {
    const { router } = model
    const oldest = router?.poisoned ? undefined : router?.value.tls?.minimum
    if (!router || oldest === undefined) return
    for (const { who, text, at } of said(model)) {
      const match = /\bTLS ?(?:v(?:ersion)? ?)?(1\.[0-3])\b/i.exec(text)
      if (!match || !((match[1] ?? '') > oldest) || among.test(text)) continue
      yield {
        rule: 'commitment/version-above',
        message: `${who} says ${quote(match[0])}, and the router speaks ${quote(oldest)} as well.`,
        at: { ...at, within: { start: match.index, end: match.index + match[0].length } },
        related: [{ at: valueAt(router, 'tls', 'minimum'), message: 'The oldest that is spoken.' }],
        help: `Write \`minimum: "${match[1]}"\`, or say which version is the oldest.`,
      } satisfies Finding
    }
  },
})

/** The newer one is named beside others, or as what is spoken where both sides can. */
const among =
  /\b(?:where|if|when|possible|supported|supports|preferr?\w*|up to|1\.[0-3](?:,| and| or|\/) ?(?:TLS ?)?1\.[0-3])\b/i

/** What the router speaks is said by promises and measures that rest on the control, and by those on the way of data. */
function* said(model: Model): Iterable<{ readonly who: string; readonly text: string; readonly at: Place }> {
  for (const promise of model.commitments.values())
    if (!promise.poisoned && promise.value.control === 'tls.minimum')
      yield { who: `Promise ${quote(promise.name)}`, text: promise.value.promise, at: valueAt(promise, 'promise') }
  for (const measure of model.measures.values())
    if (!measure.poisoned && measure.value.control === 'tls.minimum')
      yield { who: `Measure ${quote(measure.name)}`, text: measure.value.text, at: valueAt(measure, 'text') }
}
