import type { Regime } from './regions.ts'
import { holdsOn, type LawRow } from './row.ts'

/** An authority that people may complain to. */
export interface AuthorityRow extends LawRow {
  readonly regime: Regime
  /** ISO 3166-1 alpha-2: the state that it is the authority of. */
  readonly country: string
  /** As a sentence names it. */
  readonly name: string
  /** As a sentence in German names it, behind a colon. */
  readonly german: string
  /** The doubt is about public bodies alone. */
  readonly publicBodies?: true
}

/** What gives people the right to complain to them, where it holds. */
export interface ComplaintRow extends LawRow {
  readonly regime: Regime
  /** To whom, as the end of "You may complain to". */
  readonly to: string
}

/** Art. 77(1): the authority need not be that of the controller. */
export const complaintRows: readonly ComplaintRow[] = [
  {
    id: 'complaint',
    regime: 'eu-gdpr',
    title: 'Art. 77(1): to any, in particular where the person lives, works, or thinks the law was broken',
    to: 'the supervisory authority of the member state where you live, where you work, or where you think the law was broken (Art. 77 GDPR)',
    from: '2018-05-25',
    until: null,
    source: 'Regulation (EU) 2016/679, Art. 77(1)',
  },
  {
    id: 'complaint',
    regime: 'uk-gdpr',
    title: 's. 165 DPA 2018: to the Commissioner',
    to: 'the ICO, the supervisory authority of the United Kingdom (s. 165 DPA 2018; ico.org.uk)',
    from: '2021-01-01',
    until: null,
    source: 'https://www.legislation.gov.uk/ukpga/2018/12/section/165',
    doubtful:
      'The Data (Use and Access) Act 2025, s. 117 to 120, puts an Information Commission in the place of the Commissioner from a day that regulations appoint.',
  },
]

const board = 'European Data Protection Board, list of its members; Regulation (EU) 2016/679, Art. 51, 68(3)'
const eea =
  'EEA Joint Committee Decision No 154/2018 of 6 July 2018; European Data Protection Board, list of its members'

type Named = readonly [country: string, name: string, doubtful?: string]

const members: readonly Named[] = [
  ['AT', 'the Datenschutzbehörde'],
  ['BE', 'the Data Protection Authority (Autorité de protection des données, Gegevensbeschermingsautoriteit)'],
  ['BG', 'the Commission for Personal Data Protection'],
  ['CY', 'the Commissioner for Personal Data Protection'],
  ['CZ', 'the Office for Personal Data Protection (Úřad pro ochranu osobních údajů)'],
  [
    'DE',
    'the authority of the Land',
    'Bodies of the federation, telecommunications and postal services are under the federal commissioner (BfDI).',
  ],
  ['DK', 'Datatilsynet'],
  ['EE', 'the Data Protection Inspectorate (Andmekaitse Inspektsioon)'],
  [
    'ES',
    'the Agencia Española de Protección de Datos',
    'Public bodies of Catalonia, the Basque Country and Andalusia are under authorities of their own.',
  ],
  ['FI', 'the Data Protection Ombudsman (Tietosuojavaltuutetun toimisto)'],
  ['FR', 'the Commission Nationale de l’Informatique et des Libertés (CNIL)'],
  ['GR', 'the Hellenic Data Protection Authority'],
  ['HR', 'the Personal Data Protection Agency (Agencija za zaštitu osobnih podataka)'],
  ['HU', 'the National Authority for Data Protection and Freedom of Information (NAIH)'],
  ['IE', 'the Data Protection Commission'],
  ['IT', 'the Garante per la protezione dei dati personali'],
  [
    'LT',
    'the State Data Protection Inspectorate (Valstybinė duomenų apsaugos inspekcija)',
    'Processing for journalism and the arts is under the Inspector of Journalist Ethics.',
  ],
  ['LU', 'the Commission Nationale pour la Protection des Données (CNPD)'],
  ['LV', 'the Data State Inspectorate (Datu valsts inspekcija)'],
  ['MT', 'the Information and Data Protection Commissioner'],
  ['NL', 'the Autoriteit Persoonsgegevens'],
  ['PL', 'the President of the Personal Data Protection Office (UODO)'],
  ['PT', 'the Comissão Nacional de Proteção de Dados (CNPD)'],
  ['RO', 'the National Supervisory Authority for Personal Data Processing (ANSPDCP)'],
  ['SE', 'Integritetsskyddsmyndigheten (IMY)'],
  ['SI', 'the Information Commissioner (Informacijski pooblaščenec)'],
  ['SK', 'the Office for Personal Data Protection (Úrad na ochranu osobných údajov)'],
]

const others: readonly Named[] = [
  ['IS', 'Persónuvernd'],
  ['LI', 'the Datenschutzstelle'],
  ['NO', 'Datatilsynet'],
]

/** What those are called in German that have a name in it by law, or none that is a name. */
const germanNames: Readonly<Record<string, string>> = {
  BE: 'Datenschutzbehörde (Autorité de protection des données, Gegevensbeschermingsautoriteit)',
  DE: 'Aufsichtsbehörde des Landes',
}

/** Elsewhere the name that it has itself, where that stands behind its English one: `Tietosuojavaltuutetun toimisto`. */
const germanOf = (country: string, name: string): string =>
  germanNames[country] ?? /\((?=\p{L}*\p{Ll})([^)]+)\)$/u.exec(name)?.[1] ?? name.replace(/^the /, '')

const rowsOf = (named: readonly Named[], from: string, source: string): readonly AuthorityRow[] =>
  named.map(([country, name, doubtful]) => ({
    id: country,
    regime: 'eu-gdpr',
    country,
    name,
    german: germanOf(country, name),
    title: `${country}: ${name}`,
    from,
    until: null,
    source,
    ...(doubtful !== undefined && { doubtful }),
    ...(doubtful?.startsWith('Public bodies') && { publicBodies: true as const }),
  }))

/** The authorities by state. The GDPR's own list does not name them: the members of the Board are these. */
export const authorityRows: readonly AuthorityRow[] = [
  ...rowsOf(members, '2018-05-25', board),
  ...rowsOf(others, '2018-07-20', eea),
]

/** To whom people may complain under a regime on a day; a day before the regime applied is read as its first. */
export function complaintUnder(regime: Regime, asOf: string): ComplaintRow | null {
  const rows = complaintRows.filter((row) => row.regime === regime)
  return rows.find((row) => holdsOn(row, asOf)) ?? rows[0] ?? null
}

/** The authority of a state under a regime on a day; `null` where none is listed. */
export const authorityOf = (regime: Regime, country: string, asOf: string): AuthorityRow | null =>
  authorityRows.find((row) => row.regime === regime && row.country === country && holdsOn(row, asOf)) ?? null
