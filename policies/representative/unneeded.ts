import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { isInside } from '../../law/regions.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const representativeUnneeded = defineRule({
  name: 'representative/unneeded',
  summary: 'A representative in the region in which the organisation is itself.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 3(1), 27(1)' },
  severity: 'warning',
  *found({ model }) {
    const { organisation } = model
    if (!organisation || organisation.poisoned) return
    const { country, representatives = {} } = organisation.value
    for (const regime of ['eu-gdpr', 'uk-gdpr'] as const) {
      const one = representatives[regime]
      // `exempt` says in words that nobody is needed.
      if (!one || one.exempt !== undefined || country === undefined || !isInside(regime, country)) continue
      yield {
        rule: 'representative/unneeded',
        message: `The organisation is in ${quote(country)}, where nobody represents it under ${quote(regime)} but itself.`,
        at: keyAt(organisation, 'representatives', regime),
        related: [{ at: valueAt(organisation, 'country'), message: 'Where it is.' }],
        help: 'Take it away: Art. 27 is for those who have no establishment in the region. Or state the country where the organisation is.',
      } satisfies Finding
    }
  },
})
