import type { Mutation } from '../../mutation.ts'
import { untenableClaims } from './claims.ts'
import { untenableEnds } from './ends.ts'
import { untenableLaw } from './law.ts'
import { untenableLines } from './lines.ts'
import { untenableRoutes } from './routes.ts'
import { untenableTerms } from './terms.ts'
import { untenableWords } from './words.ts'

export const untenable: readonly Mutation[] = [
  ...untenableLaw,
  ...untenableClaims,
  ...untenableEnds,
  ...untenableLines,
  ...untenableRoutes,
  ...untenableTerms,
  ...untenableWords,
]
