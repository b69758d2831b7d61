/** Whether a text holds one of some words or phrases, whole and in whatever case. */
export const namesAny = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => wordIn(text, phrase) !== null)

/** Phrases come from tables, so that there are few. */
const patterns = new Map<string, RegExp>()

/** Where a phrase stands in a text, as whole words and in whatever case. */
export function wordIn(text: string, phrase: string): { start: number; end: number } | null {
  // To make a pattern that knows the letters of all languages takes longer than all other questions to a text together.
  // A letter beyond ASCII stands in no text that has none.
  if (isAscii(text)) return isAscii(phrase) ? asciiWordIn(text.toLowerCase(), phrase.toLowerCase()) : null
  let pattern = patterns.get(phrase)
  if (!pattern) {
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])${literal(phrase)}(?![\\p{L}\\p{N}])`, 'iu')
    patterns.set(phrase, pattern)
  }
  const match = pattern.exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : null
}

function asciiWordIn(text: string, phrase: string): { start: number; end: number } | null {
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
    const end = start + phrase.length
    if (!isLetter(text.charCodeAt(start - 1)) && !isLetter(text.charCodeAt(end))) return { start, end }
  }
  return null
}

/** A lower-case letter or a digit, by its code; not what is beside the text. */
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

/** Whether case means the same in every language: beyond ASCII, more than one letter may be the capital of another. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
