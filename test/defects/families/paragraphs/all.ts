import type { Mutation } from '../../mutation.ts'
import { charityByParagraph } from './charity.ts'
import { completeByParagraph } from './complete.ts'
import { dutiesByParagraph } from './duties.ts'
import { dutiesToTellByParagraph } from './duties-to-tell.ts'
import { groundsByParagraph } from './grounds.ts'
import { lettingsByParagraph } from './lettings.ts'
import { moreGroundsByParagraph } from './more-grounds.ts'
import { payrollByParagraph } from './payroll.ts'

/** What the law asks of one declared fact beside another, gone through by its paragraphs. */
export const paragraphs: readonly Mutation[] = [
  ...charityByParagraph,
  ...completeByParagraph,
  ...dutiesByParagraph,
  ...dutiesToTellByParagraph,
  ...groundsByParagraph,
  ...lettingsByParagraph,
  ...moreGroundsByParagraph,
  ...payrollByParagraph,
]
