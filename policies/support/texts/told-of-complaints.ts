import { valueAt } from '../../../compiler/diagnostics/place.ts'
import { countries, countryMeant } from '../../../compiler/language/countries.ts'
import { complaintClockRows } from '../../../law/complaint-clocks.ts'
import { isInside } from '../../../law/regions.ts'
import { holdsOn } from '../../../law/row.ts'
import { statesOf } from '../../words/authority-names.ts'
import { isIn, matchOf } from '../../words/match.ts'
import { daysIn, lengthOfTime } from '../../words/promise-words.ts'
import { namesUnknownLaw } from '../settings.ts'
import { quote } from '../text.ts'
import type { Sentence } from './notice-texts.ts'
import type { Misstated, Read } from './told-otherwise.ts'

const office = /\b(?:complain\w*|supervisory|lead|competent|data protection) (?:\w+ )*(?:authority|to|is)\b|\bcomplain/i

/** An authority that a sentence names for a place, or as the competent one, and that is another's. */
export function* authorityOf({ text }: Sentence, { model, regimes }: Read): Iterable<Misstated> {
  const { organisation } = model
  const country = organisation?.poisoned ? undefined : organisation?.value.country
  const match = matchOf(office, text)
  const states = match ? statesOf(text) : null
  if (!organisation || country === undefined || !match || !states) return
  const britain = /\b(?:United Kingdom|UK|Britain)\b/.test(text)
  const union = /\b(?:European Union|EU|EEA)\b/.test(text)
  const lead = /\b(?:lead|competent) (?:supervisory )?authority (?:is|for us is)\b/i.test(text)
  // Whoever complains elsewhere complains under another law than that which applies.
  const beyond =
    regimes.length > 0 &&
    !namesUnknownLaw(model) &&
    !states.has(country) &&
    regimes.every((regime) => [...states].every((state) => !isInside(regime, state)))
  const wrong =
    beyond ||
    (lead && !states.has(country)) ||
    (britain && !union && !states.has('GB')) ||
    (union && !britain && states.size === 1 && states.has('GB'))
  if (!wrong) return
  yield {
    words: text,
    start: 0,
    but: `the authority that it names is that of ${quote([...states].join(', '))}`,
    ...(lead && { declared: valueAt(organisation, 'country') }),
  }
}

/** An authority that a sentence sends people of one state to, and that is another's: "in Ireland to the CNIL". */
export function* authorityOfState({ text }: Sentence): Iterable<Misstated> {
  if (!isIn(office, text)) return
  for (const match of text.matchAll(/\b[Ii]n (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?),? (?:to|with) ([^,;]+)/gu)) {
    const [words, place = '', named = ''] = match
    const state = countryMeant(place)
    const states = statesOf(named)
    if (state === null || states === null || states.has(state)) continue
    yield {
      words,
      start: match.index,
      but: `that is the authority of ${quote([...states].map((one) => countries.get(one) ?? one).join(', '))}`,
    }
  }
}

const acknowledged = new RegExp(
  `\\b(?:acknowledge|confirm (?:the )?receipt)\\w*\\b[^.;]{0,30}\\bwithin ${lengthOfTime}`,
  'i',
)

/** How soon a complaint is said to be acknowledged, where the law gives less time. */
export function* acknowledgedIn({ text }: Sentence, { told: { heading }, regimes, asOf }: Read): Iterable<Misstated> {
  const match = heading === 'complaints' || /\bcomplain/i.test(text) ? matchOf(acknowledged, text) : null
  const days = match ? daysIn(match[0])?.days : undefined
  const clock = complaintClockRows.find((row) => regimes.some((one) => one === row.regime) && holdsOn(row, asOf))
  if (!match || days === undefined || !clock || days <= clock.days + 1) return
  yield { words: match[0], start: match.index, but: `the law gives ${clock.days} days (${clock.title})` }
}
