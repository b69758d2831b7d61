import { didYouMean } from '../../compiler/diagnostics/suggest.ts'
import { quoteAll } from './text.ts'

/** Help for a name that does not exist: the one that was probably meant, or what there is to choose from. */
export const choose = (wrong: string, known: readonly string[]): string =>
  didYouMean(wrong, known) ??
  (known.length > 0 ? `There are ${quoteAll([...known].sort())}.` : 'There is none to choose from.')
