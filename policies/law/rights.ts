import type { LawfulBasis } from '../../compiler/language/types.ts'
import type { Regime } from './regions.ts'

type BasisType = LawfulBasis['type']

/** A right that people have over what an activity does with their data. */
export interface Right {
  readonly article: string
  readonly title: string
  /** The limit within which it applies, as a sentence; `null` when it always does. */
  readonly condition: string | null
}

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
  const uk = regime === 'uk-gdpr'
  const rights: (Right | null)[] = [
    origin === 'person' || origin === 'observed'
      ? right('13', 'To be informed when data is collected')
      : right('14', 'To be informed about data from other sources', 'Not where Art. 14(5) makes an exception.'),
    right('15', 'Access'),
    right('16', 'Rectification'),
    right('17', 'Erasure', erasureLimit(basis)),
    right('18', 'Restriction'),
    (basis === 'consent' || basis === 'contract') && (origin === 'person' || origin === 'observed')
      ? right('20', 'Portability', 'Data that the person provided and that is processed by automated means.')
      : null,
    objectable.has(basis)
      ? right('21(1)', 'Objection', 'Unless compelling legitimate grounds override, or legal claims need the data.')
      : null,
    facts.directMarketing ? right('21(2)', 'Objection to direct marketing') : null,
    facts.automatedDecisions
      ? uk && asOf >= '2026-02-05'
        ? right('22A-22D', 'Safeguards against decisions by automation alone')
        : right('22', 'Not to be subject to decisions by automation alone', 'Unless Art. 22(2) allows them.')
      : null,
    basis === 'consent' ? right('7(3)', 'Withdrawal of consent') : null,
    // Data (Use and Access) Act 2025, s. 103, in force by SI 2026/82: a complaint to the controller itself.
    uk && asOf >= '2026-06-19' ? right('164A DPA 2018', 'Complaint to the controller') : null,
    right(uk ? '165 DPA 2018' : '77', 'Complaint to a supervisory authority'),
  ]
  return rights.filter((entry) => entry !== null)
}

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

const right = (article: string, title: string, condition: string | null = null): Right => ({
  article,
  title,
  condition,
})
