import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { answered } from '../support/bases/role.ts'
import { quote } from '../support/text.ts'
import { isEnglish } from '../support/texts/language.ts'
import { matchOf } from '../words/match.ts'

/** What waits for consent, in its own words; proof of consent, its withdrawal and what goes on without it do not. */
const waits =
  /\b(?:with|requires?|requiring|needs?|only (?:on|by|upon)|subject to) (?:your |their |the |explicit |express |prior |people's )*consent\b/i

/** The same said of the people themselves; what they agree to in a contract has an object. */
const agreeing =
  /\b(?:if|where|when|once|after|provided(?: that)?|as far as|only for those who) (?:(?:you|they|people|somebody|someone|the person)|(?:(?:the|a|an|each|every|our) )?(?:\w+ )?(?<who>[\p{L}-]+)) ?(?:(?:has|have) )?(?:expressly |explicitly )?(?:agreed?s?|consent(?:s|ed)?|said yes|opt(?:s|ed)? in)\b(?! (?:with|on|about|upon)\b| to (?:the |our |an? )?(?:\w+ )?(?:terms|contract|offer|price|order|date|appointment|quote|agreement|purchase|sale)\b)/iu

/** The words by which an activity waits for the consent of its people. */
function waitingIn(text: string, classes: readonly string[]): RegExpExecArray | null {
  const match = matchOf(waits, text)
  if (match) return match
  const said = matchOf(agreeing, text)
  const who = said?.groups?.who?.toLowerCase().replace(/s$/, '')
  // Partners, authorities and both sides of a contract agree to things, too.
  const isOther = who !== undefined && !classes.some((name) => name.toLowerCase().includes(who))
  return isOther ? null : said
}

export const basisConsentSaid = defineRule({
  name: 'basis/consent-said',
  summary: 'An activity that waits for consent by its own words, and rests on something else.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 6(1)(a)' },
  severity: 'warning',
  *found({ model }) {
    if (!isEnglish(model)) return
    for (const activity of answered(model)) {
      const text = purposeText(activity.value)
      const match = waitingIn(text, activity.value.dataSubjects ?? [])
      if (!match) continue
      const own = [...groundsOf(model, activity)]
      const [first] = own
      // Consent to a special category stands beside another basis (Art. 9(2)(a)), and so does one to a transfer.
      const explicit = /explicit|express/i.test(match[0])
      const silent = explicit
        ? own.find(({ basis }) => basis.value.type === 'consent' && !basis.value.explicit)
        : undefined
      if (silent) {
        const { basis } = silent
        const stated = basis.value.explicit === false
        yield {
          rule: 'basis/consent-said',
          message: `Activity ${quote(activity.name)} says ${quote(match[0])}, and ${quote(basis.name)} is not said to be explicit.`,
          at: stated ? valueAt(basis, 'explicit') : silent.at,
          help: 'Write `explicit: true` where people say yes in words, or leave the word out.',
        } satisfies Finding
      }
      const sensitive = Object.values(activity.value.data ?? {}).some(
        ({ condition }) => condition?.article === '9(2)(a)',
      )
      if (!first || sensitive || own.some(({ basis }) => basis.value.type === 'consent')) continue
      yield {
        rule: 'basis/consent-said',
        message: `Activity ${quote(activity.name)} says ${quote(match[0])}, and rests on ${quote(first.basis.name)}, which is none.`,
        at: first.at,
        related: [
          {
            at: {
              ...valueAt(activity, 'purpose', ...(typeof activity.value.purpose === 'object' ? ['text'] : [])),
              within: { start: match.index, end: match.index + match[0].length },
            },
            message: 'Its words.',
          },
        ],
        help: 'Rest it on the consent that people are asked for, or leave consent out of what it is for.',
      } satisfies Finding
    }
  },
})
