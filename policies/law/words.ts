/** Whether a text holds one of some words or phrases, whole and in whatever case. */
export const namesAny = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => wordIn(text, phrase) !== null)

/** Phrases come from tables, so that there are few. */
const patterns = new Map<string, RegExp>()

/** Where a phrase stands in a text, as whole words and in whatever case. */
export function wordIn(text: string, phrase: string): { start: number; end: number } | null {
  let pattern = patterns.get(phrase)
  if (!pattern) {
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])${literal(phrase)}(?![\\p{L}\\p{N}])`, 'iu')
    patterns.set(phrase, pattern)
  }
  const match = pattern.exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : null
}

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
