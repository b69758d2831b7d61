import { catalogue } from '../language/catalogue.ts'
import { allSchemas } from '../syntax/schemas.ts'

let known: ReadonlySet<string> | null = null

/**
 * How much a name looks like words that people write: the share of its letters, three in a row, that stand so somewhere in
 * the descriptions of the language, between 0 and 1. Of `ledger` and `legder` the first is likelier what was meant.
 */
export function likeness(name: string): number {
  known ??= new Set(trigrams([JSON.stringify(allSchemas), ...catalogue.map(({ title }) => title)].join(' ')))
  const own = [...trigrams(name)]
  return own.length === 0 ? 0 : own.filter((three) => known?.has(three)).length / own.length
}

/** Of two names that are nearly the same, whether the first is plainly the misspelt one. */
export const isOdder = (name: string, other: string): boolean => likeness(other) - likeness(name) >= 0.2

function* trigrams(text: string): Iterable<string> {
  for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
    const padded = ` ${word} `
    for (let i = 0; i + 3 <= padded.length; i++) yield padded.slice(i, i + 3)
  }
}
