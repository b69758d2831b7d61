import { holdsOn, type LawRow } from './row.ts'

/**
 * Operations of these lists that facts of a declaration decide:
 * - `location`: where people are, observed on a large scale;
 * - `biometric`, `genetic`: such data of people who can hardly object, which is a further criterion of WP 248 rev.01;
 * - `children`: data of children for marketing;
 * - `uninformed`: data from others whose people are not told, because it is impossible or a disproportionate effort.
 */
export type ListedOperation = 'location' | 'biometric' | 'genetic' | 'children' | 'uninformed'

/** An operation for which an authority asks for an impact assessment in each case (Art. 35(4)). */
export interface ListedRow extends LawRow {
  readonly operation: ListedOperation
  /** ISO 3166-1 alpha-2: whose authority it is. */
  readonly country: string
  /** Whose list it is, as a sentence names it. */
  readonly list: string
  /** Whether one of the criteria of WP 248 rev.01 has to be met beside it, such as large scale. */
  readonly further?: true
}

type Named = readonly [operation: ListedOperation, title: string, further?: true]

const listed = (
  of: Pick<ListedRow, 'country' | 'list' | 'regime' | 'from' | 'source'> & { readonly doubtful?: string },
  rows: readonly Named[],
): readonly ListedRow[] =>
  rows.map(([operation, title, further]) => ({
    ...of,
    id: `${of.country} ${operation}`,
    title: `${of.country}: ${title}`,
    until: null,
    operation,
    ...(further && { further }),
  }))

/** The lists of four authorities, as far as facts decide them; what else stands in them hangs on what people do. */
export const listedRows: readonly ListedRow[] = [
  ...listed(
    {
      country: 'DE',
      list: 'the list of the German authorities',
      regime: 'eu-gdpr',
      from: '2018-10-17',
      source:
        'Datenschutzkonferenz, list of processing under Art. 35(4) for private bodies, version 1.1, nos. 1, 2 and 4',
      doubtful: 'Its numbers are known to the authors and were not looked up again; public bodies have other lists.',
    },
    [
      ['biometric', 'biometric data that identifies people, with a further criterion'],
      ['genetic', 'genetic data, with a further criterion'],
      ['location', 'data on where people are, on a large scale'],
    ],
  ),
  ...listed(
    {
      country: 'FR',
      list: 'the list of the CNIL',
      regime: 'eu-gdpr',
      from: '2018-11-06',
      source: 'Commission nationale de l’informatique et des libertés, délibération n° 2018-327 du 11 octobre 2018',
    },
    [
      ['biometric', 'biometric data that recognises people, vulnerable ones among them'],
      ['genetic', 'genetic data of vulnerable people'],
      ['location', 'location data on a large scale'],
    ],
  ),
  ...listed(
    {
      country: 'IE',
      list: 'the list of the Irish authority',
      regime: 'eu-gdpr',
      from: '2018-11-15',
      source: 'Data Protection Commission, list of processing operations under Art. 35(4), nos. 4, 6, 7 and 8',
    },
    [
      ['location', 'systematic observation of where people are'],
      ['biometric', 'biometric data that identifies people, with a further criterion'],
      ['genetic', 'genetic data, with a further criterion'],
      ['uninformed', 'data from others without information of people, by exception too'],
    ],
  ),
  ...listed(
    {
      country: 'GB',
      list: 'the list of the ICO',
      regime: 'uk-gdpr',
      from: '2021-01-01',
      source: 'Information Commissioner, examples of processing likely to result in high risk (Art. 35(4) UK GDPR)',
    },
    [
      ['location', 'tracking of where people are, with a further criterion'],
      ['biometric', 'biometric data that identifies people, with a further criterion'],
      ['genetic', 'genetic data, with a further criterion, other than for care'],
      ['children', 'data of children for marketing'],
      ['uninformed', 'data from others whose people are not told, with a further criterion', true],
    ],
  ),
]

/** The rows for an organisation of a country under the laws that apply to it, on a day. */
export const listsFor = (country: string | undefined, regimes: readonly string[], asOf: string): readonly ListedRow[] =>
  listedRows.filter(
    (row) =>
      regimes.includes(row.regime) && (row.regime === 'uk-gdpr' || row.country === country) && holdsOn(row, asOf),
  )
