import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { diagnosticText } from './diagnostic-text.ts'
import { dueText } from './due-text.ts'
import type { Report } from './report.ts'
import { styleOf } from './style.ts'
import { severities, summaryText } from './summary.ts'

export interface TextOptions {
  readonly color: boolean
  /** Cells of a line; longer source lines are cut around what they are shown for. */
  readonly width: number
  /** Findings to show; 0 shows all. */
  readonly maxProblems: number
  readonly showExcepted: boolean
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/** The report for people: each finding with its code frame, then one line that sums up. */
export function renderText(report: Report, options: TextOptions): string {
  const style = styleOf(options.color)
  const files = new Map(report.files.map((file) => [file.path, file]))
  const wanted = report.diagnostics.filter((one) => options.showExcepted || one.excepted === null)
  const { shown, hidden } = limit(wanted, options.maxProblems)
  const parts = shown.map((one) => diagnosticText(one, files, { ...options, style }))
  if (hidden.length > 0) {
    const count = (severity: Severity) => hidden.filter((one) => one.severity === severity).length
    const kinds = severities({ errors: count('error'), warnings: count('warning'), notes: count('note') })
    parts.push(style.faint(`${hidden.length} more (${kinds}); --max-problems 0 shows all`))
  }
  if (report.due) parts.push(dueText(report.due, style))
  parts.push(summaryText(report, style, options.showExcepted))
  return `${parts.join('\n\n')}\n`
}

/** The worst `most` findings, in the order they came in. */
function limit(
  all: readonly Diagnostic[],
  most: number,
): { shown: readonly Diagnostic[]; hidden: readonly Diagnostic[] } {
  if (most === 0 || all.length <= most) return { shown: all, hidden: [] }
  const worst = new Set([...all].sort((a, b) => rank[a.severity] - rank[b.severity]).slice(0, most))
  return { shown: all.filter((one) => worst.has(one)), hidden: all.filter((one) => !worst.has(one)) }
}
