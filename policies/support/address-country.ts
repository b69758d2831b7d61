import { countryMeant } from '../../compiler/language/countries.ts'
import { isInside, type Regime } from '../law/regions.ts'
import { countryOfTown, isUnitedStates } from './towns.ts'

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
  const code = isUnitedStates(name) ? 'US' : countryOfTown(town)
  return countryAtEnd(address) ?? (code === null ? null : { code, name, start: address.lastIndexOf(name) })
}

/** The country behind the last comma of an address; two letters may be a province as well. */
export function countryAtEnd(address: string): AddressEnd | null {
  const name = /,\s*([^,]+?)\.?\s*$/.exec(address)?.[1]
  if (name === undefined || (name.length === 2 && name !== 'UK')) return null
  const code = countryMeant(name)
  return code === null ? null : { code, name, start: address.lastIndexOf(name) }
}

/** Parts of a state that have a code of their own. */
const parts: Readonly<Record<string, string>> = { FO: 'DK', DK: 'FO GL', NZ: 'CK NU TK', GB: 'GG IM JE GI' }

/** Whether one of two codes stands for a part of the state that the other stands for. */
export const isPartOf = (country: string, other: string): boolean => parts[country]?.split(' ').includes(other) ?? false

/** The town with which an address ends, where it is plainly of another country than the one that is stated. */
export function townElsewhere(address: string, country: string): AddressEnd | null {
  const end = countryAtEnd(address) === null ? placeAtEnd(address) : null
  return end && end.code !== country && !isPartOf(country, end.code) ? end : null
}

/** Whether a country is asked about all the same: outside of the law that applies, for a representative or for a tool. */
export const isAskedForTool = (regimes: readonly Regime[], country: string, hasTool: boolean): boolean =>
  !hasTool && !regimes.some((regime) => isInside(regime, country))
