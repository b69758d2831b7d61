import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { namesUnknownLaw } from '../../law/known-law.ts'
import { checkedRegimes } from '../../law/regimes.ts'
import { defineRule } from '../rule.ts'
import { isLawUnknown, statedRegimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

export const regimeHinted = defineRule({
  name: 'law/regime-hinted',
  summary: 'A representative under a law that the organisation does not name.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 3(2), 27' },
  severity: 'warning',
  *found({ model }) {
    const { organisation } = model
    if (!organisation || organisation.poisoned || isLawUnknown(model)) return
    // A name that stands for no law may have been meant for it, and `law/regime-unknown` says so.
    if (namesUnknownLaw(organisation.value.regimes ?? [])) return
    const stated = statedRegimesOf(model)
    for (const { regime } of checkedRegimes)
      if (organisation.value.representatives?.[regime] !== undefined && !stated.includes(regime))
        yield {
          rule: 'law/regime-hinted',
          message: `There is a representative under ${quote(regime)}, and \`regimes\` does not name that law.`,
          at: keyAt(organisation, 'representatives', regime),
          related: [{ at: keyAt(organisation, 'regimes'), message: 'The law that is said to apply.' }],
          help: `Add ${quote(regime)} to \`regimes\`: only those it applies to have a representative. Otherwise take the representative away.`,
        } satisfies Finding
  },
})
