/** Lines of one text in the place of lines of another; positions count from 1. */
export interface LineChange {
  /** Where they stand, or would stand, in the text that was found. */
  readonly line: number
  readonly expected: readonly string[]
  readonly actual: readonly string[]
}

/** Cells of the table below; beyond it what differs is told as one change. */
const most = 4_000_000

/** The changes between two texts, by their longest common subsequence of lines. */
export function lineChanges(expected: readonly string[], actual: readonly string[]): readonly LineChange[] {
  let start = 0
  while (start < expected.length && start < actual.length && expected[start] === actual[start]) start++
  let end = 0
  while (
    end < expected.length - start &&
    end < actual.length - start &&
    expected[expected.length - 1 - end] === actual[actual.length - 1 - end]
  )
    end++
  const ours = expected.slice(start, expected.length - end)
  const theirs = actual.slice(start, actual.length - end)
  if (ours.length === 0 && theirs.length === 0) return []
  if (ours.length * theirs.length > most) return [{ line: start + 1, expected: ours, actual: theirs }]
  return hunks(ours, theirs, start)
}

function hunks(ours: readonly string[], theirs: readonly string[], offset: number): readonly LineChange[] {
  const width = theirs.length + 1
  const common = new Uint32Array((ours.length + 1) * width)
  const cell = (i: number, j: number): number => common[i * width + j] ?? 0
  for (let i = ours.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--)
      common[i * width + j] = ours[i] === theirs[j] ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1))
  const found: LineChange[] = []
  let [i, j] = [0, 0]
  while (i < ours.length || j < theirs.length) {
    if (i < ours.length && j < theirs.length && ours[i] === theirs[j]) {
      i++
      j++
      continue
    }
    const [from, at] = [i, j]
    while (i < ours.length || j < theirs.length) {
      if (i < ours.length && j < theirs.length && ours[i] === theirs[j]) break
      if (j >= theirs.length || (i < ours.length && cell(i + 1, j) >= cell(i, j + 1))) i++
      else j++
    }
    found.push({ line: offset + at + 1, expected: ours.slice(from, i), actual: theirs.slice(at, j) })
  }
  return found
}
