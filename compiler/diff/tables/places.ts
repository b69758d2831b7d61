import { type Classify, isAbsent, setOf } from '../verdict.ts'

const countries = setOf('country-added', 'country-removed')

/** Where the records of an activity lie: the first that is stated is one more, and one that is stated no longer is not gone. */
export const recordsLie: Classify = function* (difference) {
  if (isAbsent(difference.after)) yield { type: 'fact-lost' }
  else yield* countries(difference)
}
