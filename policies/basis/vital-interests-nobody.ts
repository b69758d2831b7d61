import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { soundValue } from '../../compiler/flows/facts.ts'
import { defineRule } from '../rule.ts'
import { relatedUses, usedBases } from '../support/bases/bases.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'
import { topicWords } from '../words/topics.ts'
import { saysOnly } from '../words/wording.ts'

/** Words that by themselves name no living person. */
const nobody = new Set(
  `nobody s no one none nothing not anyone anybody someone somebody everyone everybody various all any us we our ours
  ourselves own self itself its the a an of and or in to company companies business businesses corporation firm
  organisation organization operator controller shareholders shareholder clinic clinics hospital practice service services platform provider charity foundation school
  university bank hotel shop brand
  house houses home homes flat flats building buildings premises furniture property properties belongings goods stock
  equipment machine machines vehicle vehicles car cars server servers network systems data money assets reputation group investors investor owner owners management
  interest interests commercial economic vital general public society profit revenue others particular specific special individual yet time comfort convenience budget costs work peace mind income savings`.split(
    /\s+/,
  ),
)
/** What is no person at all, before the words that tell more of it: `the union, which wants no claims`. */
const body =
  /^(?:(?:the|our|its|their|a|an|any) )*(?:company|business|firm|organi[sz]ation|controller|operator|provider|platform|union|association|insurers?|insurance company|bank|creditors?|lenders?|charity|foundation|trust|federation|club|church|party|authority|council|shop|shareholders?|investors?|owners?|group)(?:,? (?:which|that|who|whose)\b|$)/i
/** People of whom nothing is told but what they owe, buy or are sent: nobody's life hangs on that. */
const ofTrade =
  /\b(?:ow(?:e|es|ed|ing)|debts?|debtors?|arrears|unpaid|overdue|invoices?|pay(?:s|ing)?|bought|buys?|orders?|subscri\w+|newsletters?|offers?|fine[ds]|penalt(?:y|ies)|sued|liable|liability|whose (?:\w+ )?(?:houses?|homes?|buildings?|propert(?:y|ies)|goods|cars?|money|stock|business))\b/i
/** Whose a thing is: what is protected stands behind it. */
const owners = /[\p{L}-]+(?:['’]s|s['’])(?=\s)/giu
/** Interests that are of the business, whoever has them. */
const business =
  /\b(business|company|compan(y|ies)|commercial|shareholders?|investors?|profit|revenue|brand|economic)\b/i

export const basisVitalInterestsNobody = defineRule({
  name: 'basis/vital-interests-nobody',
  summary: 'Vital interests that are those of no living person.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)(d), Recital 46' },
  severity: 'error',
  *found({ model }) {
    const { legalName = '', tradeName = '' } = soundValue(model.organisation) ?? {}
    const own = [legalName, tradeName].filter((name) => name !== '')
    for (const { basis, uses } of usedBases(model, 'vital-interests')) {
      const { whose } = basis.value
      if (whose === undefined) continue
      const named = own.some((name) => whose.toLowerCase().includes(name.toLowerCase()))
      const lives = topicWords.danger.test(whose)
      const none = saysOnly(whose.replaceAll(owners, ''), nobody) || isIn(business, whose)
      if (!named && !none && (lives || !(isIn(body, whose.trim()) || isIn(ofTrade, whose)))) continue
      yield {
        rule: 'basis/vital-interests-nobody',
        message: `Lawful basis ${quote(basis.name)} protects the vital interests of no living person.`,
        at: valueAt(basis, 'whose'),
        related: relatedUses(uses),
        help: 'Name the people whose life is at stake, or rest on another basis.',
      } satisfies Finding
    }
  },
})
