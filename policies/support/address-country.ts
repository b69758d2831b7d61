import { countryMeant } from '../../compiler/language/countries.ts'

/** The country with which an address ends, and where it stands. */
export interface AddressEnd {
  readonly code: string
  readonly name: string
  readonly start: number
}

/** The country behind the last comma of an address; two letters may be a province as well. */
export function countryAtEnd(address: string): AddressEnd | null {
  const name = /,\s*([^,]+?)\.?\s*$/.exec(address)?.[1]
  if (name === undefined || (name.length === 2 && name !== 'UK')) return null
  const code = countryMeant(name)
  return code === null ? null : { code, name, start: address.lastIndexOf(name) }
}
