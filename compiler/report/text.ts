import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { printable } from './cells.ts'
import { diagnosticText } from './diagnostic-text.ts'
import { dueText } from './due-text.ts'
import { isIdle, isQuestion, questionsOf } from './questions.ts'
import { questionsText } from './questions-text.ts'
import type { Report } from './report.ts'
import { styleOf } from './style.ts'
import { severities, summaryText } from './summary.ts'
import { verifiedText } from './verified-text.ts'
import { byRank } from './worst-first.ts'

export interface TextOptions {
  readonly color: boolean
  /** Cells of a line; longer source lines are cut around what they are shown for. */
  readonly width: number
  /** Findings to show; 0 shows all. */
  readonly maxProblems: number
  readonly showExcepted: boolean
  /** Every open fact in full instead of folded. */
  readonly verbose: boolean
}

/**
 * The report for people, what matters most nearest the prompt: open facts folded, then the findings, each with its code
 * frame, the worst last, then one line that sums up.
 */
export function renderText(report: Report, options: TextOptions): string {
  const style = styleOf(options.color)
  const files = new Map(report.files.map((file) => [file.path, file]))
  const wanted = report.diagnostics.filter((one) => options.showExcepted || one.excepted === null)
  const folded = (one: Diagnostic): boolean =>
    !options.verbose && (isIdle(one) || (isQuestion(one) && one.severity !== 'error'))
  const worst = byRank(wanted.filter((one) => !folded(one)))
  const shown = new Set(options.maxProblems === 0 ? worst : worst.slice(0, options.maxProblems))
  const hidden = worst.filter((one) => !shown.has(one))
  const parts: string[] = []
  const questions = questionsOf(wanted)
  if (questions.some(({ finding }) => folded(finding))) parts.push(questionsText(questions, style))
  if (report.due) parts.push(dueText(report.due, style))
  if (hidden.length > 0) {
    const count = (severity: Severity) => hidden.filter((one) => one.severity === severity).length
    const kinds = severities({ errors: count('error'), warnings: count('warning'), notes: count('note') })
    parts.push(style.faint(`${hidden.length} more (${kinds}); --max-problems 0 shows all`))
  }
  for (const severity of ['note', 'warning', 'error'] as const)
    for (const one of wanted)
      if (one.severity === severity && shown.has(one)) parts.push(diagnosticText(one, files, { ...options, style }))
  if (options.verbose && report.passedOver.length > 0)
    parts.push(['passed over, because they are not declarations:', ...report.passedOver.map(printable)].join('\n  '))
  if (report.verified) parts.push(verifiedText(report.verified, style))
  parts.push(summaryText(report, style, options.showExcepted))
  return `${parts.join('\n\n')}\n`
}
