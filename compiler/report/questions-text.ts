import { printable } from './cells.ts'
import { factsOf, folded, headLine, type Question } from './questions.ts'
import type { Style } from './style.ts'

const widest = 44

/** Open facts on a screen: a head line, then one line each resource and person. */
export function questionsText(questions: readonly Question[], style: Style): string {
  const below = questions.filter(({ finding }) => finding.severity === 'error')
  const apart = below.length === 0 ? '' : `; ${below.length} of them below, as errors`
  const lines = [style.strong(printable(`${headLine(questions)}${apart}`))]
  for (const { title, entries } of folded(questions.filter((one) => !below.includes(one)))) {
    lines.push(`  ${title}`)
    const width = Math.min(Math.max(...entries.map(({ resource }) => resource.length)), widest)
    for (const entry of entries) {
      const [first] = entry.questions
      const asked = `${first.ask === null ? entry.who : `ask ${entry.who}`}: ${factsOf(entry)}`
      const { file, start } = first.finding
      const where = style.faint(`${printable(file)}:${start.line}`)
      lines.push(`    ${printable(entry.resource).padEnd(width)}  ${printable(asked)}  ${where}`)
    }
  }
  lines.push(style.faint('  --verbose shows each in full; `bylaw questions --for NAME` writes the list to send'))
  return lines.join('\n')
}
