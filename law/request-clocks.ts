import type { Regime } from './regions.ts'

/** How long there is to answer a request of a person, from its receipt. */
export interface RequestClock {
  readonly months: number
  /** How many may be added for complex or numerous requests. */
  readonly extension: number
  /** It stops while the person has been asked for what is needed to go on. */
  readonly pauses: boolean
}

/** A clock and where it stands. */
export interface RequestClockRow extends RequestClock {
  readonly regime: Regime
  readonly title: string
  readonly from: string
  readonly until: string | null
  readonly source: string
}

/**
 * Art. 12(3) of the GDPR: one month, two further months. In the UK, Art. 12A (Data (Use and Access) Act 2025, section 76)
 * has the same lengths and stops the clock while identity or scope are being clarified; the EU's text knows no pause.
 */
export const requestClockRows: readonly RequestClockRow[] = [
  {
    regime: 'eu-gdpr',
    title: 'Art. 12(3): one month, two more for complex or numerous requests',
    months: 1,
    extension: 2,
    pauses: false,
    from: '2018-05-25',
    until: null,
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
  {
    regime: 'uk-gdpr',
    title: 'Art. 12(3): one month, two more for complex or numerous requests',
    months: 1,
    extension: 2,
    pauses: false,
    from: '2021-01-01',
    until: '2026-02-04',
    source: 'https://www.legislation.gov.uk/eur/2016/679/article/12',
  },
  {
    regime: 'uk-gdpr',
    title: 'Art. 12A: one month, two more, paused while identity or scope are being clarified',
    months: 1,
    extension: 2,
    pauses: true,
    from: '2026-02-05',
    until: null,
    source: 'https://www.legislation.gov.uk/ukpga/2025/18/section/76',
  },
]

/** The clock of a regime as the law stands last. */
const latest = (wanted: Regime): RequestClock => {
  const row = requestClockRows.findLast(({ regime }) => regime === wanted)
  if (!row) throw new Error(`no clock for ${wanted}`)
  const { months, extension, pauses } = row
  return { months, extension, pauses }
}

export const requestClocks: Readonly<Record<Regime, RequestClock>> = {
  'eu-gdpr': latest('eu-gdpr'),
  'uk-gdpr': latest('uk-gdpr'),
}
