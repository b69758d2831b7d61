import { distance } from 'fastest-levenshtein'

/**
 * How many slips of the hand lie between two texts: letters left out, added, replaced, or two neighbours swapped
 * (optimal string alignment). Exact where it is small, which is where it matters.
 */
export function away(a: string, b: string): number {
  const edits = distance(a, b)
  return edits < 2 || edits > 6 ? edits : withSwaps(a, b)
}

function withSwaps(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(
        Math.min(
          (above[j] as number) + 1,
          (row[j - 1] as number) + 1,
          (above[j - 1] as number) + (same ? 0 : 1),
          swapped ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = above
    above = row
  }
  return above[b.length] as number
}
