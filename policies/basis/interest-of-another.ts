import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { LawfulBasis } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { usedBases } from '../support/bases/bases.ts'
import { quote } from '../support/text.ts'
import { wordsOf } from '../words/wording.ts'

export const basisInterestOfAnother = defineRule({
  name: 'basis/interest-of-another',
  summary: 'Two bases with one legitimate interest, of which each was weighed by itself.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)(f), 13(1)(d)' },
  severity: 'warning',
  *found({ model }) {
    const seen = new Map<string, Resource<LawfulBasis>>()
    for (const { basis } of usedBases(model, 'legitimate-interests')) {
      const { interest, assessment } = basis.value
      if (interest === undefined) continue
      const words = wordsOf(interest).join(' ')
      const other = seen.get(words)
      seen.set(words, other ?? basis)
      const paper = assessment?.file ?? assessment?.url
      const theirs = other?.value.assessment?.file ?? other?.value.assessment?.url
      if (!other || paper === undefined || theirs === undefined || paper === theirs) continue
      yield {
        rule: 'basis/interest-of-another',
        message: `Lawful basis ${quote(basis.name)} names the interest of ${quote(other.name)}, and was weighed by itself.`,
        at: valueAt(basis, 'interest'),
        related: [{ at: valueAt(other, 'interest'), message: 'The other one.' }],
        help: 'Say which interest this one is, or make one basis of both.',
      } satisfies Finding
    }
  },
})
