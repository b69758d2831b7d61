import type { Rows } from './tables/rows.ts'
import type { Classify } from './verdict.ts'

/** A section's patterns as a tree: `*` stands for any key that has no entry of its own. */
export interface Trie {
  classify: Classify | null
  readonly below: Map<string, Trie>
}

const emptyTrie = (): Trie => ({ classify: null, below: new Map() })

export function trieOf(rows: Rows): Trie {
  const root = emptyTrie()
  for (const [pattern, classify] of rows) {
    let trie = root
    for (const step of pattern.split('.')) {
      const next = trie.below.get(step) ?? emptyTrie()
      trie.below.set(step, next)
      trie = next
    }
    trie.classify = classify
  }
  return root
}

export const stepInto = (trie: Trie | null, step: string): Trie | null =>
  trie?.below.get(step) ?? trie?.below.get('*') ?? null
