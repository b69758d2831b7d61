import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { LawfulBasis } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { relatedUses, usedBases } from '../support/bases/bases.ts'
import { quote } from '../support/text.ts'
import {
  barredWithdrawal,
  easyWithdrawal,
  laboriousAsking,
  laboriousWithdrawal,
  vouchedFor,
} from '../words/consent-wording.ts'
import { saidIn, saysOnly, type Worded } from '../words/wording.ts'

const nothing = new Set('none no not at all nothing nowhere nohow'.split(' '))

export const basisConsentHardToWithdraw = defineRule({
  name: 'basis/consent-hard-to-withdraw',
  summary: 'Consent that is not as easy to withdraw as to give.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 7(3)' },
  severity: 'error',
  *found({ model }) {
    for (const { basis, uses } of usedBases(model, 'consent')) {
      const found = obstacle(basis.value)
      if (!found) continue
      const { what, start, end } = found
      yield {
        rule: 'basis/consent-hard-to-withdraw',
        message: `Consent ${quote(basis.name)} ${what}.`,
        at: { ...valueAt(basis, 'withdrawn'), within: { start, end } },
        related: relatedUses(uses),
        help: 'Offer at any time, for nothing, a way out that is as easy as the way in: a link, a switch.',
      } satisfies Finding
    }
  },
})

function obstacle({ asked = '', withdrawn }: LawfulBasis): Worded | null {
  if (withdrawn === undefined) return null
  if (saysOnly(withdrawn, nothing)) return { what: 'cannot be withdrawn', start: 0, end: withdrawn.length }
  const barred = saidIn(withdrawn, barredWithdrawal)
  if (barred && !(barred.what.includes('giving') && easyWithdrawal.test(withdrawn))) return barred
  // As easy as it was given: who asks on paper may be answered on paper.
  const asHard = laboriousAsking.test(asked) && (!vouchedFor.test(withdrawn) || vouchedFor.test(asked))
  return easyWithdrawal.test(withdrawn) || asHard ? null : saidIn(withdrawn, laboriousWithdrawal)
}
