/** Whether a text holds one of some words or phrases, whole and in whatever case. */
export const namesAny = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => wordIn(text, phrase) !== null)

/** Where a phrase stands in a text, as whole words and in whatever case. */
export function wordIn(text: string, phrase: string): { start: number; end: number } | null {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${literal(phrase)}(?![\\p{L}\\p{N}])`, 'iu')
  const match = pattern.exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : null
}

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
