import type { LawfulBasis } from '../compiler/language/types.ts'
import type { Regime } from './regions.ts'
import { holdsOn } from './row.ts'

type BasisType = LawfulBasis['type']

/** A right that people have over what an activity does with their data. */
export interface Right {
  readonly article: string
  readonly title: string
  /** The limit within which it applies, as a sentence; `null` when it always does. */
  readonly condition: string | null
}

/** A right as the law pack lists it: which regime has it, since when, and where it stands. */
export interface RightRow {
  readonly article: string
  readonly title: string
  readonly regime: Regime
  readonly from: string
  readonly until: string | null
  readonly source: string
}

const eu = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj'
const uk = 'https://www.legislation.gov.uk/eur/2016/679/article'
const dpa = 'https://www.legislation.gov.uk/ukpga/2018/12/section'

const informedDirectly = 'To be informed when data is collected'
const informedOtherwise = 'To be informed about data from other sources'
const toAuthority = 'Complaint to a supervisory authority'
const automation = 'Not to be subject to decisions by automation alone'

/** Rights that both regimes have under the same article. */
const shared: readonly (readonly [article: string, title: string])[] = [
  ['13', informedDirectly],
  ['14', informedOtherwise],
  ['15', 'Access'],
  ['16', 'Rectification'],
  ['17', 'Erasure'],
  ['18', 'Restriction'],
  ['20', 'Portability'],
  ['21(1)', 'Objection'],
  ['21(2)', 'Objection to direct marketing'],
  ['7(3)', 'Withdrawal of consent'],
]

/** Every right that `rightsFor` can give. */
export const rightRows: readonly RightRow[] = [
  ...shared.flatMap(([article, title]): readonly RightRow[] => [
    { article, title, regime: 'eu-gdpr', from: '2018-05-25', until: null, source: eu },
    {
      article,
      title,
      regime: 'uk-gdpr',
      from: '2021-01-01',
      until: null,
      source: `${uk}/${Number.parseInt(article, 10)}`,
    },
  ]),
  { article: '22', title: automation, regime: 'eu-gdpr', from: '2018-05-25', until: null, source: eu },
  { article: '22', title: automation, regime: 'uk-gdpr', from: '2021-01-01', until: '2026-02-04', source: `${uk}/22` },
  {
    article: '22A-22D',
    title: 'Safeguards against decisions by automation alone',
    regime: 'uk-gdpr',
    // Data (Use and Access) Act 2025, s. 80, in force by SI 2026/82.
    from: '2026-02-05',
    until: null,
    source: 'https://www.legislation.gov.uk/ukpga/2025/18/section/80',
  },
  {
    article: '164A DPA 2018',
    title: 'Complaint to the controller',
    regime: 'uk-gdpr',
    // Data (Use and Access) Act 2025, s. 103, in force by SI 2026/82: a complaint to the controller itself.
    from: '2026-06-19',
    until: null,
    source: 'https://www.legislation.gov.uk/ukpga/2025/18/section/103',
  },
  { article: '77', title: toAuthority, regime: 'eu-gdpr', from: '2018-05-25', until: null, source: eu },
  {
    article: '165 DPA 2018',
    title: toAuthority,
    regime: 'uk-gdpr',
    from: '2021-01-01',
    until: null,
    source: `${dpa}/165`,
  },
]

/** What rights hang on beside the basis. */
export interface RightsFacts {
  readonly basis: BasisType
  readonly regime: Regime
  /** `YYYY-MM-DD` */
  readonly asOf: string
  /** Where the data comes from; not given by the person themselves means Art. 14 and no portability. */
  readonly origin: 'person' | 'observed' | 'third-party' | 'derived'
  readonly directMarketing: boolean
  /** Decisions by software alone, with legal or similarly significant effects. */
  readonly automatedDecisions: boolean
}

/**
 * The rights of the people whose data an activity uses. The start is DPV 2.3's table of bases and rights
 * (`2.3/legal/eu/gdpr/modules/legal_basis_rights_mapping.csv`), which makes everything hang on the basis. It does not:
 *
 * - Art. 13 or 14 follows the origin of the data, on every basis.
 * - Art. 17 exists on every basis (17(1)(a), (d), (e)); what 17(3)(b) takes away on a duty or task is what that duty or
 *   task needs, and 17(3)(a), (c) to (e) apply to all.
 * - Art. 20 needs, beside consent or contract, automated means and data that the person provided. Observed data counts
 *   as provided (WP 242 rev.01), derived data does not.
 * - Art. 21(2) and (3) follow the purpose: against direct marketing the objection is absolute, on any basis.
 * - Art. 22, in the UK Art. 22A to 22D since 5 February 2026, follows the decision.
 */
export function rightsFor(facts: RightsFacts): readonly Right[] {
  const { basis, origin, regime, asOf } = facts
  const direct = origin === 'person' || origin === 'observed'
  const portable = (basis === 'consent' || basis === 'contract') && direct
  const limits: readonly (readonly [article: string, applies: boolean, condition: string | null])[] = [
    ['13', direct, null],
    ['14', !direct, 'Not where Art. 14(5) makes an exception.'],
    ['15', true, null],
    ['16', true, null],
    ['17', true, erasureLimit(basis)],
    ['18', true, null],
    ['20', portable, 'Data that the person provided and that is processed by automated means.'],
    ['21(1)', objectable.has(basis), 'Unless compelling legitimate grounds override, or legal claims need the data.'],
    ['21(2)', facts.directMarketing, null],
    ['22A-22D', facts.automatedDecisions, null],
    ['22', facts.automatedDecisions, 'Unless Art. 22(2) allows them.'],
    ['7(3)', basis === 'consent', null],
    ['164A DPA 2018', true, null],
    ['165 DPA 2018', true, null],
    ['77', true, null],
  ]
  return limits.flatMap(([article, applies, condition]) => {
    const row = applies ? rightRows.find((each) => has(each, article, regime, asOf)) : undefined
    return row ? [{ article, title: row.title, condition }] : []
  })
}

/** Whether a regime has a right on a day. A day before the regime itself applied is read as its first. */
const has = (row: RightRow, article: string, regime: Regime, asOf: string): boolean =>
  row.article === article &&
  row.regime === regime &&
  holdsOn(row, regime === 'uk-gdpr' && asOf < '2021-01-01' ? '2021-01-01' : asOf < '2018-05-25' ? '2018-05-25' : asOf)

/** The bases on which Art. 21(1) allows an objection: (e) and (f), in the UK (ea) too. */
const objectable: ReadonlySet<BasisType> = new Set<BasisType>([
  'public-task',
  'legitimate-interests',
  'recognised-legitimate-interests',
])

const erasureLimit = (basis: BasisType): string =>
  basis === 'legal-obligation'
    ? 'Not as far as the legal obligation needs the data, nor where Art. 17(3) makes another exception.'
    : basis === 'public-task'
      ? 'Not as far as the public task needs the data, nor where Art. 17(3) makes another exception.'
      : 'On the grounds of Art. 17(1) and not where Art. 17(3) makes an exception.'
