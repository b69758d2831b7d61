import { eftaMembersOfTheEea, euMembers, euTerritories, type Regime } from './regions.ts'

/** One decision that a third country protects personal data well enough (Art. 45; Art. 45A UK GDPR). */
export interface AdequacyRow {
  readonly regime: Regime
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** The transfer tool of the language that it stands for: `dpf` where only listed organisations are covered. */
  readonly tool: 'adequacy' | 'dpf'
  readonly decision: string
  /** `full`, or which recipients or data alone it covers. */
  readonly scope: string
  /** The day of the decision; the day on which it came into force for the UK's regulations. */
  readonly from: string
  /** The last day, `null` when it has no end of its own. */
  readonly until: string | null
  readonly source: string
}

const pipeda = 'recipients subject to the Personal Information Protection and Electronic Documents Act'
const appi = 'business operators subject to the Act on the Protection of Personal Information'
const pipa = 'recipients subject to the Personal Information Protection Act'
const lgpd = 'recipients subject to the Lei Geral de Proteção de Dados'
const dpf = 'organisations on the Data Privacy Framework List'

type EuRow = readonly [
  country: string,
  decision: string,
  scope: string,
  from: string,
  until: string | null,
  celex: string,
  tool?: AdequacyRow['tool'],
]

/**
 * Decisions of the European Commission. Not here: the European Patent Organisation (2025), which is no country.
 * Israel's covers automated transfers and what is automated there, which is all that software sends.
 * The Korean decision leaves out missionary activities, the nomination of candidates, and credit information
 * overseen by the Financial Services Commission.
 */
const euRows: readonly EuRow[] = [
  ['AD', 'Commission Decision 2010/625/EU', 'full', '2010-10-19', null, '32010D0625'],
  ['AR', 'Commission Decision 2003/490/EC', 'full', '2003-06-30', null, '32003D0490'],
  ['BR', 'Commission Implementing Decision (EU) 2026/179', lgpd, '2026-01-26', null, '32026D0179'],
  ['CA', 'Commission Decision 2002/2/EC', pipeda, '2001-12-20', null, '32002D0002'],
  ['CH', 'Commission Decision 2000/518/EC', 'full', '2000-07-26', null, '32000D0518'],
  ['FO', 'Commission Decision 2010/146/EU', 'full', '2010-03-05', null, '32010D0146'],
  // The first four years left out data for UK immigration control; the renewal of 19 December 2025 covers it.
  // In between, the decision of 24 June 2025 had moved the end from 27 June to 27 December 2025.
  [
    'GB',
    'Commission Implementing Decision (EU) 2021/1772',
    'all but data transferred for UK immigration control',
    '2021-06-28',
    '2025-12-18',
    '32021D1772',
  ],
  [
    'GB',
    'Commission Implementing Decision (EU) 2021/1772, renewed on 19 December 2025',
    'full',
    '2025-12-19',
    '2031-12-27',
    '32021D1772',
  ],
  ['GG', 'Commission Decision 2003/821/EC', 'full', '2003-11-21', null, '32003D0821'],
  ['IL', 'Commission Decision 2011/61/EU', 'full', '2011-01-31', null, '32011D0061'],
  ['IM', 'Commission Decision 2004/411/EC', 'full', '2004-04-28', null, '32004D0411'],
  ['JE', 'Commission Decision 2008/393/EC', 'full', '2008-05-08', null, '32008D0393'],
  ['JP', 'Commission Implementing Decision (EU) 2019/419', appi, '2019-01-23', null, '32019D0419'],
  ['KR', 'Commission Implementing Decision (EU) 2022/254', pipa, '2021-12-17', null, '32022D0254'],
  ['NZ', 'Commission Implementing Decision 2013/65/EU', 'full', '2012-12-19', null, '32013D0065'],
  // Upheld by the General Court on 3 September 2025 (T-553/23 Latombe); an appeal was brought.
  ['US', 'Commission Implementing Decision (EU) 2023/1795', dpf, '2023-07-10', null, '32023D1795', 'dpf'],
  ['UY', 'Commission Implementing Decision 2012/484/EU', 'full', '2012-08-21', null, '32012D0484'],
]

/**
 * Since 5 February 2026 these count as regulations under Art. 45A UK GDPR (Data (Use and Access) Act 2025, Sch. 9
 * para. 25). The EU's later decision on Brazil is not among them.
 */
const schedule21 = 'Data Protection Act 2018, Schedule 21, paragraph 5'

const ukRetained: readonly (readonly [country: string, scope: string])[] = [
  ...[...euMembers, ...eftaMembersOfTheEea, ...euTerritories].map((country) => [country, 'full'] as const),
  ...'AD AR CH FO GG GI IL IM JE NZ UY'.split(' ').map((country) => [country, 'full'] as const),
  ['CA', pipeda],
  ['JP', appi],
]

/** Every decision, by regime and country. */
export const adequacy: readonly AdequacyRow[] = [
  ...euRows.map(
    ([country, decision, scope, from, until, celex, tool = 'adequacy']): AdequacyRow => ({
      regime: 'eu-gdpr',
      country,
      tool,
      decision,
      scope,
      from,
      until,
      source: `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${celex}`,
    }),
  ),
  ...ukRetained.map(
    ([country, scope]): AdequacyRow => ({
      regime: 'uk-gdpr',
      country,
      tool: 'adequacy',
      decision: schedule21,
      scope,
      // The transition period ended on 31 December 2020 at 23:00.
      from: '2021-01-01',
      until: null,
      source: 'https://www.legislation.gov.uk/ukpga/2018/12/schedule/21',
    }),
  ),
  {
    regime: 'uk-gdpr',
    country: 'KR',
    tool: 'adequacy',
    decision: 'Data Protection (Adequacy) (Republic of Korea) Regulations 2022 (SI 2022/1213)',
    scope: pipa,
    from: '2022-12-19',
    until: null,
    source: 'https://www.legislation.gov.uk/uksi/2022/1213',
  },
  {
    regime: 'uk-gdpr',
    country: 'US',
    tool: 'dpf',
    decision: 'Data Protection (Adequacy) (United States of America) Regulations 2023 (SI 2023/1028)',
    scope: `${dpf} that take part in its UK Extension`,
    from: '2023-10-12',
    until: null,
    source: 'https://www.legislation.gov.uk/uksi/2023/1028',
  },
]

/**
 * The decision that covers a country on a day (`YYYY-MM-DD`), if any. A row whose scope is not `full` covers a recipient
 * only if the declaration says that the recipient is within it.
 */
export function adequacyFor(regime: Regime, country: string, asOf: string): AdequacyRow | null {
  return (
    adequacy.find(
      (row) =>
        row.regime === regime &&
        row.country === country &&
        row.from <= asOf &&
        (row.until === null || asOf <= row.until),
    ) ?? null
  )
}
