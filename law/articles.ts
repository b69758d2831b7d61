import type { LawfulBasis } from '../compiler/language/types.ts'
import type { Regime } from './regions.ts'

type BasisType = LawfulBasis['type']

/** One lawful basis of Art. 6(1). */
export interface BasisRow {
  readonly type: BasisType
  readonly article: string
  readonly label: string
  readonly regimes: readonly Regime[]
  readonly from: string
  /** The W3C DPV 2.3 term of the EU GDPR extension; it has none for the UK's own basis. */
  readonly dpv: string | null
  readonly source: string
}

/** One condition that allows special categories (Art. 9(2)) or criminal data (Art. 10). */
export interface ConditionRow {
  readonly article: string
  readonly label: string
  /** What the condition hangs on beside itself, which the declaration has to name; `null` when it stands alone. */
  readonly restsOn: string | null
  readonly dpv: string | null
  readonly from: string
  readonly source: string
}

const both: readonly Regime[] = ['eu-gdpr', 'uk-gdpr']
const gdpr = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj'
const gdprApplies = '2018-05-25'

const basis = (type: BasisType, letter: string, label: string): BasisRow => ({
  type,
  article: `6(1)(${letter})`,
  label,
  regimes: both,
  from: gdprApplies,
  dpv: `eu-gdpr:A6-1-${letter}`,
  source: gdpr,
})

/** The lawful bases, in the order of the article. */
export const bases: readonly BasisRow[] = [
  basis('consent', 'a', 'Consent'),
  basis('contract', 'b', 'Performance of a contract with the person, or steps that they asked for before one'),
  basis('legal-obligation', 'c', 'Legal obligation'),
  basis('vital-interests', 'd', 'Vital interests'),
  basis('public-task', 'e', 'Task in the public interest or official authority'),
  {
    type: 'recognised-legitimate-interests',
    article: '6(1)(ea)',
    label: 'Recognised legitimate interest (Annex 1 UK GDPR)',
    regimes: ['uk-gdpr'],
    // Data (Use and Access) Act 2025, s. 70 and Sch. 4, in force by SI 2026/82.
    from: '2026-02-05',
    dpv: null,
    source: 'https://www.legislation.gov.uk/ukpga/2025/18/section/70',
  },
  basis('legitimate-interests', 'f', 'Legitimate interests'),
]

const condition = (letter: string, label: string, restsOn: string | null): ConditionRow => ({
  article: `9(2)(${letter})`,
  label,
  restsOn,
  dpv: `eu-gdpr:A9-2-${letter}`,
  from: gdprApplies,
  source: gdpr,
})

const law = 'Union, member state or domestic law'

/** The conditions of Art. 9(2) and Art. 10. */
export const conditions: readonly ConditionRow[] = [
  condition('a', 'Explicit consent', null),
  condition('b', 'Employment, social security and social protection law', `${law}, or a collective agreement under it`),
  condition('c', 'Vital interests of someone who cannot consent', null),
  condition(
    'd',
    'Members and contacts of a not-for-profit body with a political, philosophical, religious or union aim',
    null,
  ),
  condition('e', 'Data that the person has manifestly made public', null),
  condition('f', 'Legal claims and courts', null),
  condition('g', 'Substantial public interest', law),
  condition(
    'h',
    'Preventive or occupational medicine, diagnosis, care',
    `${law}, or a contract with a health professional`,
  ),
  condition('i', 'Public health', law),
  condition('j', 'Archiving in the public interest, research, statistics', `${law}, with the safeguards of Art. 89(1)`),
  {
    article: '10',
    label: 'Criminal convictions and offences',
    restsOn: `Control of official authority, or authorisation by ${law}`,
    dpv: null,
    from: gdprApplies,
    source: gdpr,
  },
]

/** The row of a basis under a regime on a day, `null` when the regime does not have it, or not yet. */
export const basisFor = (type: BasisType, regime: Regime, asOf: string): BasisRow | null =>
  bases.find((row) => row.type === type && row.regimes.includes(regime) && row.from <= asOf) ?? null

/** The condition that an article names, as `9(2)(a)` or `10`. */
export const conditionFor = (article: string): ConditionRow | null =>
  conditions.find((row) => row.article === article) ?? null
