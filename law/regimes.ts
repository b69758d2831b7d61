import type { Regime } from './regions.ts'

/** A body of law that rules and documents know, and since when it applies. */
export interface RegimeRow {
  readonly regime: Regime
  readonly title: string
  readonly from: string
  readonly source: string
}

/** The law that is checked; all other law is at most declared (`other-laws.ts`). */
export const checkedRegimes: readonly RegimeRow[] = [
  {
    regime: 'eu-gdpr',
    title: 'General Data Protection Regulation, Regulation (EU) 2016/679',
    from: '2018-05-25',
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
  {
    regime: 'uk-gdpr',
    title: 'UK GDPR, with the Data Protection Act 2018 and the Data (Use and Access) Act 2025',
    // The transition period ended on 31 December 2020 at 23:00.
    from: '2021-01-01',
    source: 'https://www.legislation.gov.uk/eur/2016/679',
  },
]

/** A regime that rules know, or null for any other name. */
export const checkedRegime = (name: string): Regime | null =>
  checkedRegimes.find(({ regime }) => regime === name)?.regime ?? null

/** The text of a regime's own law. */
export const regimeSource = (regime: Regime): string =>
  checkedRegimes.find((row) => row.regime === regime)?.source ?? ''
