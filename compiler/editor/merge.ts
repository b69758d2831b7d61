import type { Diagnostic, Located } from '../diagnostics/diagnostic.ts'
import type { Position, Span } from '../diagnostics/span.ts'
import { lineStarts, positionAt, type SourceFile } from '../source/source-file.ts'
import type { ParsedFile } from '../syntax/tree.ts'

/** Where a place of an older text lies in a newer one. */
interface Move {
  readonly located: (located: Located) => Located
  readonly span: (span: Span) => Span
}

/** Where places of an older text lie in a newer one: before what has changed as they were, after it moved along. */
export function movedBetween(before: readonly ParsedFile[], after: readonly ParsedFile[]): Move {
  const old = new Map(before.map(({ file }) => [file.path, file]))
  const moves = new Map<string, (offset: number) => number>()
  const position = (before: SourceFile, after: SourceFile, { line, column }: Position): Position => {
    const offset = (lineStarts(before)[line - 1] ?? before.text.length) + column - 1
    return positionAt(after, moves.get(after.path)?.(offset) ?? offset)
  }
  const now = new Map(after.map(({ file }) => [file.path, file]))
  for (const { file } of after) {
    const was = old.get(file.path)
    if (was && was.text !== file.text) moves.set(file.path, movedIn(was.text, file.text))
  }
  return {
    located: (at) => {
      const [was, is] = [old.get(at.file), now.get(at.file)]
      if (!was || !is || !moves.has(at.file)) return at
      return { file: at.file, start: position(was, is, at.start), end: position(was, is, at.end) }
    },
    span: (span) => {
      const move = moves.get(span.file)
      return move ? { file: span.file, start: move(span.start), end: move(span.end) } : span
    },
  }
}

function movedIn(a: string, b: string): (offset: number) => number {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++
  let tail = 0
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++
  return (offset) => {
    const within = Math.min(offset, a.length)
    return Math.min(within <= head ? within : Math.max(head, within + b.length - a.length), b.length)
  }
}

/** A diagnostic with its places moved. */
export const movedDiagnostic = (one: Diagnostic, move: Move): Diagnostic => ({
  ...one,
  ...move.located(one),
  related: one.related.map((other) => ({ ...other, ...move.located(other) })),
  fix: one.fix && { ...one.fix, span: move.span(one.fix.span) },
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
    const isAnew = now && (now.message !== old?.message || now.severity !== old.severity || now.file !== one.file)
    result.push(isAnew ? now : movedDiagnostic(one, move))
  }
  const known = byFingerprint(told)
  for (const one of after) if (!was.has(one.fingerprint) && !known.has(one.fingerprint)) result.push(one)
  return result
}

const byFingerprint = (list: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic> =>
  new Map(list.map((one) => [one.fingerprint, one]))
