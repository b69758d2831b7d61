import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { grounds } from '../support/bases/bases.ts'
import { businessOf, isOwnAffair } from '../support/bases/business.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { quote } from '../support/text.ts'
import { isEnglish } from '../support/texts/language.ts'
import { isIn } from '../words/match.ts'
import { soldAlong, soldData } from '../words/sold-data.ts'
import { saidIn } from '../words/wording.ts'

export const basisDutyForBusiness = defineRule({
  name: 'basis/duty-for-business',
  summary: 'A legal duty or the protection of life as the basis of ordinary business.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)(c), (d), 6(3)' },
  severity: 'warning',
  *found({ model }) {
    if (!isEnglish(model)) return
    for (const { activity, basis, at } of grounds(model)) {
      const { type } = basis.value
      if (type !== 'legal-obligation' && type !== 'vital-interests') continue
      const { byTerm, byText } = businessOf(activity.value)
      const isOwn =
        (type === 'legal-obligation' && isOwnAffair(activity.value)) ||
        saidIn(purposeText(activity.value), [soldData, soldAlong]) !== null
      if (!isOwn && (!(byTerm || byText) || isIn(duty, purposeText(activity.value)))) continue
      yield {
        rule: 'basis/duty-for-business',
        message: `Activity ${quote(activity.name)} is business of our own, which ${type === 'vital-interests' ? 'saves no life' : 'no law demands'}: ${quote(basis.name)} does not carry it.`,
        at,
        related: [{ at: valueAt(activity, 'purpose', ...(byTerm ? ['term'] : [])), message: 'What it is for.' }],
        // Term and words together leave no doubt.
        ...(byTerm && byText && { severity: 'error' as const }),
        help: 'Rest it on the contract, a consent or a legitimate interest; or say in the purpose which duty is met.',
        because: { kind: 'law', ref: type === 'vital-interests' ? 'GDPR Art. 6(1)(d)' : 'GDPR Art. 6(3)' },
      } satisfies Finding
    }
  },
})

/** Words that speak of a duty, of life or of proof. */
const duty =
  /\b(law|laws|legal|duty|duties|statut\w*|obligation|oblig\w*|tax|books?|invoices?|report\w*|compl(y|iance)|authorit\w*|safety|recall\w*|rights?|access|lives?|life|emergenc\w*|ambulance|prove|proof|accountab\w*|disease\w*|infection\w*|vat|customs|regulat\w*|patients?|prescri\w*|pharmac\w*|medicin\w*)\b/i
