import { printable } from './cells.ts'
import { isIdle } from './questions.ts'
import type { RootedReport } from './rooted.ts'
import { styleOf } from './style.ts'
import { summaryText } from './summary.ts'

/** One line each finding, `file:line:column: severity rule: message`, the worst last, and one line that sums up. */
export function renderConcise(report: RootedReport, showExcepted: boolean): string {
  const wanted = report.diagnostics.filter((one) => (showExcepted || one.excepted === null) && !isIdle(one))
  const lines = (['note', 'warning', 'error'] as const).flatMap((level) =>
    wanted
      .filter(({ severity }) => severity === level)
      .map(({ file, start, severity, rule, message }) =>
        printable(`${file}:${start.line}:${start.column}: ${severity} ${rule}: ${message}`),
      ),
  )
  return `${[...lines, summaryText(report, styleOf(false), showExcepted)].join('\n')}\n`
}
