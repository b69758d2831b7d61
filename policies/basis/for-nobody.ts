import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { isRegime, isSlip } from '../support/bases/bases.ts'
import { answered } from '../support/bases/role.ts'
import { statedRegimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

export const basisForNobody = defineRule({
  name: 'basis/for-nobody',
  summary: 'A basis for a class of people or a regime that the activity does not have.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)' },
  severity: 'warning',
  *found({ model }) {
    const regimes: readonly string[] = statedRegimesOf(model)
    for (const activity of answered(model)) {
      const { lawfulBasis, dataSubjects } = activity.value
      if (typeof lawfulBasis !== 'object') continue
      for (const key of Object.keys(lawfulBasis.by)) {
        const known: readonly string[] | undefined = isRegime(key) ? regimes : dataSubjects
        // A name that only a slip tells apart from one that is declared is told where names are looked up.
        if (!known || known.length === 0 || known.includes(key) || known.some((name) => isSlip(name, key))) continue
        yield {
          rule: 'basis/for-nobody',
          message: isRegime(key)
            ? `Activity ${quote(activity.name)} has a basis under ${quote(key)}, which does not apply to the organisation.`
            : `Activity ${quote(activity.name)} has a basis for ${quote(key)}, whose data it does not hold.`,
          at: keyAt(activity, 'lawfulBasis', 'by', key),
          help: isRegime(key)
            ? 'Add the regime to `organisation.regimes`, or take the line away.'
            : 'Add the class to `dataSubjects`, or take the line away.',
        } satisfies Finding
      }
    }
  },
})
