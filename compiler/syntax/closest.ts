import { distance } from 'fastest-levenshtein'

/**
 * The one name that a misspelt one must have been meant to be, or `null`: close enough (a quarter of its length) to
 * replace it without asking, and no other name as close.
 */
export function closest(wrong: string, names: Iterable<string>): string | null {
  const limit = Math.max(1, Math.floor(wrong.length / 4))
  let found: string | null = null
  for (const name of new Set(names)) {
    if (Math.abs(name.length - wrong.length) > limit || distance(wrong.toLowerCase(), name.toLowerCase()) > limit)
      continue
    if (found !== null) return null
    found = name
  }
  return found
}
