import type { Tracker } from '../compiler/language/types.ts'
import type { Regime } from './regions.ts'
import { holdsOn, type LawRow } from './row.ts'

type Exemption = NonNullable<Tracker['exemption']>

/** What may be stored on a device, or read from it, without consent beside what is strictly necessary. */
export interface ExemptionRow extends LawRow {
  readonly exemption: Exemption
  /** What a tracker under it is there for. */
  readonly classes: readonly Tracker['class'][]
  /** Whether people have to be given a simple means of objecting, free of charge. */
  readonly objection: boolean
}

const source = 'https://www.legislation.gov.uk/ukpga/2025/18/schedule/12'
const row = (
  exemption: Exemption,
  paragraph: number,
  what: string,
  classes: readonly Tracker['class'][],
  objection: boolean,
): ExemptionRow => ({
  id: exemption,
  exemption,
  title: `PECR, Schedule A1, paragraph ${paragraph}: ${what}`,
  regime: 'uk-gdpr',
  classes,
  objection,
  from: '2026-02-05',
  until: null,
  source,
})

/**
 * Schedule A1 to the Privacy and Electronic Communications Regulations 2003, paragraphs 5 to 7 (Data (Use and Access) Act
 * 2025, s. 112 and Sch. 12; in force since 5 February 2026, SI 2026/82). The Union knows none of them.
 */
export const exemptionRows: readonly ExemptionRow[] = [
  row('statistics', 5, 'statistics on one’s own service, to improve it', ['analytics'], true),
  row('appearance', 6, 'how one’s own service looks or works', ['preferences'], true),
  row(
    'emergency',
    7,
    'where somebody is who asks for help in an emergency',
    ['essential', 'preferences', 'analytics'],
    false,
  ),
]

/** Whether an exemption holds on a day where these laws apply: beside the law of the Union, consent is needed all the same. */
export const isExempt = (
  { regimes, asOf }: { readonly regimes: readonly Regime[]; readonly asOf: string },
  exemption: Exemption,
): boolean =>
  regimes.includes('uk-gdpr') &&
  !regimes.includes('eu-gdpr') &&
  exemptionRows.some((each) => each.exemption === exemption && holdsOn(each, asOf))
