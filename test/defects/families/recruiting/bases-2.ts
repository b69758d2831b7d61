import { family } from '../../mutation.ts'
import { sow } from './sow.ts'

/** What an activity may rest on. */
export const recruitingBases2 = family('recruiting-bases-2', [
  sow(
    'not-a-boolean',
    'company',
    'contract: Terms of the candidate account',
    'preContractual: yes please',
    'schema/invalid',
  ),
])
