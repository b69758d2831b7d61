import type { Position as Shown, Span } from '../diagnostics/span.ts'
import { lineStarts, positionAt, type SourceFile } from '../source/source-file.ts'

/** Lines and characters as the protocol counts them: from 0, in UTF-16 units. */
export interface Point {
  readonly line: number
  readonly character: number
}

export interface Range {
  readonly start: Point
  readonly end: Point
}

export const pointOf = ({ line, column }: Shown): Point => ({ line: line - 1, character: column - 1 })

/** The range of two offsets in a file. */
export const rangeOf = (file: SourceFile, { start, end }: Pick<Span, 'start' | 'end'>): Range => ({
  start: pointOf(positionAt(file, start)),
  end: pointOf(positionAt(file, end)),
})

/** The offset of a point; past the end of a line or file, that end. */
export function offsetOf(file: SourceFile, { line, character }: Point): number {
  const starts = lineStarts(file)
  if (line >= starts.length) return file.text.length
  const start = starts[Math.max(0, line)] as number
  const next = starts[line + 1] ?? file.text.length + 1
  return Math.min(start + Math.max(0, character), Math.max(start, next - 1), file.text.length)
}
