import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { relatedUses, usedBases } from '../support/bases/bases.ts'
import { quote } from '../support/text.ts'
import { isEnglish } from '../support/texts/language.ts'
import { isPlaceholder } from '../support/texts/placeholder.ts'
import { impliedConsent } from '../words/consent-wording.ts'
import { isIn } from '../words/match.ts'
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
        : (saidIn(asked, impliedConsent) ?? (isEnglish(model) ? askingNothing(asked) : null))
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

/** Anything by which somebody is asked, or says yes: a sentence in which none of it stands tells of no consent. */
const asking =
  /tick|box|button|press|click|tap|switch|slid|toggle|sign|confirm|form|ask|question|yes|choos|choice|option|opt|answer|separate|agree|consent|accept|approv|allow|permi|refus|declin|reject|banner|dialog|panel|screen|page|window|pop-?up|prompt|sentence|statement|declar|paper|letter|mail|message|call|phone|oral|verbal|spoken|word|talk|interview|meeting|desk|counter|slip|card|sheet|document|questionnaire|survey|invit|regist|enrol|subscri|setting|preference|request|appl|wish|want|say|said|tell|told|hand|guardian|parent|app\b|portal|account|list|before|free|express|explicit|volunt|withdraw|record|read/i

/** A sentence about something else than asking. */
const askingNothing = (asked: string): { what: string; start: number; end: number } | null =>
  !isIn(asking, asked) && !isPlaceholder(asked) && asked.trim().split(/\s+/).length > 2
    ? { what: 'tells of nothing that people are asked', start: 0, end: asked.length }
    : null
