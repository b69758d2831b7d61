import { printable } from './cells.ts'
import type { DueItem } from './report.ts'
import type { Style } from './style.ts'

/** What falls due as a list by day, each with where it is declared; what is overdue stands out. */
export function dueText(due: readonly DueItem[], style: Style): string {
  if (due.length === 0) return style.faint('nothing falls due')
  const lines = due.map(({ day, what, overdue, file, start }) => {
    const shown = overdue ? style.severity.warning(printable(day)) : style.strong(printable(day))
    const where = style.faint(`${printable(file)}:${start.line}:${start.column}`)
    return `${shown}  ${printable(what)}${overdue ? ' (overdue)' : ''}  ${where}`
  })
  return ['falls due:', ...lines].join('\n')
}
