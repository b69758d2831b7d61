import type { Mutation } from '../../mutation.ts'
import { charityByParagraph } from './charity.ts'
import { completeByParagraph } from './complete.ts'
import { lettingsByParagraph } from './lettings.ts'
import { payrollByParagraph } from './payroll.ts'

/** What the paragraphs on informing, rights, controllers, processors and transfers ask of one declared fact beside another. */
export const paragraphs: readonly Mutation[] = [
  ...charityByParagraph,
  ...completeByParagraph,
  ...lettingsByParagraph,
  ...payrollByParagraph,
]
