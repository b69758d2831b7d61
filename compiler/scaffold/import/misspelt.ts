import { away } from '../../diagnostics/away.ts'

/** Shorter words are too near to others. */
const shortest = 6

/**
 * A header whose words are written as headers write them, where exactly one of these is a slip of the hand away:
 * `localtion` is `location`. `null` where nothing would change.
 */
export function mended(header: string, words: ReadonlySet<string>): string | null {
  const parts = header.split(' ').map((word) => {
    if (word.length < shortest || words.has(word)) return word
    const near = [...words].filter((one) => one.length >= shortest - 1 && away(word, one) === 1)
    return near.length === 1 ? (near[0] as string) : word
  })
  const whole = parts.join(' ')
  return whole === header ? null : whole
}
