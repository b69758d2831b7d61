import type { Rule, RuleInput } from '../../policies/rule.ts'
import type { Finding } from '../diagnostics/finding.ts'

/**
 * What a rule finds; nothing, where a pass reports it. Where something of the declaration could not be read, a rule may
 * meet a value that is not what its type says. The error at that value is told already, so that a rule which stumbles
 * over it waits, as those do that need the whole. Over a whole declaration its error is its own fault, and is thrown.
 */
export function asked({ found, needsWhole }: Rule, input: RuleInput): readonly Finding[] {
  const { whole } = input.graph
  if (typeof found !== 'function' || (needsWhole && !whole)) return []
  try {
    return [...found(input)]
  } catch (error) {
    if (whole) throw error
    return []
  }
}
