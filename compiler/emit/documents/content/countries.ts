import { countries } from '../../../language/countries.ts'

/** The name of a country; the code where there is none. */
export const countryName = (code: string): string => countries.get(code) ?? code

/** Countries that English names with an article. */
const withArticle = new Set('AE BS CD CF CG CK DO FK FO GB GM KM KY MH MP MV NL PH PS SB SC TC UM US VG VI'.split(' '))

/** A country in the middle of an English sentence: "the United States". */
export const countryInText = (code: string): string =>
  withArticle.has(code) ? `the ${countryName(code)}` : countryName(code)
