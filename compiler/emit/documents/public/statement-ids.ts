import { textOf } from '../../../diagnostics/place.ts'
import { type PublicDocument, sentencesOf } from './document.ts'
import type { Sentence } from './sentence.ts'

/**
 * A name for each sentence that stays while the declaration around it changes: what it says, and the first fact that it
 * says it of. What is said twice of one fact is counted.
 */
export function statementIds(document: Pick<PublicDocument, 'blocks'>): ReadonlyMap<Sentence, string> {
  const ids = new Map<Sentence, string>()
  const used = new Map<string, number>()
  for (const sentence of sentencesOf(document)) {
    const [fact] = sentence.facts
    const name = `${sentence.missing ? 'missing' : (sentence.message ?? 'text')}@${fact ? textOf(fact) : ''}`
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    ids.set(sentence, count === 1 ? name : `${name}~${count}`)
  }
  return ids
}

/** Where facts stand in the declaration, as its authors write it, each once. */
export const factTexts = ({ facts }: Pick<Sentence, 'facts'>): readonly string[] => [...new Set(facts.map(textOf))]
