import { parseCsv } from './csv.ts'
import type { Listed, ListRecord, Sheet } from './sheet.ts'
import { unmarked } from './unmarked.ts'

const gridRule = /^\s*\+(?:[-=]+\+)+\s*$/
const directive = /^(\s*)\.\.\s+(list-table|csv-table)::\s*(.*)$/
const underline = /^([=\-~^"'`#*+:.])\1{2,}\s*$/

/** Whether a text holds a table as reStructuredText draws or declares it, or psql and Emacs draw one. */
export const isRestructured = (file: string, text: string): boolean =>
  !/\.(csv|tsv|html?)$/i.test(file) &&
  text.split(/\r\n|\r|\n/).some((line) => gridRule.test(line) || directive.test(line))

/** Reads the tables of such a text, each with its title or the heading above it: drawn ones, `list-table` and `csv-table`. */
export function parseRestructured(text: string): Listed {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const sheets: Sheet[] = []
  let heading: string | null = null
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (underline.test(lines[at + 1] ?? '') && /^\S/.test(line) && !underline.test(line)) heading = unmarked(line)
    const [, indent, kind, title = ''] = directive.exec(line) ?? []
    const read =
      kind === undefined ? (gridRule.test(line) ? grid(lines, at) : null) : declared(lines, at, indent ?? '', kind)
    if (read === null) continue
    if (read.records.length > 1) sheets.push({ heading: title.trim() || heading, records: read.records })
    at = read.end
  }
  return sheets.length > 0 ? { problem: null, sheets } : { problem: 'It holds no table.' }
}

interface Table {
  readonly records: readonly ListRecord[]
  /** The last line that belongs to it. */
  readonly end: number
}

/** `+---+` above and below each row; the lines between are one row, cell by cell. */
function grid(lines: readonly string[], start: number): Table {
  const records: { line: number; cells: string[] }[] = []
  let open: { line: number; cells: string[] } | null = null
  let at = start
  for (; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim()
    if (gridRule.test(line)) {
      if (open !== null) records.push(open)
      open = null
    } else if (line.startsWith('|')) {
      const cells = line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim())
      if (open === null) open = { line: at + 1, cells }
      else open = { line: open.line, cells: cells.map((cell, i) => [open?.cells[i], cell].filter(Boolean).join('\n')) }
    } else break
  }
  if (open !== null) records.push(open)
  // Tables of databases have rules around their headers and at their end alone.
  const drawn = records.length === 2 && (records[1]?.cells.length ?? 0) > 1 && !hasRules(lines.slice(start, at))
  return { records: (drawn ? byLine(lines, start, at) : records).map(clean), end: at - 1 }
}

/** Whether rows are parted by rules: more than the two of the headers and the one at the end. */
const hasRules = (lines: readonly string[]): boolean => lines.filter((line) => gridRule.test(line)).length > 3

const byLine = (lines: readonly string[], start: number, end: number): readonly ListRecord[] =>
  lines.slice(start, end).flatMap((line, i) =>
    gridRule.test(line)
      ? []
      : [
          {
            line: start + i + 1,
            cells: line
              .trim()
              .replace(/^\||\|$/g, '')
              .split('|')
              .map((cell) => cell.trim()),
          },
        ],
  )

const clean = ({ line, cells }: ListRecord): ListRecord => ({ line, cells: cells.map((cell) => text(cell)) })

/** A text without the marks of reStructuredText: a link, an interpreted role, literals. */
const text = (cell: string): string =>
  unmarked(
    cell
      .replace(/`([^`<]+?)\s*<[^>`]+>`_{1,2}/g, '$1')
      .replace(/:[\w:-]+:`([^`]+)`/g, '$1')
      .replace(/``([^`]+)``/g, '$1')
      .trim(),
  )

/** The lines below a directive that are set in further than it, and the last of them. */
function bodyOf(lines: readonly string[], at: number, indent: string): { readonly from: number; readonly end: number } {
  const deeper = (line: string) => line.trim() === '' || (/^\s*/.exec(line)?.[0].length ?? 0) > indent.length
  let end = at
  while (end + 1 < lines.length && deeper(lines[end + 1] ?? '')) end++
  let from = at + 1
  while (from <= end && /^\s*:[\w-]+:/.test(lines[from] ?? '')) from++
  return { from, end }
}

function declared(lines: readonly string[], at: number, indent: string, kind: string): Table {
  const { from, end } = bodyOf(lines, at, indent)
  if (kind === 'csv-table') {
    const header = lines.slice(at + 1, from).flatMap((line) => /^\s*:header:\s*(.+)$/.exec(line)?.[1] ?? [])
    const body = lines.slice(from, end + 1).map((line) => line.trim())
    const read = parseCsv([...header, ...body].join('\n'))
    const records = read.problem === null ? (read.sheets[0]?.records ?? []) : []
    return {
      records: records.map(({ line, cells }) => ({ line: line + from - header.length, cells: cells.map(trimmed) })),
      end,
    }
  }
  const rows: { line: number; cells: string[] }[] = []
  for (let i = from; i <= end; i++) {
    const line = lines[i] ?? ''
    const [, first, rest] = /^\s*(\*\s+-|-)(?:\s+(.*))?$/.exec(line) ?? []
    if (first === undefined) {
      const row = rows.at(-1)
      const last = row === undefined ? -1 : row.cells.length - 1
      if (row !== undefined && line.trim() !== '')
        row.cells[last] = [row.cells[last], line.trim()].filter(Boolean).join('\n')
    } else {
      if (first !== '-') rows.push({ line: i + 1, cells: [] })
      rows.at(-1)?.cells.push((rest ?? '').trim())
    }
  }
  return { records: rows.map(clean), end }
}

const trimmed = (cell: string): string => text(cell.trim())
