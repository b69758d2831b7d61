import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { basisFor } from '../../law/articles.ts'
import { defineRule } from '../rule.ts'
import { relatedUses, usedBases } from '../support/bases/bases.ts'
import { absentAt } from '../support/missing.ts'
import { regimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'
import { isEnglish } from '../support/texts/language.ts'
import { isIn } from '../words/match.ts'

/**
 * The conditions of Annex 1 to the UK GDPR (Data (Use and Access) Act 2025, Sch. 4): disclosure for somebody's public
 * task; national security, public security and defence; emergencies; crime; safeguarding of vulnerable people.
 */
const annex =
  /\b(public (interest )?task|official authority|national security|public security|defen[cs]e|emergenc(y|ies)|civil contingenc(y|ies)|crimes?|criminals?|offenders?|offences?|fraud|safeguard(s|ing)?|vulnerable|at risk of harm)\b/i

export const basisRecognisedNotListed = defineRule({
  name: 'basis/recognised-not-listed',
  summary: 'A recognised legitimate interest that is not on the list of Annex 1, or where there is no such list.',
  class: 'violation',
  because: { kind: 'law', ref: 'UK GDPR Art. 6(1)(ea), Annex 1' },
  severity: 'gap',
  *found({ model, asOf }) {
    for (const { basis, uses } of usedBases(model, 'recognised-legitimate-interests')) {
      const common = {
        rule: 'basis/recognised-not-listed',
        class: 'violation',
        related: relatedUses(uses),
        executed: uses.some((use) => use.executed),
      } as const
      const name = quote(basis.name)
      // Under `by: {uk-gdpr: ...}` it serves for the United Kingdom alone.
      const abroad = uses.filter(({ at }) => at.path.at(-1) !== 'uk-gdpr' && regimesOf(model).includes('eu-gdpr'))
      const { recognised, interest } = basis.value
      if (abroad.length > 0)
        yield {
          ...common,
          message: `Lawful basis ${name} is a recognised legitimate interest, which the EU GDPR does not know.`,
          // Where it also serves as it should, the basis is right and the use of it wrong.
          at: abroad.length < uses.length ? (abroad[0]?.at ?? valueAt(basis, 'type')) : valueAt(basis, 'type'),
          related: relatedUses(abroad),
          help: 'Use it for `uk-gdpr` alone (`by: {uk-gdpr: ..., eu-gdpr: ...}`), or rest on another basis.',
        } satisfies Finding
      else if (!basisFor('recognised-legitimate-interests', 'uk-gdpr', asOf))
        yield {
          ...common,
          message: `Lawful basis ${name} is a recognised legitimate interest, which the UK GDPR knows since 5 February 2026.`,
          at: valueAt(basis, 'type'),
        } satisfies Finding
      else if (recognised === undefined && (interest === undefined || !isEnglish(model)))
        yield {
          ...common,
          class: 'gap',
          message: `Lawful basis ${name} does not say which condition of Annex 1 UK GDPR it meets.`,
          ...absentAt(model, basis, ['recognised'], 'Name it under `recognised`.'),
        } satisfies Finding
      else if (recognised === undefined && interest !== undefined && !isIn(annex, interest))
        yield {
          ...common,
          message: `The interest of ${name} is none that Annex 1 UK GDPR recognises.`,
          at: valueAt(basis, 'interest'),
          help: 'Name the condition under `recognised`; any other interest is `type: legitimate-interests`, with its balancing test.',
        } satisfies Finding
    }
  },
})
