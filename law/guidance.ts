import type { LawRow } from './row.ts'

const row = (id: string, title: string, from: string, source: string, doubtful?: string): LawRow => ({
  id,
  title,
  regime: 'eu-gdpr',
  from,
  until: null,
  source,
  ...(doubtful !== undefined && { doubtful }),
})

const older = 'Of the time of Directive 95/46/EC, and not among what the European Data Protection Board has endorsed.'

/** The papers of authorities that tables of words and examples follow; none of them is law. */
export const guidanceRows: readonly LawRow[] = [
  row(
    'WP 194',
    'Exemption of cookies from consent: words for trackers that are not essential',
    '2012-06-07',
    'Article 29 Working Party, Opinion 04/2012 (WP 194)',
    older,
  ),
  row(
    'WP 203',
    'Purpose limitation: words for purposes that say nothing',
    '2013-04-02',
    'Article 29 Working Party, Opinion 03/2013 (WP 203)',
    older,
  ),
  row(
    'WP 242 rev.01',
    'Portability: observed data counts as provided',
    '2017-04-05',
    'Article 29 Working Party, guidelines on the right to data portability (WP 242 rev.01)',
  ),
  row(
    'WP 243 rev.01',
    'Officers: examples of regular and systematic monitoring',
    '2017-04-05',
    'Article 29 Working Party, guidelines on data protection officers (WP 243 rev.01)',
  ),
  row(
    'WP 260 rev.01',
    'Transparency: words for periods that say nothing',
    '2018-04-11',
    'Article 29 Working Party, guidelines on transparency (WP 260 rev.01)',
  ),
  row(
    '2/2018',
    'Derogations: which are for what is occasional alone',
    '2018-05-25',
    'European Data Protection Board, Guidelines 2/2018 on derogations of Article 49',
  ),
  row(
    '2/2019',
    'Contracts: words for what performing one does not need',
    '2019-10-08',
    'European Data Protection Board, Guidelines 2/2019 on Art. 6(1)(b) in online services, version 2.0',
  ),
  row(
    '05/2020',
    'Consent: words for consent that is none, and for withdrawal that is barred',
    '2020-05-04',
    'European Data Protection Board, Guidelines 05/2020 on consent',
  ),
]
