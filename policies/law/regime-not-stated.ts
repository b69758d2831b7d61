import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { namesUnknownLaw } from '../../law/known-law.ts'
import { checkedRegimes } from '../../law/regimes.ts'
import { isInside } from '../../law/regions.ts'
import { defineRule } from '../rule.ts'
import { articleOf } from '../support/recipients/transfers.ts'
import { statedRegimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

export const regimeNotStated = defineRule({
  name: 'law/regime-not-stated',
  summary: 'An organisation established where a law applies that it does not name.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 3(1)' },
  severity: 'error',
  *found({ model }) {
    const { organisation } = model
    const { country, regimes } = organisation && !organisation.poisoned ? organisation.value : {}
    // Regimes that nobody states are `fact/missing`.
    if (!organisation || country === undefined || regimes === undefined) return
    // A name that stands for no law may have been meant for it, and `law/regime-unknown` says so.
    if (namesUnknownLaw(regimes)) return
    for (const { regime } of checkedRegimes)
      if (isInside(regime, country) && !statedRegimesOf(model).includes(regime))
        yield {
          rule: 'law/regime-not-stated',
          message: `An organisation in ${quote(country)} is under ${quote(regime)}, which \`regimes\` leaves out.`,
          at: keyAt(organisation, 'regimes'),
          related: [{ at: valueAt(organisation, 'country'), message: 'It is established here.' }],
          because: articleOf(regime, '3(1)'),
          help: `Add ${quote(regime)}: it applies to whatever an establishment there does, wherever the people are.`,
        } satisfies Finding
  },
})
