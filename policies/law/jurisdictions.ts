import { countries } from '../../compiler/language/countries.ts'
import { isInside, type Regime } from './regions.ts'
import { wordIn } from './words.ts'

/** Words that name the law of a state beside its name. */
const adjectives: Readonly<Record<string, string>> = {
  UK: 'GB',
  'Great Britain': 'GB',
  England: 'GB',
  Scotland: 'GB',
  Wales: 'GB',
  'Northern Ireland': 'GB',
  British: 'GB',
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
}

const named: readonly (readonly [name: string, code: string])[] = [
  ...Object.entries(adjectives),
  ...[...countries]
    .filter(([code]) => isInside('eu-gdpr', code) || isInside('uk-gdpr', code))
    .map(([code, name]) => [name, code] as const),
]

/** Law of the Union is nobody's alone, and much of it is assimilated in the United Kingdom. */
const ofTheUnion = /\b(EU|Union|EC|EEC|Directive|GDPR)\b/

/**
 * The state whose law a text names in so many words, where a regime knows it not: Art. 6(3) GDPR asks for the law of the
 * Union or of a member state, Art. 6(3) UK GDPR for domestic law. `null` where it names none, or one of the regime too.
 */
export function lawElsewhere(text: string, regime: Regime): string | null {
  // `Northern Ireland` is not Ireland.
  const rest = text.replaceAll(/Northern Ireland/gi, 'Scotland')
  const found = named.filter(([name]) => wordIn(rest, name) !== null)
  const [first] = found
  if (!first || found.some(([, code]) => isInside(regime, code))) return null
  if (regime === 'eu-gdpr' && ofTheUnion.test(text)) return null
  return rest === text ? first[0] : 'Northern Ireland'
}
