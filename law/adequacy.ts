import { eftaMembersOfTheEea, euMembers, euTerritories, type Regime } from './regions.ts'
import { holdsOn } from './row.ts'

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
  /** Words by which a declaration can say that a recipient is within a scope that is not `full`. */
  readonly within: readonly string[]
  /** What is not settled about it. */
  readonly doubtful?: string
}

const pipeda = 'recipients subject to the Personal Information Protection and Electronic Documents Act'
const appi = 'business operators subject to the Act on the Protection of Personal Information'
const pipa = 'recipients subject to the Personal Information Protection Act'
const lgpd = 'recipients subject to the Lei Geral de Proteção de Dados'
const dpf = 'organisations on the Data Privacy Framework List'

/** How a scope is named in a declaration. */
const words: Readonly<Record<string, readonly string[]>> = {
  [pipeda]: ['PIPEDA', 'Personal Information Protection and Electronic Documents Act', 'commercial'],
  [appi]: ['APPI', 'Act on the Protection of Personal Information', 'business operator', 'business operators'],
  [pipa]: ['PIPA', 'Personal Information Protection Act'],
  [lgpd]: ['LGPD', 'Lei Geral de Proteção de Dados', '13.709'],
}

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
  // Left out data for UK immigration control (Art. 1(2)). Decision (EU) 2025/1226 of 24 June 2025 moved its end from
  // 27 June to 27 December 2025; the decision of 19 December 2025 (C(2025) 8771) repealed Art. 1(2) and renewed it.
  [
    'GB',
    'Commission Implementing Decision (EU) 2021/1772, extended by Implementing Decision (EU) 2025/1226',
    'all but data transferred for UK immigration control',
    '2021-06-28',
    '2025-12-18',
    '32021D1772',
  ],
  [
    'GB',
    'Commission Implementing Decision (EU) 2021/1772, renewed by Implementing Decision (EU) 2025/2574',
    'full',
    '2025-12-19',
    '2031-12-27',
    '32025D2574',
  ],
  ['GG', 'Commission Decision 2003/821/EC', 'full', '2003-11-21', null, '32003D0821'],
  ['IL', 'Commission Decision 2011/61/EU', 'full', '2011-01-31', null, '32011D0061'],
  ['IM', 'Commission Decision 2004/411/EC', 'full', '2004-04-28', null, '32004D0411'],
  ['JE', 'Commission Decision 2008/393/EC', 'full', '2008-05-08', null, '32008D0393'],
  ['JP', 'Commission Implementing Decision (EU) 2019/419', appi, '2019-01-23', null, '32019D0419'],
  ['KR', 'Commission Implementing Decision (EU) 2022/254', pipa, '2021-12-17', null, '32022D0254'],
  ['NZ', 'Commission Implementing Decision 2013/65/EU', 'full', '2012-12-19', null, '32013D0065'],
  ['US', 'Commission Implementing Decision (EU) 2023/1795', dpf, '2023-07-10', null, '32023D1795', 'dpf'],
  ['UY', 'Commission Implementing Decision 2012/484/EU', 'full', '2012-08-21', null, '32012D0484'],
]

/** What is not settled, by country, for the decisions of the Commission. */
const doubts: Readonly<Record<string, string>> = {
  US: 'Upheld by the General Court on 3 September 2025 (T-553/23, Latombe); an appeal was brought.',
}

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
      within: words[scope] ?? [],
      ...(doubts[country] !== undefined && { doubtful: doubts[country] }),
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
      within: words[scope] ?? [],
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
    within: words[pipa] ?? [],
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
    within: [],
  },
]

/**
 * The decision that covers a country on a day (`YYYY-MM-DD`), if any. A row whose scope is not `full` covers a recipient
 * only if the declaration says that the recipient is within it.
 */
export function adequacyFor(regime: Regime, country: string, asOf: string): AdequacyRow | null {
  return decisionsOn(regime, country).find((row) => holdsOn(row, asOf)) ?? null
}

/** The decision that covered a country until a day at or before `asOf`, with no other in its place; `null` elsewhere. */
export function endedDecision(regime: Regime, country: string, asOf: string): AdequacyRow | null {
  const known = decisionsOn(regime, country)
  const last = known.findLast((row) => row.from <= asOf)
  return last && last.until !== null && last.until <= asOf && !known.some((row) => row.from > asOf) ? last : null
}

/** Whether a decision covers, covered or will cover a country as a whole. */
export const wasEverCovered = (regime: Regime, country: string): boolean =>
  decisionsOn(regime, country).some(({ scope }) => scope === 'full')

const byCountry = Map.groupBy(adequacy, ({ regime, country }) => `${regime} ${country}`)

/** All decisions on a country, the oldest first. */
const decisionsOn = (regime: Regime, country: string): readonly AdequacyRow[] =>
  byCountry.get(`${regime} ${country}`) ?? []
