import { countries } from '../../compiler/language/countries.ts'
import { isInside, type Regime } from '../../law/regions.ts'
import { statutesIn } from '../../law/statutes.ts'
import { wordIn } from './phrases.ts'

/** Words for a state beside its name: what it is called for short, its parts that have law of their own, what is its. */
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
  California: 'US',
  Delaware: 'US',
  Massachusetts: 'US',
  'New York': 'US',
  Texas: 'US',
  Washington: 'US',
  Ontario: 'CA',
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
  ...[...countries].map(([code, name]) => [name, code] as const),
]

/**
 * The state that a text names in so many words, by the word for it, where a regime is no law of that state; `null` where
 * it names none, or one whose law the regime is, too.
 */
export function stateElsewhere(text: string, regime: Regime): { readonly name: string; readonly code: string } | null {
  // `Northern Ireland` is not Ireland.
  const rest = text.replaceAll(/Northern Ireland/gi, '')
  const found = named.filter(([name]) => wordIn(name === 'Northern Ireland' ? text : rest, name) !== null)
  const [first] = found
  return !first || found.some(([, code]) => isInside(regime, code)) ? null : { name: first[0], code: first[1] }
}

/** Whether a text names a state of the Union or the United Kingdom, whose law may give effect to that of another. */
export const namesStateOf = (text: string): boolean =>
  named.some(([name, code]) => (isInside('eu-gdpr', code) || isInside('uk-gdpr', code)) && wordIn(text, name) !== null)

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
  if (regime === 'uk-gdpr' && afterTheUnitedKingdomLeft.test(text)) return 'the European Union'
  const found = stateElsewhere(text, regime) ?? statuteElsewhere(text, regime)
  if (found === null || !(isInside('eu-gdpr', found.code) || isInside('uk-gdpr', found.code))) return null
  return regime === 'eu-gdpr' && ofTheUnion.test(text) ? null : found.name
}
