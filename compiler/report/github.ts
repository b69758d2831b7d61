import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { printable } from './cells.ts'
import { headLine, isIdle, isQuestion, questionsOf } from './questions.ts'
import type { RootedReport } from './rooted.ts'
import { styleOf } from './style.ts'
import { severities, summaryText } from './summary.ts'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

/** What GitHub shows of one step, of each level. */
const most = 10

/**
 * Workflow commands of GitHub Actions, which become annotations of the pull request: errors first, open facts as one
 * notice, and never more than a step may show (ten of each level). The last line sums up and is no command.
 *
 * Every character that could end a value or begin another command is escaped (`@actions/core`, command.ts), controls are
 * made visible before.
 */
export function renderGithub(report: RootedReport): string {
  const open = report.diagnostics.filter((one) => one.excepted === null && !isIdle(one))
  const questions = questionsOf(open)
  const asked = (one: Diagnostic): boolean => isQuestion(one) && one.severity !== 'error'
  const told = open.filter((one) => !asked(one))
  const lines: string[] = []
  const left: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  for (const severity of ['error', 'warning', 'note'] as const) {
    const of = told.filter((one) => one.severity === severity)
    // Two notices are kept for what follows.
    const room = severity === 'note' ? most - 2 : most
    lines.push(...of.slice(0, room).map(annotation))
    left[severity] = Math.max(of.length - room, 0)
  }
  if (questions.length > 0) lines.push(`::notice title=${property('Open facts')}::${data(headLine(questions))}`)
  const more = severities({ errors: left.error, warnings: left.warning, notes: left.note })
  if (more !== '')
    lines.push(`::notice title=${property('More findings')}::${data(`${more} more; \`bylaw check\` shows all.`)}`)
  return `${[...lines, summaryText(report, styleOf(false), false)].join('\n')}\n`
}

function annotation({ file, start, end, rule, severity, message, help }: Diagnostic): string {
  const columns = start.line === end.line ? `,col=${start.column},endColumn=${Math.max(end.column, start.column)}` : ''
  const at = `file=${property(file)},line=${start.line},endLine=${end.line}${columns}`
  const said = help === null ? message : `${message}\n${help}`
  return `::${levels[severity]} ${at},title=${property(rule)}::${data(said)}`
}

const lines = (text: string): string => text.split('\n').map(printable).join('\n')

const data = (text: string): string =>
  lines(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
