import { isInside, type Regime } from '../../law/regions.ts'
import { countryMeant } from '../language/countries.ts'
import { asText, type Classify, isAbsent } from './verdict.ts'

/** What stands before the name of a state whose law or courts are chosen. */
const before = /^\s*(?:the\s+)?(?:(?:laws?|courts?)\s+of\s+)?(?:the\s+)?/i

/** The one state that a clause names, by itself or after a town; `null` where it names none for certain, or several. */
function stateOf(text: string): string | null {
  const parts = text.split(',').map((part) => countryMeant(part.replace(before, '')))
  const states = parts.filter((state) => state !== null)
  // A town stands before its state.
  return states.length === 1 ? (parts.at(-1) ?? null) : null
}

/**
 * The law and the courts that the parties of a transfer tool chose. The clauses leave the choice between states of the
 * regime's own area (clauses 17 and 18 of Implementing Decision (EU) 2021/914): either protects the same people.
 */
export const jurisdiction: Classify = function* (difference) {
  const regime = difference.path[1] as Regime
  const [was, is] = [stateOf(asText(difference.before)), stateOf(asText(difference.after))]
  if (isAbsent(difference.before)) yield { type: 'fact-stated' }
  else if (isAbsent(difference.after)) yield { type: 'fact-lost' }
  else if (was !== null && was === is) yield { type: 'wording' }
  else if (is !== null && isInside(regime, is) && was !== null)
    yield isInside(regime, was)
      ? { type: 'technical', says: 'is left to another state, to which the same law applies' }
      : { type: 'transfer-strengthened' }
  else yield { type: 'transfer-changed', says: 'is another term of the same transfer tool' }
}
