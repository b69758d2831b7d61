import type { Step } from '../diagnostics/place.ts'
import type { PlainMap } from './plain-value.ts'
import type { Problem } from './problem.ts'
import { layersAt } from './schema-walk.ts'
import { adviceFor } from './yaml-advice.ts'

/** A mistake of a file, where it is and what it is about. */
export interface Fault {
  readonly start: number
  readonly path: readonly Step[]
}

/** A file in which several things are wrong that one line may explain. */
export interface Faulty {
  readonly text: string
  readonly value: PlainMap
  /** What is wrong, in the order of the file. */
  readonly faults: readonly Fault[]
  /** Whether another text in its place has nothing wrong. */
  readonly isClean: (text: string) => boolean
}

interface Line {
  readonly start: number
  readonly end: number
  readonly indent: number
  readonly text: string
}

interface Repair {
  /** The file as it would be. */
  readonly text: string
  readonly problem: Problem
}

/** Characters that are read anew at most: a large file is tried with the likeliest changes alone. */
const mostRead = 500_000
/** One line spoils no more than the keys of a large resource. */
const mostFaults = 60
/** Lines with mistakes that are looked at. */
const mostLines = 3
/** Lines above the one at which a parser stopped that are tried. */
const mostAbove = 30
/** A level of indentation, which nearly everybody writes so. */
const level = 2

/**
 * The one line that explains several mistakes: it is indented wrongly, stands twice, has changed places with the next, or
 * the line above it is gone, so that correct lines were read as something else. Found by trying: whatever leaves nothing
 * to find was the mistake.
 *
 * @returns `null` where no change of one line leaves nothing wrong
 */
export function slipOf(file: Faulty): Problem | null {
  const { text, faults } = file
  if (faults.length > mostFaults) return null
  const isClean = withinBounds(file)
  const lines = linesOf(text)
  const at = faults.map(({ start }) => lineAt(lines, start))
  // That something is lacking is said at the head of a resource, before the line that took it away.
  const first = faults.filter((_, index) => at.indexOf(at[index] as number) === index).slice(0, mostLines)
  // One mistake is told well by itself, unless it is a name that stands where a section should.
  if (faults.length === 1 && faults[0]?.path.length !== 1) return null
  for (const fault of first)
    for (const { text, problem } of faults.length > 1 ? repairs(file, lines, fault) : moves(file, lines, fault))
      if (isClean(text)) return problem
  return null
}

/**
 * The line whose indentation made a file unreadable: parsers point at the first correct line that no longer fits.
 *
 * @param start where a parser stopped
 */
export function misplacedLine(file: Pick<Faulty, 'text' | 'isClean'>, start: number): Problem | null {
  const { text } = file
  const isClean = withinBounds(file)
  const lines = linesOf(text)
  const at = lineAt(lines, start)
  for (const line of lines.slice(Math.max(0, at - mostAbove), at + 2).reverse())
    for (const { text: repaired, problem } of [
      ...moved(text, line),
      ...blockMoved(text, lines, line),
      ...nameAbove(text, lines, line),
    ])
      if (isClean(repaired)) return problem
  return null
}

function withinBounds({ isClean }: Pick<Faulty, 'isClean'>): Faulty['isClean'] {
  let read = 0
  return (text) => {
    read += text.length
    return read <= mostRead && isClean(text)
  }
}

const lineAt = (lines: readonly Line[], offset: number): number => lines.findLastIndex(({ start }) => start <= offset)

function* moves({ text }: Faulty, lines: readonly Line[], fault: Fault): Iterable<Repair> {
  const line = lines[lineAt(lines, fault.start)]
  if (!line) return
  yield* moved(text, line)
  yield* blockMoved(text, lines, line)
}

/** What may have been meant, the likeliest first. */
function* repairs(file: Faulty, lines: readonly Line[], fault: Fault): Iterable<Repair> {
  const { text } = file
  const at = lineAt(lines, fault.start)
  const here = lines[at]
  if (!here) return
  const around = [here, lines[at - 1], lines[at + 1]].filter((line) => line !== undefined)
  for (const line of around) yield* moved(text, line)
  for (const line of around) yield* blockMoved(text, lines, line)
  for (const line of around) yield* standsTwice(text, lines, line)
  yield* lineAbove(file, here, fault)
  for (const line of [here, lines[at - 1]]) if (line) yield* swapped(text, lines, line)
}

