import { matchOf } from './match.ts'

/**
 * What everybody calls categories of the catalogue that have one name in English, and which each may mean. A word that is
 * used of much else, such as `name` or `address` alone, is none of them.
 */
const called: readonly (readonly [words: RegExp, names: readonly string[]])[] = [
  [/\b(?:tele)?phone numbers?\b/i, ['contact.phone']],
  [/\be-?mail address(?:es)?\b/i, ['contact.email']],
  [/\bpostal address(?:es)?\b/i, ['contact.address', 'payment.billing-address']],
  [/\bIP address(?:es)?\b/, ['technical.ip']],
  [/\bpasswords?\b/i, ['secret.password']],
  [/\bcard numbers?\b/i, ['payment.card', 'payment.card-summary']],
  [/\bbank accounts?\b/i, ['payment.bank-account']],
  [/\b(?:dates? of birth|birth dates?)\b/i, ['person.birth-date', 'person.age']],
  [/\bsalar(?:y|ies)\b/i, ['employment.salary']],
  [/\bprescriptions?\b/i, ['health.prescription', 'health.record', 'health.data']],
  [/\bsexual orientation\b/i, ['sex.orientation', 'sex.life']],
  [/\btrade union membership\b/i, ['union.membership']],
  [/\bcriminal convictions?\b/i, ['criminal.conviction', 'criminal.offence']],
  [/\bfingerprints\b/i, ['biometric.fingerprint', 'technical.fingerprint']],
]

/** The categories that a text calls by their names, each with where it does. */
export const categoriesIn = (
  text: string,
): readonly { readonly told: { readonly start: number; readonly end: number }; readonly names: readonly string[] }[] =>
  called.flatMap(([words, names]) => {
    const match = matchOf(words, text)
    return match ? [{ told: { start: match.index, end: match.index + match[0].length }, names }] : []
  })
