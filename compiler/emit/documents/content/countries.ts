import { countries } from '../../../language/countries.ts'

/** The name of a country; the code where there is none. */
export const countryName = (code: string): string => countries.get(code) ?? code