/** Lines that hold something, comments left out. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const row of text.split('\n')) {
    const indent = row.search(/\S|$/)
    if (row.trim() !== '' && row[indent] !== '#') lines.push({ start, end: start + row.length, indent, text: row })
    start += row.length + 1
  }
  return lines
}

const spanOf = ({ start, indent, text }: Line): { readonly start: number; readonly end: number } => ({
  start: start + indent,
  end: start + text.trimEnd().length,
})

const by = (line: Line, columns: number): string | null =>
  columns > 0 ? ' '.repeat(columns) + line.text : line.indent >= -columns ? line.text.slice(-columns) : null

function replaced(text: string, from: Line, to: Line, rows: readonly string[]): string {
  return text.slice(0, from.start) + rows.join('\n') + text.slice(to.end)
}

const indented = adviceFor('BAD_INDENT', '')

/** Whether a parser says of a line that it is not indented like its neighbours. */
export const isIndentation = ({ message }: Problem): boolean => message === indented.message

const indentation = (line: Line): Problem => ({ rule: 'yaml/syntax', ...indented, ...spanOf(line) })

function* moved(text: string, line: Line): Iterable<Repair> {
  for (const columns of [-level, level]) {
    const row = by(line, columns)
    if (row !== null) yield { text: replaced(text, line, line, [row]), problem: indentation(line) }
  }
}

/** A line with all that is indented more, as one block. */
function* blockMoved(text: string, lines: readonly Line[], line: Line): Iterable<Repair> {
  const from = lines.indexOf(line)
  const after = lines.findIndex(({ indent }, index) => index > from && indent <= line.indent)
  const block = lines.slice(from, after < 0 ? undefined : after)
  const last = block.at(-1)
  if (block.length < 2 || !last) return
  for (const columns of [-level, level]) {
    const rows = text.slice(line.start, last.end).split('\n')
    const shifted = rows.map((row) => (columns > 0 ? ' '.repeat(columns) + row : row.slice(-columns)))
    if (columns < 0 && rows.some((row) => row.slice(0, -columns).trim() !== '')) continue
    yield { text: replaced(text, line, last, shifted), problem: indentation(line) }
  }
}

function* standsTwice(text: string, lines: readonly Line[], line: Line): Iterable<Repair> {
  const before = lines[lines.indexOf(line) - 1]
  if (before?.text !== line.text) return
  yield {
    text: replaced(text, before, line, [line.text]),
    problem: {
      rule: 'yaml/syntax',
      message: 'This line stands twice.',
      help: 'Take one of them away.',
      ...spanOf(line),
      related: { ...spanOf(before), message: 'It stands here before.' },
    },
  }
}

function* swapped(text: string, lines: readonly Line[], line: Line): Iterable<Repair> {
  const next = lines[lines.indexOf(line) + 1]
  if (!next) return
  yield {
    text: replaced(text, line, next, [next.text, line.text]),
    problem: {
      rule: 'yaml/syntax',
      message: 'This line and the next seem to have changed places.',
      help: 'Put the key that the other line belongs to first.',
      ...spanOf(line),
    },
  }
}

/** The line above is gone: a key that the schemas know there, or the name of a resource. */
function* lineAbove({ text, value }: Faulty, line: Line, { path }: Fault): Iterable<Repair> {
  const outer = path.slice(0, -2)
  const known = layersAt(value, outer).flatMap(({ properties }) => [...properties.keys()])
  const there = new Set(Object.keys(mapAt(value, outer)))
  for (const key of known) {
    if (there.has(key)) continue
    yield* withLineAbove(text, line, key, {
      message: `The line \`${key}:\` seems to be missing above this one.`,
      help: `Write \`${key}:\` above it, a level further out.`,
    })
  }
  yield* withLineAbove(text, line, 'line-that-is-missing', nameMissing)
}

const nameMissing = {
  message: 'The line with the name that these keys belong to seems to be missing above this one.',
  help: 'Write the name and a colon above it, a level further out.',
} as const

/** The name is gone of the first of several resources, whose keys are indented by two levels. */
function* nameAbove(text: string, lines: readonly Line[], line: Line): Iterable<Repair> {
  const before = lines[lines.indexOf(line) - 1]
  if (before && line.indent - before.indent > level)
    yield* withLineAbove(text, line, 'line-that-is-missing', nameMissing)
}

function* withLineAbove(
  text: string,
  line: Line,
  key: string,
  named: Pick<Problem, 'message' | 'help'>,
): Iterable<Repair> {
  const indent = line.indent - level
  if (indent < 0) return
  yield {
    text: replaced(text, line, line, [`${' '.repeat(indent)}${key}:`, line.text]),
    problem: { rule: 'yaml/syntax', ...named, ...spanOf(line) },
  }
}

function mapAt(value: PlainMap, path: readonly Step[]): Readonly<Record<string, unknown>> {
  let at: unknown = value
  for (const step of path) at = typeof at === 'object' && at !== null ? (at as PlainMap)[step] : undefined
  return typeof at === 'object' && at !== null ? (at as PlainMap) : {}
}
