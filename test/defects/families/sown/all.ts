import type { Mutation } from '../../mutation.ts'
import { sownComplete1 } from './complete-1.ts'
import { sownComplete2 } from './complete-2.ts'
import { sownEveryday } from './everyday.ts'
import { sownExamples1 } from './examples-1.ts'
import { sownExamples2 } from './examples-2.ts'
import { sownExamples3 } from './examples-3.ts'
import { sownExamples4 } from './examples-4.ts'
import { sownLegalTexts } from './legal-texts.ts'
import { sownQuiet1 } from './quiet-1.ts'
import { sownQuiet2 } from './quiet-2.ts'

export const sown: readonly Mutation[] = [
  ...sownComplete1,
  ...sownComplete2,
  ...sownExamples1,
  ...sownExamples2,
  ...sownExamples3,
  ...sownExamples4,
  ...sownEveryday,
  ...sownLegalTexts,
  ...sownQuiet1,
  ...sownQuiet2,
]
