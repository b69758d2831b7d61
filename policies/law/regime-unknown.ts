import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { didYouMean } from '../../compiler/diagnostics/suggest.ts'
import { isKnownLaw } from '../../law/known-law.ts'
import { otherLaws } from '../../law/other-laws.ts'
import { checkedRegimes } from '../../law/regimes.ts'
import { defineRule } from '../rule.ts'
import { quote, quoteAll } from '../support/text.ts'

export const regimeUnknown = defineRule({
  name: 'law/regime-unknown',
  summary: 'A law in `regimes` that bylaw has never heard of.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 3' },
  severity: 'error',
  *found({ model }) {
    const { organisation } = model
    if (!organisation || organisation.poisoned) return
    for (const [index, name] of (organisation.value.regimes ?? []).entries())
      if (!isKnownLaw(name))
        yield {
          rule: 'law/regime-unknown',
          message: `There is no law ${quote(name)}: checked are ${quoteAll(checked)}, and ${otherLaws.length} more can be declared.`,
          at: valueAt(organisation, 'regimes', index),
          help: suggestion(name) ?? '`bylaw law` lists those that can be declared.',
        } satisfies Finding
  },
})

const checked = checkedRegimes.map(({ regime }) => regime)
const known = [...checked, ...otherLaws.map(({ regime }) => regime)]

/** The laws that a name may stand for: misspelt, without its country (`fadp`), or the country alone (`ch`). */
function suggestion(name: string): string | null {
  const lower = name.toLowerCase()
  const parts = known.filter((each) => each.endsWith(`-${lower}`) || each.startsWith(`${lower}-`)).slice(0, 3)
  return parts.length > 0 ? `Did you mean ${parts.map(quote).join(' or ')}?` : didYouMean(lower, known)
}
