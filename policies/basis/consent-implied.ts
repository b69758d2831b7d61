import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { relatedUses, usedBases } from '../support/bases/bases.ts'
import { quote } from '../support/text.ts'
import { impliedConsent } from '../words/consent-wording.ts'
import { saidIn, saysOnly } from '../words/wording.ts'

const nothing = new Set('none no not never nobody asked ask at all is are we do it people nothing'.split(' '))

export const basisConsentImplied = defineRule({
  name: 'basis/consent-implied',
  summary: 'Consent that is taken from silence, a ticked box, going on, or terms.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 4(11), 7' },
  severity: 'error',
  *found({ model }) {
    for (const { basis, uses } of usedBases(model, 'consent')) {
      const { asked } = basis.value
      if (asked === undefined) continue
      const said = saysOnly(asked, nothing)
        ? { what: 'is asked of nobody', start: 0, end: asked.length }
        : saidIn(asked, impliedConsent)
      if (!said) continue
      const { what, start, end } = said
      yield {
        rule: 'basis/consent-implied',
        message: `Lawful basis ${quote(basis.name)} ${what}.`,
        at: { ...valueAt(basis, 'asked'), within: { start, end } },
        related: relatedUses(uses),
        help: 'Ask for a clear act of its own, such as a box that is not ticked; or rest on another basis.',
      } satisfies Finding
    }
  },
})
