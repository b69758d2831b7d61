import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { namesUnknownLaw } from '../../law/known-law.ts'
import { checkedRegimes } from '../../law/regimes.ts'
import { isInside } from '../../law/regions.ts'
import { defineRule } from '../rule.ts'
import { isLawUnknown, statedRegimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

export const toolUnused = defineRule({
  name: 'transfer/tool-unused',
  summary: 'A transfer tool under a regime that the organisation does not name.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 44' },
  severity: 'note',
  *found({ model }) {
    const { organisation } = model
    if (!organisation || organisation.poisoned || isLawUnknown(model)) return
    const { country, representatives, regimes = [] } = organisation.value
    const stated = statedRegimesOf(model)
    if (stated.length === 0 || namesUnknownLaw(regimes)) return
    for (const { regime } of checkedRegimes) {
      // Where the law applies for another reason, that is the finding: `law/regime-not-stated`, `law/regime-hinted`.
      if (stated.includes(regime) || representatives?.[regime] !== undefined) continue
      if (country !== undefined && isInside(regime, country)) continue
      const [first, ...others] = [...model.recipients.values()].filter(
        ({ poisoned, value }) => !poisoned && value.transfer?.[regime] !== undefined,
      )
      if (!first) continue
      yield {
        rule: 'transfer/tool-unused',
        message: `${quote(first.name)} names a transfer tool under ${quote(regime)}, which is not a regime of the organisation.`,
        at: keyAt(first, 'transfer', regime),
        related: others
          .slice(0, 5)
          .map((other) => ({ at: keyAt(other, 'transfer', regime), message: `So does ${quote(other.name)}.` })),
        help: 'Add the regime to `organisation.regimes` if it applies, or take the tool away.',
      } satisfies Finding
    }
  },
})
