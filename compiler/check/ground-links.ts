import { atPlace, inResource, named } from './joins.ts'
import type { Link } from './link.ts'

/** What a lawful basis that does not carry what rests on it makes wrong beside it. */
export const groundLinks: readonly Link[] = [
  { cause: ['basis/marketing-without-consent'], follows: ['basis/marketing-without-consent'], by: inResource },
  {
    cause: ['basis/marketing-without-consent'],
    follows: [
      'basis/contract-not-party',
      'tracker/activity-without-consent',
      'basis/for-another',
      'basis/opt-in-beyond',
    ],
    by: atPlace,
  },
  { cause: ['basis/contract-not-party', 'basis/for-another'], follows: ['basis/condition-misfit'], by: inResource },
  {
    cause: ['basis/contract-not-party', 'basis/consent-not-free', 'basis/consent-for-many', 'basis/for-another'],
    follows: ['basis/duty-by-agreement', 'basis/consent-said'],
    by: atPlace,
  },
  {
    cause: [
      'tracker/activity-without-consent',
      'basis/consent-for-many',
      'basis/consent-not-free',
      'basis/contract-not-party',
      'basis/automation-not-allowed',
      'basis/consent-not-explicit',
    ],
    follows: ['basis/for-another'],
    by: atPlace,
  },
  {
    cause: ['basis/vital-interests-nobody'],
    follows: ['basis/for-another'],
    by: { cause: inResource, follows: named },
  },
  {
    cause: ['basis/consent-for-many', 'basis/consent-not-free'],
    follows: ['tracker/not-essential'],
    by: { cause: inResource, follows: named },
  },
]
