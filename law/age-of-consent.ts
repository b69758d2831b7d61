import type { Regime } from './regions.ts'
import type { LawRow } from './row.ts'

/** From which age people consent by themselves in a country. */
export interface AgeRow extends LawRow {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly age: number
}

/** No provision of its own is known here, so that the Regulation's sixteen stand. */
const regulation = 'Regulation (EU) 2016/679, Art. 8(1)'

type Statute = readonly [country: string, age: number, source: string, from?: string, doubtful?: string]

/** Nobody has looked up when the provision began to hold: the row is read as of the Regulation. */
const fromUnknown = 'The first day of the national provision has not been looked up.'

const statutes: readonly Statute[] = [
  ['AT', 14, 'Datenschutzgesetz (DSG), § 4(4) (Austria)', '2018-05-25'],
  [
    'BE',
    13,
    'Law of 30 July 2018 on the protection of natural persons with regard to the processing of personal data, Art. 7 (Belgium)',
  ],
  ['CY', 14, 'Law 125(I)/2018, s. 8 (Cyprus)'],
  ['CZ', 15, 'Act No. 110/2019 Coll., § 7 (Czechia)', '2019-04-24'],
  ['DE', 16, regulation, '2018-05-25', 'Germany has no provision of its own that is known here.'],
  ['ES', 14, 'Ley Orgánica 3/2018, Art. 7 (Spain)', '2018-12-07'],
  ['FI', 13, 'Data Protection Act 1050/2018, s. 5 (Finland)', '2019-01-01'],
  ['FR', 15, 'Loi n° 78-17 du 6 janvier 1978, Art. 45 (France)'],
  ['GB', 13, 'https://www.legislation.gov.uk/ukpga/2018/12/section/9', '2018-05-25'],
  ['GR', 15, 'Law 4624/2019, Art. 21 (Greece)', '2019-08-29'],
  ['HU', 16, regulation, '2018-05-25', 'Hungary has no provision of its own that is known here.'],
  ['IE', 16, 'Data Protection Act 2018, s. 31 (Ireland)', '2018-05-25'],
  [
    'IT',
    14,
    'Codice in materia di protezione dei dati personali (d.lgs. 196/2003), Art. 2-quinquies (Italy)',
    '2018-09-19',
  ],
  ['LT', 14, 'Law on Legal Protection of Personal Data, Art. 6 (Lithuania)'],
  ['NL', 16, 'Uitvoeringswet AVG, Art. 5 (Netherlands)', '2018-05-25'],
  ['PL', 16, regulation, '2018-05-25', 'Poland has no provision of its own that is known here.'],
  ['PT', 13, 'Lei n.º 58/2019, Art. 16 (Portugal)', '2019-08-09'],
  ['SE', 13, 'Lag (2018:218), ch. 2 s. 4 (Sweden)', '2018-05-25'],
  ['SI', 15, 'Zakon o varstvu osebnih podatkov (ZVOP-2), Art. 8 (Slovenia)', '2023-01-26'],
]

/**
 * From which age people consent by themselves to services of the information society (Art. 8(1)): 16, unless the
 * member state provides for less, which is never below 13. What is not listed counts as 13: lower is lawful nowhere.
 */
export const ageRows: readonly AgeRow[] = statutes.map(([country, age, source, from, doubtful]) => ({
  id: country,
  regime: country === 'GB' ? 'uk-gdpr' : 'eu-gdpr',
  country,
  age,
  title: `${country}: ${age}`,
  from: from ?? '2018-05-25',
  until: null,
  source,
  ...(doubtful !== undefined || from === undefined ? { doubtful: doubtful ?? fromUnknown } : {}),
}))

export interface AgeOfConsent {
  readonly age: number
  readonly statute: string
}

/** What people are told of the age from which they consent by themselves. */
export type AgeToTell =
  /** The same for all whom the organisation asks. */
  | { readonly kind: 'one'; readonly age: number }
  /** That of its member state, and another one in the United Kingdom. */
  | { readonly kind: 'uk-apart'; readonly age: number; readonly uk: number }
  /** It has no age that is known: that of the country where somebody lives decides. */
  | { readonly kind: 'by-country' }

/** The ages for an organisation of a country under the laws that apply to it; `null` where none does. */
export function agesToTell(country: string | undefined, regimes: readonly Regime[]): AgeToTell | null {
  if (regimes.length === 0) return null
  const row = ageRows.find((each) => each.country === country)
  const regime = row?.country === 'GB' ? 'uk-gdpr' : 'eu-gdpr'
  const uk = ageRows.find((each) => each.country === 'GB')
  if (!row || !uk || !regimes.includes(regime)) return { kind: 'by-country' }
  if (regimes.every((each) => each === regime)) return { kind: 'one', age: row.age }
  if (row === uk) return { kind: 'by-country' }
  return row.age === uk.age ? { kind: 'one', age: row.age } : { kind: 'uk-apart', age: row.age, uk: uk.age }
}

/** The age for an organisation of a country, by ISO 3166-1 alpha-2; the strictest of the regimes where it is elsewhere. */
export function ageOfConsent(country: string | undefined, regimes: readonly Regime[]): AgeOfConsent | null {
  const row = ageRows.find((each) => each.country === country)
  if (row) return { age: row.age, statute: row.source }
  return regimes.length > 0 ? { age: 13, statute: regulation } : null
}
