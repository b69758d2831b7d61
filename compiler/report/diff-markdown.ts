import { dutyTexts } from '../diff/duty-texts.ts'
import { classes, countOf, type DiffReport, dutiesOf, outputsHeading, unread } from './diff-report.ts'
import { markdownCode, markdownMessage, markdownText } from './markdown-escape.ts'

/** Marks a pull request comment as ours, so that it can be updated instead of repeated. */
const marker = '<!-- bylaw:diff -->'

const headings = { widens: 'Widens', narrows: 'Narrows', neutral: 'Neither' } as const

/** The comparison as a pull request comment. */
export function renderDiffMarkdown(report: DiffReport): string {
  const lines = [marker, "## What changes for people's data", '']
  if (report.changes.length === 0)
    lines.push(
      unread(report).length > 0
        ? 'Nothing that is known.'
        : report.documents.length === 0
          ? 'Nothing.'
          : 'Nothing; the documents below say the same in other words.',
      '',
    )
  else lines.push(classes.map((kind) => `**${countOf(report, kind)}** ${kind}`).join(' · '), '')
  for (const [name, faults] of unread(report))
    lines.push(
      `**${markdownText(name)} could not be read whole** (${faults}), and what hangs on that is not known; \`bylaw check\` says where.`,
      '',
    )
  for (const kind of classes) {
    const changes = report.changes.filter((change) => change.class === kind)
    if (changes.length === 0) continue
    lines.push(`### ${headings[kind]}`, '')
    for (const change of changes) {
      const where = change.position ? ` (${markdownCode(`${change.position.file}:${change.position.line}`)})` : ''
      lines.push(`- **${change.type}**: ${markdownMessage(change.message)}${where}`)
      const rows = change.told
      if (rows.length > 0)
        lines.push(
          '',
          '  | | |',
          '  |---|---|',
          ...rows.map(([label, value]) => `  | ${label} | ${markdownText(value)} |`),
        )
      if (change.duties.length > 0)
        lines.push(
          ...(rows.length > 0
            ? [`  | duties | ${change.duties.join(', ')} |`]
            : [`  Duties: ${change.duties.join(', ')}`]),
        )
      lines.push('')
    }
  }
  if (report.unversioned.length > 0)
    lines.push(
      '### Notices under an old version',
      '',
      ...report.unversioned.map(
        ({ message, position }) =>
          `- ${markdownMessage(message)} (${markdownCode(`${position.file}:${position.line}`)})`,
      ),
      '',
    )
  const duties = dutiesOf(report)
  if (duties.length > 0)
    lines.push('### Before it takes effect', '', ...duties.map((duty) => `- [ ] ${dutyTexts[duty]}`), '')
  if (report.documents.length > 0)
    lines.push(`### ${outputsHeading(report)}`, '', ...report.documents.map((path) => `- ${markdownCode(path)}`), '')
  return `${lines.join('\n').trimEnd()}\n`
}
