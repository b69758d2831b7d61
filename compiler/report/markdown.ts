import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { becauseText } from './because.ts'
import { markdownCode, markdownMessage, markdownText } from './markdown-escape.ts'
import { asked, factsOf, folded, headLine, isIdle, isQuestion, questionsOf } from './questions.ts'
import type { RootedReport } from './rooted.ts'
import { styleOf } from './style.ts'
import { plural, summaryText } from './summary.ts'

const titles = { error: 'Error', warning: 'Warning', note: 'Note' } as const

/** The report for a pull request or a job's summary: what is wrong first, open facts folded away below. */
export function renderMarkdown(report: RootedReport, showExcepted: boolean): string {
  const wanted = report.diagnostics.filter((one) => (showExcepted || one.excepted === null) && !isIdle(one))
  const told = (one: Diagnostic): boolean => !isQuestion(one) || one.severity === 'error'
  const lines = [markdownText(summaryText(report, styleOf(false), showExcepted)), '']
  for (const severity of ['error', 'warning', 'note'] as const) {
    const of = wanted.filter((one) => one.severity === severity && told(one))
    if (of.length === 0) continue
    lines.push(`### ${plural(of.length, titles[severity])}`, '')
    lines.push(...of.map(finding), '')
  }
  const questions = questionsOf(wanted)
  if (questions.length > 0) {
    lines.push('<details>', `<summary>${plural(questions.length, 'open fact')}</summary>`, '')
    lines.push(`${markdownText(headLine(questions))}.`, '')
    for (const { title, entries } of folded(questions)) {
      lines.push(`#### ${title[0]?.toUpperCase()}${title.slice(1)}`, '', '| where | ask | facts |', '|---|---|---|')
      for (const entry of entries) {
        const [first] = entry.questions
        const who = first.ask === null ? 'nobody named' : markdownText(asked(first))
        lines.push(`| ${markdownCode(entry.resource)} | ${who} | ${markdownMessage(factsOf(entry))} |`)
      }
      lines.push('')
    }
    lines.push('</details>')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function finding({ rule, message, file, start, because, help, excepted }: Diagnostic): string {
  const why = because === null ? '' : ` (${markdownText(becauseText(because))})`
  const place = markdownCode(`${file}:${start.line}:${start.column}`)
  return [
    `- **${rule}** at ${place}: ${markdownMessage(message)}${why}`,
    ...(help === null ? [] : [markdownMessage(help)]),
    ...(excepted === null ? [] : [`Excepted by ${markdownCode(excepted.name)}: ${markdownText(excepted.reason)}`]),
  ].join('<br>')
}
