import { officerConflict } from '../officer/conflict.ts'
import { officerMissing } from '../officer/missing.ts'
import { officerUnreachable } from '../officer/unreachable.ts'
import { representativeElsewhere } from '../representative/elsewhere.ts'
import { representativeMissing } from '../representative/missing.ts'
import { representativeUnneeded } from '../representative/unneeded.ts'
import type { Rule } from '../rule.ts'

/** Who stands for it? Art. 27, 37. */
export const representatives: readonly Rule[] = [
  representativeMissing,
  representativeElsewhere,
  representativeUnneeded,
  officerMissing,
  officerUnreachable,
  officerConflict,
]
