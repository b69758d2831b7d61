import { csv } from '../emit/documents/print/print-csv.ts'
import { layersAt } from '../syntax/schema-walk.ts'
import { describe, descriptionOf } from '../syntax/words.ts'
import { becauseText } from './because.ts'
import { printable } from './cells.ts'
import { jsonText } from './json-text.ts'
import { markdownCode, markdownMessage, markdownText } from './markdown-escape.ts'
import { asked, type Question } from './questions.ts'
import { riskNames, risks } from './risk.ts'
import { plural } from './summary.ts'

/** What is asked, as a sentence for somebody who has never seen the tool, with why it is open. */
export function questionText({ finding: { rule, message, mark, help }, resource, fact }: Question): string {
  if (mark === undefined) return [message, help].filter(Boolean).join(' ')
  const what = rule === 'fact/missing' ? `\`${fact || resource}\` of \`${resource}\` is not stated.` : message
  return `${what} What is known: ${mark.why}.`
}

/** The fact that is asked for, by its path in the declaration. */
export const questionPlace = ({ resource, fact }: Question): string => (fact === '' ? resource : `${resource}.${fact}`)

/** What the place of a question takes, for whoever answers it; empty where no mark holds the place. */
export function takes({ finding: { mark } }: Question): string {
  if (!mark?.pointer) return ''
  const steps = mark.pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')))
  const layers = layersAt(undefined, steps)
  const [first] = layers
  if (first === undefined) return ''
  const description = descriptionOf(layers)
  return description === undefined ? describe(first) : `${describe(first)}. ${description}`
}

/** What no answer in the list can settle: there is no mark whose place it would take. */
const byHand = ({ finding: { mark } }: Question): string =>
  mark?.pointer ? '' : 'Nothing here: whoever keeps the declaration changes it there.'

const law = ({ finding: { because } }: Question): string => (because === null ? '' : becauseText(because))

const unquoted = (text: string): string => text.replaceAll('`', '')

/** An identifier that a spreadsheet would take for a number (`90e1`, `12345`) and save as another. */
const uncounted = (id: string): string => (/^\d+(e\d+)?$/i.test(id) ? `'${id}` : id)

/** The questions as a spreadsheet to fill in: RFC 4180, and nothing in it is run as a formula. */
export const questionsCsv = (questions: readonly Question[]): string =>
  csv([
    ['id', 'where', 'question', 'answer with', 'who', 'risk', 'law', 'answer', 'answered by', 'on'],
    ...questions.map((one) =>
      [
        uncounted(one.id),
        questionPlace(one),
        unquoted(questionText(one)),
        unquoted(takes(one)) || byHand(one),
        asked(one),
        riskNames[one.risk],
        law(one),
        '',
        '',
        '',
      ].map(printable),
    ),
  ])

/** The questions for software; `answer`, `answeredBy` and `on` are to be filled in. */
export const questionsJson = (questions: readonly Question[]): string =>
  jsonText({
    version: 1,
    questions: questions.map((one) => ({
      id: one.id,
      where: questionPlace(one),
      file: one.finding.file,
      line: one.finding.start.line,
      question: questionText(one),
      takes: takes(one) || null,
      why: one.finding.mark?.why ?? null,
      ask: one.ask,
      risk: one.risk,
      topic: one.topic,
      law: law(one),
      answer: null,
      answeredBy: null,
      on: null,
    })),
  })

/** The questions as a letter in Markdown, by what they put at risk. */
export function questionsMarkdown(questions: readonly Question[], who: string | null): string {
  const title = who === null ? 'Open facts' : `Open facts for ${who}`
  const lines = [`# ${markdownText(title)}`, '', `${plural(questions.length, 'question')}.`, '']
  for (const risk of risks) {
    const of = questions.filter((one) => one.risk === risk)
    if (of.length === 0) continue
    lines.push(`## ${riskNames[risk][0]?.toUpperCase()}${riskNames[risk].slice(1)}`, '')
    for (const one of of) {
      const ask = who === null ? ` Ask: ${one.ask === null ? 'nobody named' : markdownText(one.ask)}.` : ''
      const answer = takes(one)
      const told = answer === '' ? '' : ` Answer with ${markdownMessage(answer)}${answer.endsWith('.') ? '' : '.'}`
      lines.push(
        `- [ ] ${markdownCode(questionPlace(one))}: ${markdownMessage(questionText(one))} (${markdownText(law(one))})${told}${ask}`,
      )
    }
    lines.push('')
  }
  return `${lines.join('\n').trimEnd()}\n`
}
