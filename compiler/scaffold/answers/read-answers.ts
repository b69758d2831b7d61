import { parseCsv } from '../import/csv.ts'

/** What came back to one question; texts as they were written, blanks around them gone. */
export interface Answer {
  /** Where it stands, for messages: `line 4`, `answer 4`. */
  readonly at: string
  readonly id: string
  readonly answer: string
  readonly by: string
  readonly on: string
}

export type Answers = { readonly problem: null; readonly answers: readonly Answer[] } | { readonly problem: string }

/** As many rows as may stand above the table. */
const mostAbove = 10

/** The columns that an answer is read from; others are for the person who answers. */
const columns = { id: 'id', answer: 'answer', by: 'answered by', on: 'on' } as const
type Column = keyof typeof columns

/** Reads answers as `bylaw questions` has sent them out: CSV with its header row, or its JSON. */
export const readAnswers = (text: string): Answers =>
  /^\uFEFF?\s*[{[]/.test(text) ? fromJson(text.replace(/^\uFEFF/, '')) : fromCsv(text)

function fromCsv(text: string): Answers {
  const csv = parseCsv(text)
  if (csv.problem !== null) return csv
  const records = csv.sheets[0]?.records ?? []
  // What somebody wrote above the table is passed over, where the table is found below it.
  const start = Math.max(
    0,
    records.slice(0, mostAbove).findIndex(({ cells }) => cells.some((cell) => /^\s*id\s*$/i.test(cell))),
  )
  const [header, ...rows] = records.slice(start)
  const names = header?.cells.map(plainHeader) ?? []
  const missing = Object.values(columns).filter((name) => !names.includes(name))
  if (missing.length > 0)
    return { problem: `The first row has no column ${missing.map((name) => `\`${name}\``).join(', ')}.` }
  for (const { line, cells } of rows) {
    if (cells.slice(names.length).some((cell) => cell.trim() !== ''))
      return { problem: `Line ${line} has ${cells.length} cells, and the first row ${names.length}.` }
  }
  const answers = rows.map(({ line, cells }): Answer => {
    const cell = (column: Column): string => plain(cells[names.indexOf(columns[column])] ?? '')
    return {
      at: `line ${line}`,
      id: cell('id').replace(/^'/, ''),
      answer: cell('answer'),
      by: cell('by'),
      on: cell('on'),
    }
  })
  return { problem: null, answers }
}

/** A header as it was sent out: `Answered_By` is `answered by`. */
const plainHeader = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')

/** A cell without the apostrophe that kept a spreadsheet from running it. */
const plain = (cell: string): string => cell.trim().replace(/^'(?=\s*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20])/, '')

function fromJson(text: string): Answers {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { problem: `It is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.` }
  }
  const list = isMap(value) ? value.questions : value
  if (!Array.isArray(list)) return { problem: 'It has no list `questions`.' }
  const answers: Answer[] = []
  for (const [i, one] of list.entries()) {
    const at = `answer ${i + 1}`
    if (!isMap(one) || typeof one.id !== 'string') return { problem: `Answer ${i + 1} has no \`id\`.` }
    const text = (key: string): string => (typeof one[key] === 'string' ? one[key].trim() : '')
    // What is not a text is an answer in the notation of the language already.
    const answer =
      typeof one.answer === 'string' ? one.answer.trim() : isEmpty(one.answer) ? '' : JSON.stringify(one.answer)
    answers.push({ at, id: one.id, answer, by: text('answeredBy'), on: text('on') })
  }
  return { problem: null, answers }
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
