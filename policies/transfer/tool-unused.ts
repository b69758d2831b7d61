import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { checkedRegimes } from '../law/regimes.ts'
import { defineRule } from '../rule.ts'
import { keyAt } from '../support/place.ts'
import { statedRegimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

export const toolUnused = defineRule({
  name: 'transfer/tool-unused',
  summary: 'A transfer tool under a regime that the organisation does not name.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 44' },
  severity: 'note',
  *found({ model }) {
    const regimes = statedRegimesOf(model)
    if (regimes.length === 0) return
    const others = checkedRegimes.flatMap(({ regime }) => (regimes.includes(regime) ? [] : regime))
    if (others.length === 0) return
    for (const recipient of model.recipients.values())
      for (const regime of recipient.poisoned || !recipient.value.transfer ? [] : others)
        if (recipient.value.transfer?.[regime] !== undefined)
          yield {
            rule: 'transfer/tool-unused',
            message: `${quote(recipient.name)} names a transfer tool under ${quote(regime)}, which is no regime of the organisation.`,
            at: keyAt(recipient, 'transfer', regime),
            help: 'Add the regime to `organisation.regimes` if it applies, or take the tool away.',
          } satisfies Finding
  },
})
