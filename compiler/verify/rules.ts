import type { Rule } from '../../policies/rule.ts'
import type { Direction } from './difference.ts'

/** What `verify` reports, by its direction; as rules, so that every format can describe it. */
export type VerifyRule = `verify/${Direction | 'unproven'}`

const because = { kind: 'security', ref: 'GDPR Art. 24(1)', text: 'What is declared has to be what is done' } as const

/** No pass and no predicate finds them: a check reads nothing but the declaration. */
const found = (): readonly [] => []

export const verifyRules: readonly (Rule & { readonly name: VerifyRule })[] = [
  {
    name: 'verify/wider',
    summary: 'What runs or is published goes beyond the declaration.',
    class: 'violation',
    severity: 'error',
    because,
    found,
  },
  {
    name: 'verify/narrower',
    summary: 'What runs or is published stays behind the declaration.',
    class: 'violation',
    severity: 'error',
    because,
    found,
  },
  {
    name: 'verify/other',
    summary: 'What runs or is published is not what the declaration says, and neither known to be more nor less.',
    class: 'violation',
    severity: 'error',
    because,
    found,
  },
  {
    name: 'verify/unproven',
    summary: 'Something could not be read, so that nothing is known of it.',
    class: 'gap',
    severity: 'error',
    because,
    found,
  },
]
