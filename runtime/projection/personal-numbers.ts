import type { IdentifierPattern } from './identifier-pattern.ts'

/** Personal numbers with letters among few digits, which no pattern for numbers finds. */
export const personalNumber: IdentifierPattern = {
  hint: /[0-9]/,
  pattern: '[0-9A-Za-z+-]+',
  judge: (candidate, before, after) => {
    const found = /[\p{L}\p{N}_]/u.test(before + after) ? null : forms.exec(candidate)
    if (found === null) return { label: null, length: candidate.length }
    // What stands before it in one piece is passed over.
    if (found.index > 0) return { label: null, length: found.index }
    const [text] = found
    const known = isItalian(text) || isFinnish(text) || isBritish(text)
    return { label: known ? 'official-id' : null, length: text.length }
  },
}

/** The same of the United Kingdom in groups, as it is printed. */
export const personalNumberInGroups: IdentifierPattern = {
  hint: /[0-9]/,
  pattern: '[A-Z]{2} ?[0-9]{2} [0-9]{2} ?[0-9]{2} ?[A-D]',
  judge: (candidate, before, after) => {
    const known = !/[\p{L}\p{N}_]/u.test(before + after) && isBritish(candidate.replaceAll(' ', ''))
    return { label: known ? 'official-id' : null, length: known ? candidate.length : 2 }
  },
}

const forms =
  /(?<![0-9a-z])(?:[a-z]{6}[0-9a-z]{2}[a-z][0-9a-z]{2}[a-z][0-9a-z]{3}[a-z]|\d{6}[-+a-fu-y]\d{3}[0-9a-y]|[a-z]{2}\d{6}[a-d])(?![0-9a-z])/i

/** What each character counts in an odd place, from 0 to 9 and from A to Z (decree of 23 December 1976). */
const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]

/** Italy's codice fiscale, by its last letter; digits may be letters where two people would have the same. */
function isItalian(text: string): boolean {
  if (!/^[a-z]{6}[0-9lmnp-v]{2}[a-ehlmprst][0-9lmnp-v]{2}[a-z][0-9lmnp-v]{3}[a-z]$/i.test(text)) return false
  const values = [...text.toUpperCase()].map((one) => (/[0-9]/.test(one) ? Number(one) : one.charCodeAt(0) - 65))
  const sum = values.slice(0, 15).reduce((all, value, i) => all + (i % 2 === 0 ? (odd[value] ?? 0) : value), 0)
  return sum % 26 === values[15]
}

/** Finland's henkilötunnus, by its last character (dvv.fi, "The personal identity code"); its letters were added to in 2023. */
const isFinnish = (text: string): boolean =>
  /^[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-Y]$/i.test(text) &&
  '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(text.slice(0, 6) + text.slice(7, 10)) % 31] === text.slice(-1).toUpperCase()

/** The United Kingdom's national insurance number, which has no check digit (HMRC, NIM39110). */
const isBritish = (text: string): boolean =>
  /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/i.test(text)
