import type { Mutation } from '../../mutation.ts'
import { charityMistaken } from './mistaken.ts'
import { charityUnlawful1 } from './unlawful-1.ts'
import { charityUnlawful2 } from './unlawful-2.ts'

/** What a hurried engineer or a careless lawyer changes at the charity. */
export const charity: readonly Mutation[] = [...charityMistaken, ...charityUnlawful1, ...charityUnlawful2]
