import type { Finding } from '../diagnostics/finding.ts'
import type { Join } from './joins.ts'

/** How a finding that follows from another is told: by what rules, and where both are joined. */
export interface Link {
  readonly cause: readonly string[]
  readonly follows: readonly string[] | 'any'
  readonly by:
    | Join
    | { readonly cause: Join; readonly follows: Join }
    | { readonly cause: Join; readonly each: (finding: Finding) => readonly (readonly string[])[] }
  /** Only while there are no more causes than these: with many, nobody can say which it follows from. */
  readonly atMost?: number
}

/** Rules that say of a lawful basis that it carries nothing where it stands. */
export const grounds = [
  'basis/missing',
  'basis/automation-not-allowed',
  'basis/consent-for-many',
  'basis/for-another',
  'basis/condition-misfit',
  'basis/consent-not-explicit',
  'basis/consent-not-free',
  'basis/contract-not-party',
  'basis/duty-for-business',
  'basis/marketing-without-consent',
  'basis/public-authority-interest',
  'basis/recognised-not-listed',
  'basis/vital-interests-nobody',
  'tracker/activity-without-consent',
]
