import { countryMeant } from '../../../compiler/language/countries.ts'
import { isIn } from '../../words/match.ts'
import { countryOfTown, isUnitedStates } from '../../words/towns.ts'

/** The country with which an address ends, and where it stands. */
export interface AddressEnd {
  readonly code: string
  readonly name: string
  readonly start: number
}

/** The same, and where no country stands there that of the town or state which does. */
export function placeAtEnd(address: string): AddressEnd | null {
  const name = /,\s*([^,]+?)\.?\s*$/.exec(address)?.[1]
  if (name === undefined) return null
  // Codes for the post stand before a town, or behind it: `75001 Paris`, `Dublin 2`, `London EC1A 1BB`.
  const town = name
    .replace(/^(?:[A-Z]{1,2}-?)?\d{3,6}(?: ?[A-Z]{2})?\s+/, '')
    .replace(/\s+(?:\d{1,2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d{2} ?[A-Z\d]{4})$/, '')
  const code = isUnitedStates(name) ? 'US' : isIn(britishPost, name) ? 'GB' : countryOfTown(town)
  return countryAtEnd(address) ?? (code === null ? null : { code, name, start: address.lastIndexOf(name) })
}

/** A postcode of the United Kingdom; those of Jersey, Guernsey and the Isle of Man look alike. */
const britishPost = /(?<![A-Z\d])(?!JE|GY|IM)[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/

/** The country behind the last comma of an address; two letters may be a province as well. */
export function countryAtEnd(address: string): AddressEnd | null {
  const name = /,\s*([^,]+?)\.?\s*$/.exec(address)?.[1]
  if (name === undefined || (name.length === 2 && !['UK', 'GB', 'US'].includes(name))) return null
  const code = countryMeant(name)
  return code === null ? null : { code, name, start: address.lastIndexOf(name) }
}
