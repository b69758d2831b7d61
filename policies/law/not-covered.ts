import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { nationalLaws, otherLaw } from '../../law/other-laws.ts'
import { checkedRegimes } from '../../law/regimes.ts'
import { defineRule } from '../rule.ts'
import { clip, quote, quoteAll } from '../support/text.ts'

export const lawNotCovered = defineRule({
  name: 'law/not-covered',
  summary: 'A law that applies, or is declared, and that no law pack covers.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 3' },
  severity: 'note',
  *found({ model, asOf }) {
    const { organisation } = model
    if (!organisation || organisation.poisoned) return
    const { country, regimes = [] } = organisation.value
    for (const [index, name] of regimes.entries()) {
      const law = otherLaw(name)
      if (law)
        yield {
          rule: 'law/not-covered',
          message: `${quote(name)} (${clip(law.title, 80)}) is declared and not checked: no law pack covers it.`,
          at: valueAt(organisation, 'regimes', index),
          help,
        } satisfies Finding
    }
    const laws = country === undefined ? [] : nationalLaws(country, asOf)
    const [law] = laws
    if (country === undefined || !law || laws.some(({ regime }) => regimes.includes(regime))) return
    yield {
      rule: 'law/not-covered',
      message: `The law of ${quote(country)} (${clip(law.title, 80)}) is covered by no law pack: nothing is checked under it.`,
      at: valueAt(organisation, 'country'),
      help: `${help} To declare that it applies, add ${quote(law.regime)} to \`regimes\`.`,
    } satisfies Finding
  },
})

const help = `Covered are ${quoteAll(checkedRegimes.map(({ regime }) => regime))} alone (\`bylaw law\`); what another law asks for is yours to look after.`
