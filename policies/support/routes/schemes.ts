import type { Verify } from '../../../compiler/language/types.ts'
import { signsTime } from '../../../runtime/contract/scheme-facts.ts'

/** Whether a signature holds for a while only. */
export const isTimed = (verify: Verify): boolean => signsTime(verify)
