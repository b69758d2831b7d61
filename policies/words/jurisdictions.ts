import { countries } from '../../compiler/language/countries.ts'
import { isInside, type Regime } from '../../law/regions.ts'
import { statutesIn } from '../../law/statutes.ts'
import { isIn } from './match.ts'
import { wordIn } from './phrases.ts'

/**
 * Parts of federations, which make laws and have courts of their own, by state; as English has them, and as they do. Those
 * that are towns are in `towns.ts`: conventions and rules are called after them, too.
 */
const parts: Readonly<Record<string, string>> = {
  AT: 'Burgenland,Carinthia,Kärnten,Lower Austria,Upper Austria,Styria,Steiermark,Tyrol,Tirol,Vorarlberg',
  AU: 'New South Wales,Queensland,South Australia,Tasmania,Western Australia',
  CA: 'Alberta,British Columbia,Manitoba,New Brunswick,Nova Scotia,Ontario,Québec,Quebec,Saskatchewan',
  DE: 'Baden-Württemberg,Bavaria,Bavarian,Bayern,Brandenburg,Hesse,Hessen,Lower Saxony,Niedersachsen,Mecklenburg-Western Pomerania,Mecklenburg-Vorpommern,North Rhine-Westphalia,Nordrhein-Westfalen,Rhineland-Palatinate,Rheinland-Pfalz,Saarland,Saxony,Sachsen,Schleswig-Holstein,Thuringia,Thüringen',
  US: 'Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,Wisconsin,Wyoming',
}

/** Words for a state beside its name: what it is called for short, and what is its. */
const words: Readonly<Record<string, string>> = {
  UK: 'GB',
  'Great Britain': 'GB',
  England: 'GB',
  Scotland: 'GB',
  Wales: 'GB',
  'Northern Ireland': 'GB',
  British: 'GB',
  English: 'GB',
  USA: 'US',
  'United States': 'US',
  Irish: 'IE',
  German: 'DE',
  French: 'FR',
  Dutch: 'NL',
  Belgian: 'BE',
  Spanish: 'ES',
  Italian: 'IT',
  Austrian: 'AT',
  Polish: 'PL',
  Portuguese: 'PT',
  Swedish: 'SE',
  Danish: 'DK',
  Finnish: 'FI',
  // As German calls them, where English does otherwise: declarations are written in it, too.
  Österreich: 'AT',
  Deutschland: 'DE',
  Frankreich: 'FR',
  Irland: 'IE',
  Italien: 'IT',
  Spanien: 'ES',
  Niederlande: 'NL',
  Belgien: 'BE',
  Luxemburg: 'LU',
  Polen: 'PL',
  Tschechien: 'CZ',
  Ungarn: 'HU',
  Slowenien: 'SI',
  Slowakei: 'SK',
  Kroatien: 'HR',
  Dänemark: 'DK',
  Schweden: 'SE',
  Finnland: 'FI',
  Estland: 'EE',
  Lettland: 'LV',
  Litauen: 'LT',
  Griechenland: 'GR',
  Zypern: 'CY',
  Rumänien: 'RO',
  Bulgarien: 'BG',
  Schweiz: 'CH',
  'Vereinigtes Königreich': 'GB',
  'Vereinigte Staaten': 'US',
}

const named: readonly (readonly [name: string, code: string])[] = [
  ...Object.entries(words),
  ...Object.entries(parts).flatMap(([code, names]) => names.split(',').map((name) => [name, code] as const)),
  ...[...countries].map(([code, name]) => [name, code] as const),
]

/** Names that hold the name of another state: `Northern Ireland` is not Ireland. */
const longer = ['Northern Ireland', 'New South Wales', 'New Jersey', 'New Mexico', 'British Columbia'] as const
const anyLonger = new RegExp(longer.join('|'), 'gi')

/** What a text names, each with its state. */
function statesIn(text: string): readonly (readonly [name: string, code: string])[] {
  const rest = text.replaceAll(anyLonger, '')
  return named.filter(([name]) => wordIn(longer.some((one) => one === name) ? text : rest, name) !== null)
}

/**
 * The state that a text names in so many words, by the word for it, where a regime is no law of that state; `null` where
 * it names none, or one whose law the regime is, too.
 */
export function stateElsewhere(text: string, regime: Regime): { readonly name: string; readonly code: string } | null {
  const found = statesIn(text)
  const [first] = found
  return !first || found.some(([, code]) => isInside(regime, code)) ? null : { name: first[0], code: first[1] }
}

/** Whether a text names a state of the Union or the United Kingdom, whose law may give effect to that of another. */
export const namesStateOf = (text: string): boolean =>
  statesIn(text).some(([, code]) => isInside('eu-gdpr', code) || isInside('uk-gdpr', code))

/** The state whose statute a text cites by its name alone, where a regime is no law of that state. */
function statuteElsewhere(text: string, regime: Regime): { readonly name: string; readonly code: string } | null {
  if (namesStateOf(text)) return null
  const codes = statutesIn(text).map(({ country }) => country)
  const [code] = codes
  if (code === undefined || codes.some((one) => one === undefined || isInside(regime, one))) return null
  return { name: countries.get(code) ?? code, code }
}

/** An act of the Union of 2021 or later: what was assimilated in the United Kingdom is what held at the end of 2020. */
const afterTheUnitedKingdomLeft =
  /\b(?:Regulation|Directive|Decision|Verordnung|Richtlinie|Beschluss) \(EU\) 20(?:2[1-9]|[3-9]\d)\//

/** Law of the Union is nobody's alone, and much of it is assimilated in the United Kingdom. */
const ofTheUnion = /\b(EU|Union|EC|EEC|Directive|GDPR)\b/

/**
 * The state whose law a text names, where a regime knows it not: Art. 6(3) GDPR asks for the law of the Union or of a
 * member state, Art. 6(3) UK GDPR for domestic law. Of further states nothing is said here.
 */
export function lawElsewhere(text: string, regime: Regime): string | null {
  const laws = text.split(/;\s+/).map((one) => oneElsewhere(one, regime))
  // Of several laws, one that may be known there is enough.
  return laws.includes(null) ? null : (laws[0] ?? null)
}

function oneElsewhere(text: string, regime: Regime): string | null {
  if (regime === 'uk-gdpr' && isIn(afterTheUnitedKingdomLeft, text)) return 'the European Union'
  const found = stateElsewhere(text, regime) ?? statuteElsewhere(text, regime)
  if (found === null || !(isInside('eu-gdpr', found.code) || isInside('uk-gdpr', found.code))) return null
  return regime === 'eu-gdpr' && ofTheUnion.test(text) ? null : found.name
}
