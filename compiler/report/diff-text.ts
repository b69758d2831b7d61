import { dutyTexts } from '../diff/duty-texts.ts'
import { printable } from './cells.ts'
import { classes, countOf, type DiffReport, dutiesOf, nothing, outputsHeading, unread } from './diff-report.ts'
import { styleOf } from './style.ts'

const headings = { widens: 'Widens', narrows: 'Narrows', neutral: 'Neither' } as const

/** The comparison for a terminal. */
export function renderDiffText(report: DiffReport, color: boolean): string {
  const style = styleOf(color)
  const paint = { widens: style.severity.warning, narrows: style.good, neutral: style.severity.note }
  const lines: string[] = []
  for (const kind of classes) {
    const changes = report.changes.filter((change) => change.class === kind)
    if (changes.length === 0) continue
    lines.push(paint[kind](headings[kind]), '')
    for (const change of changes) {
      lines.push(`  ${style.strong(change.type)}: ${printable(change.message)}`)
      if (change.position) {
        const { file, line, column } = change.position
        lines.push(
          style.faint(`    --> ${printable(file)}:${line}:${column}${change.at?.side === 'base' ? ' (base)' : ''}`),
        )
      }
      for (const [label, value] of change.told) lines.push(`    ${label.padEnd(14)}${printable(value)}`)
      if (change.duties.length > 0) lines.push(`    ${'duties'.padEnd(14)}${change.duties.join(', ')}`)
      lines.push('')
    }
  }
  if (report.unversioned.length > 0) {
    lines.push(style.severity.warning('Notices under an old version'), '')
    for (const { message, position } of report.unversioned) {
      lines.push(`  ${printable(message)}`)
      lines.push(style.faint(`    --> ${printable(position.file)}:${position.line}:${position.column}`), '')
    }
  }
  const duties = dutiesOf(report)
  if (duties.length > 0) lines.push('Before it takes effect:', ...duties.map((duty) => `  - ${dutyTexts[duty]}`), '')
  if (report.documents.length > 0)
    lines.push(`${outputsHeading(report)}:`, ...report.documents.map((path) => `  - ${printable(path)}`), '')
  for (const [name, faults] of unread(report))
    lines.push(
      style.severity.error(
        `${printable(name)} could not be read whole (${faults}), and what hangs on that is not known; \`bylaw check\` says where.`,
      ),
    )
  const counts = classes.map((kind) => `${countOf(report, kind)} ${kind === 'neutral' ? 'neutral' : kind}`)
  const digests = `${report.base.digest.slice(0, 12)} -> ${report.head.digest.slice(0, 12)}`
  lines.push(`${report.changes.length === 0 ? nothing(report) : counts.join(', ')}; digest ${digests}`)
  return `${lines.join('\n')}\n`
}
