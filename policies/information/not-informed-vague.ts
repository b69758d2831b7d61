import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { personalData } from '../support/retention/retention.ts'
import { clip, quote } from '../support/text.ts'
import { isPlaceholder } from '../support/texts/placeholder.ts'
import { isIn } from '../words/match.ts'
import { saysOnly, wordsOf } from '../words/wording.ts'

export const informationNotInformedVague = defineRule({
  name: 'information/not-informed-vague',
  summary: 'A reason for not informing people that is none of the article named.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(4), 14(5)' },
  also: 'GDPR Art. 14(5)(b), 14(5)(c)',
  severity: 'warning',
  *found({ model }) {
    for (const activity of informing(model)) {
      const { article, why } = activity.value.notInformed ?? {}
      if (article === undefined || why === undefined || isPlaceholder(why)) continue
      // An exception for data from elsewhere is told by `information/not-informed-mismatch`, `none` by `fact/placeholder`.
      const elsewhere = personalData(model, activity).some(([, { source }]) =>
        article === '13(4)' ? source === 'third-party' : source === 'person' || source === 'observed',
      )
      if (elsewhere || saysOnly(why, nothing)) continue
      const { words, what } = grounds[article]
      const excused = isIn(excuse, why)
      if (words.test(why) && wordsOf(why).length > 3 && !excused) continue
      yield {
        rule: 'information/not-informed-vague',
        message: `${quote(clip(why, 60))} does not say ${what}, as Art. ${article} asks.`,
        at: valueAt(activity, 'notInformed', 'why'),
        // An excuse is plainly none of them; that words are not there may be the fault of the list.
        ...(excused && { severity: 'error' as const }),
        help: 'Give the facts that the exception rests on, or inform people.',
        because: { kind: 'law', ref: `GDPR Art. ${article}` },
      } satisfies Finding
    }
  },
})

const nothing = new Set('none nothing no not needed required necessary various'.split(' '))

/** Declarations are written in English or German. */
const informedBefore =
  /inform|told|notice|received|read|hand(s|ed)|given|shown|letter|contract|unterricht|erhalten|gelesen|hinweis|ausgehändigt|gezeigt|schreiben|vertrag/i

/** What shows that the ground of an article is spoken of. */
const grounds = {
  '13(4)': {
    words: informedBefore,
    what: 'by what people have been informed already',
  },
  '14(5)(a)': {
    words: informedBefore,
    what: 'by what people have been informed already',
  },
  '14(5)(b)': {
    words:
      /impossible|cannot be (reached|found|identified)|no (address|contact|way)|disproportion|out of proportion|archiv|statistic|research|defeat|jeopardi|prejudic|impair|tip(s|ped|ping)? off|warn(s|ed|ing)?\b|alert(s|ed|ing)?\b|(cover|hide|conceal|destroy|remove|alter|falsif|tamper|collude|abscond|thwart|frustrat|undermin|obstruct|hinder|compromis|vanish|disappear|endanger|retaliat|abscond|intimidat)\w*|at risk|in danger|revenge|seriously|effort|unknown to us|do not know who|millions|thousands|(more|further|additional|other) (personal )?data|names? (nobody|no one)|identif\w+|look(ing)? (them|everybody|everyone|people) up|\b\d{3,}\b|unmöglich|unverhältnis|(nicht|kaum|niemand)\b.*(finden|erreich|ermittel|feststell|zuordn)|forschung|statistik|aufwand|gefährde|vereitel|verdunk|unbekannt|tausende|millionen/i,
    what: 'why informing them is impossible or out of proportion',
  },
  '14(5)(c)': {
    words: /§|\d|\b(act|law|code|regulation|directive|statute|ordinance)\b|gesetz|verordnung|kodex|erlass|dekret/i,
    what: 'which law lays it down',
  },
  '14(5)(d)': {
    words: /secre(cy|t)|confidential|privilege|professional|geheim|vertraulich|schweigepflicht/i,
    what: 'which duty of secrecy forbids it',
  },
} as const
/** Reasons of whoever processes, which no exception knows. */
const excuse =
  /too much work|too (expensive|costly|laborious)|(costs?|work) (us )?(more|too)|no (time|staff|budget)|nobody (asks?|cares?|reads?)|can guess|must know|should know|obvious|in the terms/i
