import { isIn, matchOf } from '../../words/match.ts'
import { isAscii } from '../../words/phrases.ts'

/** A stretch of a text that says nothing. */
export interface Vague {
  readonly words: string
  readonly start: number
  readonly end: number
}

/** What an adjective of necessity is followed by where it still says nothing: no fact, only "our purposes". */
const nothingMore =
  '(?= for (?:the|our|its|their|these|those|any|such|this|legitimate|business) (?:stated |legitimate |business |original )*(?:purposes?|interests?|needs|activities|reasons)| or | and |[.,;)]|$)'

const need = '(?:necessary|needed|required|appropriate|reasonable|useful|relevant|possible)'

/**
 * Phrases that stand in for a period or a reason in published notices and that the Art. 29 Working Party calls
 * insufficient (WP260 rev.01, annex, on storage periods: "as long as necessary for the legitimate purposes of the
 * processing"). As of 2026-11-28.
 */
const phrases: readonly string[] = [
  `(?:for )?as long as (?:(?:it|they|this|that|we|is|are|be|may|the|data|still|deemed|consider(?:ed)?|reasonably|strictly) )*${need}${nothingMore}`,
  `(?:when|where|until|while|if) (?:(?:it|they|is|are|no|longer|still|we|data|deemed|not) )*${need}${nothingMore}`,
  `^as (?:${need}|long as possible)${nothingMore}`,
  'until further notice',
  '^(?:(?:we|they) (?:never|do not) |nobody (?:ever )?)(?:deletes?|erases?|removes?)(?: (?:it|them|this|anything|(?:any )?(?:data|records|addresses|files)))?$',
  'until (?:they|it|we|the data) (?:is|are)? ?no longer (?:serves?|useful)',
  'just in case',
  '(?:when(?:ever)?|if|as long as) (?:we|they|the company) (?:\\w+ )?(?:finds?|thinks?|considers?|deems?) (?:it |that |this )*(?:is |to be )?(?:useful|necessary|appropriate|fit|sensible|convenient|good|needed)',
  '(?:we|they|somebody|someone) (?:\\w+ )?(?:forgot|forget|never got (?:a)?round) (?:to (?:delete|erase|remove)|(?:to )?(?:deleting|erasing|removing|about))(?: (?:it|them|this|that|the data))?',
  'in case (?:we|it|they|this|that|the data|somebody|someone|anybody) (?:\\w+ ){0,2}(?:needs?|needed|wants?|wanted|asks?|useful|handy|required|necessary)',
  '^(?:nobody|no one) (?:has |have |had )?(?:ever |yet )?(?:looked into it|thought about it|decided(?: (?:it|this|that))?|knows(?: why)?|checked(?: it)?|(?:has )?said)(?: yet)?$',
  '(?:nobody|no one) (?:has |have |had )?(?:yet |ever |so far )?(?:got(?:ten)? (?:a)?round to|come round to|bothered to|found (?:the )?time to|thought of|asked (?:us )?to)(?: (?:delet|eras|remov)\\w*)?',
  '(?:storage|space|disk space|keeping it) (?:is|costs) (?:cheap|free|nothing|little|no(?:thing| money))',
  '^because (?:we|it|they|one) (?:can|could|like|likes|want|wants|may|always (?:do|did|has|have))(?: to| it| that)?$',
  '^(?:maybe|perhaps|possibly)(?: (?:useful|needed|necessary|interesting|later|some day|one day))?$',
  '^(?:maybe|perhaps|possibly) [^.;,]{1,40} (?:one day|some ?day|some ?time|later|again|in (?:the )?future)$',
  '^(?!.*(?:useful|needed|necessary|required|of use))[^.;,]{1,30} (?:may|might|could) [^.;,]{1,40} (?:one day|some ?day|some ?time)$',
  '^(?:who knows|why not|whatever(?: comes)?|as we (?:like|please|wish)|we (?:like|want) (?:it|to))$',
  '(?:for )?as long as (?:we|it|they) (?:like|likes|please|pleases|want|wish)',
  '(?:maybe|perhaps|possibly) (?:be )?(?:useful|needed|of use|interesting)',
  'might (?:be|become) useful',
  'may (?:be|become) useful',
  '(?:we|they|somebody|someone) (?:may|might|could) (?:still |later |one day )*need (?:it|them|this)',
  '(?:may|might|could) (?:still |later |one day )*be (?:needed|necessary|required)',
  '(?:possible|potential|any) future (?:use|uses|needs?|purposes?)',
  '^(?:legitimate )?business (?:purposes?|reasons?|needs?|interests?)$',
  '^(?:for |due to |because of |on )?(?:(?:various|other|general|internal|operational|legal|regulatory|compliance|statutory|administrative|technical|organisational|organizational|historical|our|these|several|certain) )+(?:purposes?|reasons?|needs?)$',
  '^(?:necessary|needed|required|useful|various|historical reasons?|because|policy|our policy|default|standard|unknown)$',
  '^(?:tbd|todo|tba|n/?a|none|nothing|\\?+|-+|fixme)$',
]

const among = (letter: string, flags: string): RegExp =>
  new RegExp(`(?<!${letter})(?:${phrases.join('|')})(?!${letter})`, flags)

/** The two say the same of a text in ASCII; the one that knows all letters takes much longer to make. */
let ofAscii: RegExp | undefined
let ofAny: RegExp | undefined

function patternFor(text: string): RegExp {
  if (isAscii(text)) {
    ofAscii ??= among('[A-Za-z0-9]', 'i')
    return ofAscii
  }
  ofAny ??= among('[\\p{L}\\p{N}]', 'iu')
  return ofAny
}

/** The first stretch of a text that says nothing; `null` where it says something throughout. */
export function vagueIn(text: string): Vague | null {
  const trimmed = text.replace(/[.\s]+$/, '')
  const found = matchOf(patternFor(trimmed), trimmed)
  return found && found[0] !== '' ? { words: found[0], start: found.index, end: found.index + found[0].length } : null
}

const nobody =
  /^(?:nobody|no one|noone|none|nothing|anybody|anyone|somebody|someone|tbd|todo|tba|n\/?a|unknown|various|\?+|-+)\.?$/i

/** Whether a text in the place of a name names nobody. */
export const namesNobody = (text: string): boolean => isIn(nobody, text.trim())

/** Whoever answers for something is a person or an office, and has done so. */
const unanswering =
  /^(?:me|us|we|ourselves|you|they|all|everybody|everyone|(?:the|our|a) (?:team|staff|people|employees)|(?:the )?person in charge|as (?:needed|required|appropriate)|(?:as|when(?:ever)?) (?:possible|time (?:permits|allows))|nobody yet|no person|(?:not|never)(?: yet)? (?:approved|appointed|decided|signed|read)|(?:open|outstanding|see (?:above|below)|whoever|anonymous|admin|root|system|bot|chat ?gpt|claude|copilot|gemini|(?:an? |the )?(?:ai|llm|machine)|automatic(?:ally)?)|[\p{L} ]+\?+)\.?$/iu

/** Whether a text in the place of a person who answers for something names none who could. */
export const isNobody = (text: string): boolean => namesNobody(text) || isIn(unanswering, text.trim())
