import { away } from '../../diagnostics/away.ts'

/** Shorter words are too near to others, and longer texts are no headers. */
const shortest = 6
const longest = 60

/** Words of headers by their length. */
export type Words = ReadonlyMap<number, ReadonlySet<string>>

export const wordsByLength = (words: Iterable<string>): Words =>
  new Map([...Map.groupBy(new Set(words), (word) => word.length)].map(([length, of]) => [length, new Set(of)]))

/**
 * A header whose words are written as headers write them, where exactly one of these is a slip of the hand away:
 * `localtion` is `location`. `null` where nothing would change.
 */
export function mended(header: string, words: Words): string | null {
  if (header.length < shortest || header.length > longest) return null
  const parts = header.split(' ').map((word) => nearest(word, words))
  const whole = parts.join(' ')
  return whole === header ? null : whole
}

function nearest(word: string, words: Words): string {
  const { length } = word
  if (length < shortest || words.get(length)?.has(word)) return word
  const near = [length - 1, length, length + 1].flatMap((one) =>
    [...(words.get(one) ?? [])].filter((other) => away(word, other) === 1),
  )
  return near.length === 1 ? (near[0] as string) : word
}
