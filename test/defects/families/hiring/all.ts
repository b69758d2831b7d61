import type { Mutation } from '../../mutation.ts'
import { hiringMistaken1 } from './mistaken-1.ts'
import { hiringMistaken2 } from './mistaken-2.ts'
import { hiringUnlawful1 } from './unlawful-1.ts'
import { hiringUnlawful2 } from './unlawful-2.ts'

/** What a hurried engineer or a careless lawyer changes at the recruitment platform. */
export const hiring: readonly Mutation[] = [
  ...hiringMistaken1,
  ...hiringMistaken2,
  ...hiringUnlawful1,
  ...hiringUnlawful2,
]
