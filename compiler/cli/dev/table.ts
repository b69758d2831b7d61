import { toCells } from '../../report/cells.ts'
import type { Style } from '../../report/style.ts'

/** Rows under headings, columns as wide as their widest cell; indented by two. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[], style: Style): string {
  const cells = [headings, ...rows].map((row) => row.map((text) => toCells(text)))
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]?.at.at(-1) ?? 0)))
  const lines = cells.map((row) =>
    row
      .map(({ text, at }, column) => text + ' '.repeat((widths[column] as number) - (at.at(-1) as number)))
      .join('  ')
      .trimEnd(),
  )
  return lines.map((line, i) => `  ${i === 0 ? style.faint(line) : line}\n`).join('')
}
