/** Whether a text holds one of some words or phrases, whole and in whatever case. */
export const namesAny = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => wordIn(text, phrase) !== null)

/** Phrases come from tables, so that there are few. */
const patterns = new Map<string, RegExp>()

/** Where a phrase stands in a text, as whole words and in whatever case. */
export function wordIn(text: string, phrase: string): { start: number; end: number } | null {
  // To make a pattern that knows the letters of all languages takes longer than all other questions to a text together.
  // A letter beyond ASCII stands in no text that has none.
  if (isAscii(text) && !(isAscii(phrase) && text.toLowerCase().includes(phrase.toLowerCase()))) return null
  let pattern = patterns.get(phrase)
  if (!pattern) {
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])${literal(phrase)}(?![\\p{L}\\p{N}])`, 'iu')
    patterns.set(phrase, pattern)
  }
  const match = pattern.exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : null
}

/** Whether case means the same in every language: beyond ASCII, more than one letter may be the capital of another. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
