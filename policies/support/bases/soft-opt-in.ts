import type { Model } from '../../../compiler/model/model.ts'
import { isIn } from '../../words/match.ts'
import { regimesOf } from '../settings.ts'

/** ePrivacy Directive Art. 13(2), PECR reg. 22(3): the sale in which the address was given. */
const sale =
  /\b(sales?|sold|order\w*|purchas\w*|loan\w*|contract\w*|subscri\w*|customer\w*|book(ed|ing)\w*|bought|buys?|buying|paid|pays?|paying|negotiat\w*|policy|service|account|enquir\w*)\b/i

/** The same where the declaration is written in German: `Kauf`, `bestellt`, `Abmeldelink`. */
const saleDe = /kauf|bestell|erworben|bezahlt|gebucht|buchung|vertrag|abonn|kund(?:e|in)|konto|auftrag/i
const refusalDe = /abmeld|abbestell|widersprech|widerspruch|widerruf|ablehn|\blink/i

/** PECR reg. 22(3A): of a charity, the support of its purposes, or the interest in them, in which the address was given. */
const support =
  /\b(donat\w*|donor\w*|gift\w*|gave|giv(e|es|ing|en)|support\w*|volunteer\w*|fundrais\w*|member\w*|petition\w*|interest\w*)\b/i
const charity = /\bcharit\w*\b/i

/** How it can be refused, each time. */
const refusal = /\b(refus\w*|unsubscrib\w*|opt\w*[ -]out|object\w*|declin\w*|link|stop|end)\b/i

/** To refuse, in its forms. */
export const refusing = '(?:refus\\w*|opt(?:s|ing)?[ -]?out|unsubscrib\\w*|object\\w*|declin\\w*)'
/** Words that say that it cannot be refused. */
export const noRefusal = new RegExp(
  `\\b${refusing}\\b[^.;,]{0,20}\\b(?:(?:is |are )?not (?:possible|offered|foreseen|allowed)|(?:is |are )?impossible)\\b|\\b(?:cannot|can't|can not|no way to|not possible to|unable to) (?:be )?${refusing}\\b|\\bno (?:way to )?${refusing}\\b`,
  'i',
)

/** The same denied. */
const unrefusable =
  /\b(nobody|no one|cannot|can not|can't|no (way|possibility|option) to|not possible to|impossible to|may not)\b[^.;,]{0,20}\b(refus|unsubscrib|opt|object|declin|stop)/i

/**
 * Whether charities have a soft opt-in of their own: in the United Kingdom since 5 February 2026 (Data (Use and Access)
 * Act 2025, s. 114; SI 2026/82), and under no other law that applies beside it.
 */
export function charitiesMayWrite(model: Model, asOf: string): boolean {
  const regimes = regimesOf(model)
  return asOf >= '2026-02-05' && regimes.includes('uk-gdpr') && !regimes.includes('eu-gdpr')
}

/** Whether a text is about the support of a charity rather than a sale. */
export const isOfCharity = (text: string): boolean => charity.test(text) && isIn(support, text)

/** Whether a text says all that a soft opt-in needs. */
export const isSoftOptIn = (text: string, charities: boolean): boolean =>
  !isIn(unrefusable, text) &&
  (isIn(refusal, text) || isIn(refusalDe, text)) &&
  (isIn(sale, text) || isIn(saleDe, text) || (charities && isOfCharity(text)))
