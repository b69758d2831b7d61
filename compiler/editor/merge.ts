import type { Diagnostic, Located } from '../diagnostics/diagnostic.ts'
import type { Position } from '../diagnostics/span.ts'
import { lineStarts, positionAt, type SourceFile } from '../source/source-file.ts'
import type { ParsedFile } from '../syntax/tree.ts'

type Move = (located: Located) => Located

/** Where places of an older text lie in a newer one: before what has changed as they were, after it moved along. */
export function movedBetween(before: readonly ParsedFile[], after: readonly ParsedFile[]): Move {
  const old = new Map(before.map(({ file }) => [file.path, file]))
  const moves = new Map<string, (position: Position) => Position>()
  for (const { file } of after) {
    const was = old.get(file.path)
    if (was && was.text !== file.text) moves.set(file.path, movedIn(was, file))
  }
  return (located) => {
    const move = moves.get(located.file)
    return move ? { file: located.file, start: move(located.start), end: move(located.end) } : located
  }
}

function movedIn(before: SourceFile, after: SourceFile): (position: Position) => Position {
  const [a, b] = [before.text, after.text]
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++
  let tail = 0
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++
  const starts = lineStarts(before)
  return ({ line, column }) => {
    const offset = Math.min((starts[line - 1] ?? a.length) + column - 1, a.length)
    const moved = offset <= head ? offset : Math.max(head, offset + b.length - a.length)
    return positionAt(after, Math.min(moved, b.length))
  }
}

/** A diagnostic with its places moved. */
export const movedDiagnostic = (one: Diagnostic, move: Move): Diagnostic => ({
  ...one,
  ...move(one),
  related: one.related.map((other) => ({ ...other, ...move(other) })),
})

/**
 * What is told after a change: all that was told before, with what the change has taken away and brought about in the
 * part of the project that was judged twice.
 */
export function merged(
  told: readonly Diagnostic[],
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  move: Move,
): readonly Diagnostic[] {
  const was = byFingerprint(before)
  const is = byFingerprint(after)
  const result: Diagnostic[] = []
  for (const one of told) {
    const old = was.get(one.fingerprint)
    const now = is.get(one.fingerprint)
    if (old && !now) continue
    result.push(
      now && (now.message !== old?.message || now.severity !== old.severity) ? now : movedDiagnostic(one, move),
    )
  }
  const known = byFingerprint(told)
  for (const one of after) if (!was.has(one.fingerprint) && !known.has(one.fingerprint)) result.push(one)
  return result
}

const byFingerprint = (list: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic> =>
  new Map(list.map((one) => [one.fingerprint, one]))
