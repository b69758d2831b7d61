import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { relatedUses, usedBases } from '../support/bases/bases.ts'
import { clip, quote } from '../support/text.ts'
import { openEndIn } from '../words/vague-purposes.ts'
import { saysOnly } from '../words/wording.ts'

/** Words that tell no interest from another (EDPB Guidelines 1/2024, 17: clearly and precisely articulated). */
const empty = new Set(
  `a all and any as at of for in on or the to with our ours us we its their own this that these business businesses
  commercial company companies corporate economic financial general legitimate lawful legal interest interests reason
  reasons purpose purposes need needs necessity goal goals aim aims objective objectives operation operations operational
  organisation organization organisational overriding private profit profits various vital strategic internal
  administrative other several different certain compelling justified important growth success benefit
  benefits none no nothing is are have has making make earn earning money sales revenue turnover efficiency optimisation optimization better more whatever wants wish wishes`.split(
    /\s+/,
  ),
)

export const basisInterestVague = defineRule({
  name: 'basis/interest-vague',
  summary: 'A legitimate interest that does not say in what.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)(f), 13(1)(d)' },
  severity: 'error',
  *found({ model }) {
    for (const { basis, uses } of usedBases(model, 'legitimate-interests')) {
      const { interest } = basis.value
      if (interest === undefined) continue
      const away = openEndIn(interest)
      if (away)
        yield {
          rule: 'basis/interest-vague',
          message: `The interest of ${quote(basis.name)}, ${quote(clip(interest, 60))}, ${away.what}.`,
          at: { ...valueAt(basis, 'interest'), within: { start: away.start, end: away.end } },
          related: relatedUses(uses),
          help: 'Name the one interest that is weighed; nobody has to expect that data is sold (Recital 47).',
        } satisfies Finding
      if (away || !saysOnly(interest, empty)) continue
      yield {
        rule: 'basis/interest-vague',
        message: `${quote(clip(interest, 60))} does not say which interest ${quote(basis.name)} rests on.`,
        at: valueAt(basis, 'interest'),
        related: relatedUses(uses),
        help: 'Name the interest so that it can be weighed: `Keeping the service and its users safe from abuse`.',
      } satisfies Finding
    }
  },
})
