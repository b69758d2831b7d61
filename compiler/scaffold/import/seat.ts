import { countryCode, countryCodes, isTown } from './countries.ts'
import { membersOf } from './regions.ts'

/** What says that a company sits in more than one place, or in none. */
const many = /\b(and|or|und|oder|et|ou|en|y|global|worldwide|various|multiple|others?|remote)\b|[&/]/i

/** `L-1855 Luxembourg`, `Singapore 018956`: countries that are their own town, with its postal code. */
const ofOneName = (part: string): string =>
  /^(?:[A-Z]{1,3}[- ]?)?\d{4,6}\s+(Luxembourg|Luxemburg|Monaco|San Marino|Gibraltar)$/i.exec(part)?.[1] ??
  /^(Singapore)\s+\d{5,6}$/i.exec(part)?.[1] ??
  part

/** The country that an address ends in: `Musterstr. 1, 10115 Berlin, Germany`. */
export function countryOfAddress(address: string): string | null {
  const parts = partsOf(address)
  const last = ofOneName(parts.at(-1) ?? '')
  // Two letters at the end of an address may be a state, and so may Georgia.
  const code = parts.length > 1 && last.length > 2 ? countryCode(last) : null
  return code === 'GE' ? null : code
}

/**
 * The country of a seat, of which there is one: a country, an address that ends in one, or a town of any name before it
 * (`Londra, Regno Unito`). `CA, USA` stays unread, as two letters may be a country.
 */
export function seatOf(text: string): string | null {
  const codes = countryCodes(text)
  if (codes !== null) return codes.length === 1 ? (codes[0] ?? null) : null
  if (/\d/.test(text)) return countryOfAddress(text)
  const before = partsOf(text).slice(0, -1)
  const places = before.every(
    (part) => countryCode(part) === null && membersOf(part.toLowerCase()) === null && part.length > 2 && !isTown(part),
  )
  return before.length > 0 && before.length < 3 && places && !many.test(text) ? countryOfAddress(text) : null
}

const partsOf = (text: string): readonly string[] => text.split(/[,;\n]/).map((part) => part.trim())
