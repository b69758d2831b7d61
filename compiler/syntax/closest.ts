import { away } from '../diagnostics/away.ts'

/**
 * The one name that a misspelt one must have been meant to be, or `null`: close enough (a quarter of its length) to
 * replace it without asking, and no other name as close.
 */
export function closest(wrong: string, names: Iterable<string>): string | null {
  const limit = Math.max(1, Math.floor(wrong.length / 4))
  const lower = wrong.toLowerCase()
  let found: string | null = null
  let least = limit + 1
  for (const name of new Set(names)) {
    if (Math.abs(name.length - wrong.length) > limit) continue
    const far = away(lower, name.toLowerCase())
    if (far > limit || far > least) continue
    found = far === least ? null : name
    least = far
  }
  return found
}
