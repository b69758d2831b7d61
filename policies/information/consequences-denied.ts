import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { personalData } from '../support/retention/retention.ts'
import { quote } from '../support/text.ts'
import { isIn, matchOf } from '../words/match.ts'

export const consequencesDenied = defineRule({
  name: 'information/consequences-denied',
  summary: 'Data that people must give, where it is said that nothing follows if they do not.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(2)(e)' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of informing(model)) {
      const { consequences } = activity.value
      const text = consequences ?? ''
      const match = matchOf(allTheSame, text) ?? (isIn(conditional, text) ? null : matchOf(denial, text))
      if (!match) continue
      const required = personalData(model, activity).find(
        ([, datum]) => datum.required === true && (datum.source ?? 'person') === 'person',
      )
      if (!required) continue
      yield {
        rule: 'information/consequences-denied',
        message: `Activity ${quote(activity.name)} requires ${quote(required[0])}, and says ${quote(match[0])}.`,
        at: {
          ...valueAt(activity, 'consequences'),
          within: { start: match.index, end: match.index + match[0].length },
        },
        related: [{ at: keyAt(activity, 'data', required[0], 'required'), message: 'Required here.' }],
        help: 'Say what follows if the data is not given, or take `required` away where nobody has to give it.',
      } satisfies Finding
    }
  },
})

/** Nothing follows, or nobody has to give it. */
const denial =
  /^\W*(?:there (?:are|is) (?:none|no (?:consequences?|disadvantages?|effects?))|none|nothing(?: (?:happens|follows|changes))?|no (?:consequences?|disadvantages?|effects?))\b|\b(?:(?:giving|providing) (?:it|them|this|the data|any of it|your data)|all of it|all of this|everything|this|it|the data) (?:is|are) (?:entirely |purely |completely |wholly )?(?:voluntary|optional)\b|\byou (?:need not|do not have to|don't have to) (?:give|provide|tell) (?:us )?(?:it|them|this|any of it|anything|any data|the data)\b|\b(?:has|have) no (?:consequences?|disadvantages?|effects?)\b|\bnothing (?:happens|follows|changes)\b/i

/** What comes with the data and without it. */
const allTheSame =
  /^[^.;,]*\b(?:all the same|just the same|regardless|without (?:it|them|these|this|any of it) (?:just )?as well|without (?:it|them|these|this|any of it),? too)(?=\W*$)/i

/** What is optional as such may have a price all the same. */
const conditional =
  /\b(?:but|without|otherwise|except|unless|however|then|only|needed|necessary|must|requires?|required|cannot|can't|impossible)\b/i
