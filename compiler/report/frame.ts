import type { Located } from '../diagnostics/diagnostic.ts'
import type { Position } from '../diagnostics/span.ts'
import { lineStarts, type SourceFile } from '../source/source-file.ts'
import { noCommand, printable } from './cells.ts'
import type { Style } from './style.ts'
import { windowed } from './window.ts'

/** A stretch of a file to underline, with what is said of it. */
export interface Mark extends Pick<Located, 'start' | 'end'> {
  readonly primary: boolean
  readonly label: string
}

interface Row {
  readonly mark: Mark
  readonly start: number
  readonly end: number
  /** The last line of a mark of several lines, of which the first is drawn. */
  readonly until: number | null
}

export interface FrameOptions {
  readonly style: Style
  readonly paint: (text: string) => string
  /** Cells for line numbers. */
  readonly gutter: number
  /** Cells for the source text. */
  readonly width: number
}

/** The marked lines of one file with underlines below them, in the order of the file. */
export function frame(file: SourceFile, marks: readonly Mark[], options: FrameOptions): string[] {
  const { style, gutter } = options
  const bar = style.gutter('|')
  const margin = ' '.repeat(gutter)
  const out = [`${margin} ${bar}`]
  const byLine = Map.groupBy(marks, (mark) => mark.start.line)
  let last = 0
  for (const line of [...byLine.keys()].sort((a, b) => a - b)) {
    if (last > 0 && line === last + 2) out.push(source(file, last + 1, [], options).head)
    else if (last > 0 && line > last + 1) out.push(style.gutter('...'))
    last = line
    const drawn = source(file, line, byLine.get(line) ?? [], options)
    out.push(drawn.head, ...drawn.rows.map((row) => `${margin} ${bar} ${row}`))
  }
  return out
}

function source(file: SourceFile, line: number, marks: readonly Mark[], { style, paint, gutter, width }: FrameOptions) {
  const text = textOfLine(file, line)
  const rows: Row[] = [...marks]
    .sort((a, b) => Number(b.primary) - Number(a.primary) || a.start.column - b.start.column)
    .map((mark) => ({
      mark,
      start: mark.start.column - 1,
      end: mark.end.line > line ? text.trimEnd().length : mark.end.column - 1,
      until: lastLine(mark.start, mark.end),
    }))
  const shown = windowed(text, rows, width)
  const number = style.gutter(String(line).padStart(gutter))
  return {
    head: `${number} ${style.gutter('|')} ${noCommand(shown.text)}`.trimEnd(),
    rows: rows.map(({ mark, until }, i) => {
      const { start, end } = shown.marks[i] as { start: number; end: number }
      const underline = (mark.primary ? '^' : '-').repeat(Math.max(end - start, 1))
      const label = [mark.label && printable(mark.label), until === null ? '' : `(to line ${until})`].filter(Boolean)
      const said = [underline, ...label].join(' ')
      return ' '.repeat(start) + (mark.primary ? paint(said) : style.gutter(said))
    }),
  }
}

/** The last line of a stretch that covers more than one; a stretch that ends at a line's beginning ends before it. */
function lastLine(start: Position, end: Position): number | null {
  const last = end.column === 1 ? end.line - 1 : end.line
  return last > start.line ? last : null
}

/** One line without its line break. */
function textOfLine(file: SourceFile, line: number): string {
  const starts = lineStarts(file)
  return file.text.slice(starts[line - 1] ?? file.text.length, starts[line] ?? file.text.length).replace(/[\r\n]+$/, '')
}
