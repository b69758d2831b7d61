import type { Position } from '../diagnostics/span.ts'

/** A file as text, by the path that the user knows it under (relative to the project folder, forward slashes). */
export interface SourceFile {
  readonly path: string
  readonly text: string
  /** It lies in a folder that the project shares with others: what it declares counts where this project names it. */
  readonly shared?: true
}

const starts = new WeakMap<SourceFile, readonly number[]>()

/** Offsets at which the lines begin; `\n`, `\r\n` and a lone `\r` end a line. */
export function lineStarts(file: SourceFile): readonly number[] {
  let found = starts.get(file)
  if (!found) {
    const list = [0]
    for (let i = 0; i < file.text.length; i++) {
      const c = file.text.charCodeAt(i)
      if (c === 10 || (c === 13 && file.text.charCodeAt(i + 1) !== 10)) list.push(i + 1)
    }
    found = list
    starts.set(file, found)
  }
  return found
}

/** Line and column of a UTF-16 offset, both from 1. */
export function positionAt(file: SourceFile, offset: number): Position {
  const lines = lineStarts(file)
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (lines[low] as number) + 1 }
}
