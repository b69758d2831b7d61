import type { Finding } from '../diagnostics/finding.ts'
import type { FactKind } from '../diagnostics/hanging.ts'
import { states, unmarked } from './joins.ts'
import { grounds, type Link } from './link.ts'

/** Rules that say of a fact that it cannot be as it is, by the kind of fact. Nothing that is only due or worth a look. */
const violations: Readonly<Record<Exclude<FactKind, 'open'>, readonly string[]>> = {
  data: [
    'event/category-misfit',
    'event/not-personal',
    'flow/category-outside-activity',
    'flow/prohibited-category',
    'flow/secret-allowed',
    'flow/secret-leaves',
    'information/source-mismatch',
    'information/source-unnamed',
    'recipient/category-not-allowed',
    'recipient/host-foreign',
    'route/host-not-declared',
    'route/protection-misfit',
    'security/secret-plain',
    'tracker/outside-activity',
  ],
  ground: [
    ...grounds.filter((rule) => rule !== 'basis/missing'),
    'basis/criminal-data',
    'basis/incomplete',
    'basis/special-category-condition',
    'basis/type-mismatch',
  ],
  party: [
    'recipient/choice-misfit',
    'recipient/contract-missing',
    'recipient/contract-wrong-type',
    'recipient/notice-not-run',
    'recipient/onward-undeclared',
    'recipient/role-mismatch',
    'role/basis-on-processor',
    'role/processor-own-purposes',
    'role/processor-without-end',
    'role/processor-without-instructions',
  ],
  period: [
    'build/not-enforced',
    'retention/absurd',
    'retention/backup-outlives',
    'retention/below-minimum',
    'retention/dedupe-excessive',
    'retention/excessive',
    'retention/held-by-router',
    'retention/outlives-payload',
    'retention/restricted-for-ever',
    'retention/router-holds-nothing',
    'retention/store-misfit',
    'retention/trigger-misfit',
    'retention/trigger-of-others',
    'retention/unbounded',
  ],
  place: [
    'recipient/onward-undeclared',
    'transfer/host-country-mismatch',
    'transfer/mechanism-missing',
    'transfer/no-decision',
  ],
}

/** Rules that ask for a fact of which nothing is said. */
const gaps = [
  'basis/incomplete',
  'basis/missing',
  'build/not-enforced',
  'event/not-personal',
  'fact/missing',
  'flow/category-outside-activity',
  'information/marketing-unmarked',
  'information/source-unnamed',
  'retention/missing',
  'retention/no-expiry-action',
  'retention/restricted-for-ever',
  'retention/unbounded',
  'role/basis-on-processor',
  'tracker/purpose-missing',
  'transfer/country-unknown',
]

const hangs = ({ hangsOn = [] }: Finding): readonly (readonly string[])[] => hangsOn

/**
 * A promise over flows waits for the findings about what decides it, as long as each flow that breaks it has one: which of
 * its promises a declaration keeps is asked of one that can be as it is. It is never said to be kept meanwhile.
 */
export const promiseLinks: readonly Link[] = [
  ...Object.entries(violations).map(
    ([kind, cause]): Link => ({
      cause,
      follows: ['commitment/broken', 'house/broken'],
      by: { cause: states(kind as FactKind), each: hangs },
    }),
  ),
  // One fact breaks a promise and the next that asks about it; who promises something else is told so.
  {
    cause: ['commitment/broken', 'house/broken'],
    follows: ['commitment/broken', 'house/broken'],
    by: { cause: ({ hangsOn = [] }) => hangsOn.flat(), each: hangs },
  },
  {
    cause: gaps,
    follows: ['commitment/unproven', 'house/unproven'],
    by: { cause: unmarked(states('open')), each: hangs },
  },
]
