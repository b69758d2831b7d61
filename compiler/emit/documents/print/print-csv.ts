import type { Column, Entry, Register, Statement } from '../document.ts'
import { oneLine } from './escape-markdown.ts'
import { declaredAt } from './locate.ts'
import type { PrintOptions } from './print-markdown.ts'

/** A register as CSV (RFC 4180), one row for each entry. A draft says so in a first column. */
export function printCsv(register: Register, { draft, locate }: PrintOptions): string {
  const columns = register.columns.filter(({ notInCsv }) => notInCsv !== true)
  const internal = register.audience === 'internal'
  const ownColumn = internal && register.placesInCsv === 'column'
  const several = register.sections.length > 1
  const mark = (statement: Statement): string => {
    const at = internal && !ownColumn ? declaredAt([statement], locate) : []
    const marks = [...(statement.keptBy === null ? [] : [statement.keptBy]), ...at]
    const text = statement.label === null ? statement.text : `${statement.label}: ${statement.text}`
    return oneLine(text) + (marks.length > 0 ? ` [${marks.join('; ')}]` : '')
  }
  const row = (list: string, entry: Entry): readonly string[] => [
    ...(draft ? ['DRAFT: facts are missing'] : []),
    ...(several ? [list] : []),
    ...columns.map(({ key }) => (entry.cells[key] ?? []).map(mark).join('; ')),
    ...(ownColumn ? [declaredAt(cellsOf(columns, entry), locate).join('; ')] : []),
  ]
  return csv([
    [
      ...(draft ? ['DRAFT'] : []),
      ...(several ? ['List'] : []),
      ...columns.map(({ title }) => title),
      ...(ownColumn ? ['Declared at'] : []),
    ],
    ...register.sections.flatMap(({ title, entries }) => entries.map((entry) => row(title, entry))),
  ])
}

const cellsOf = (columns: readonly Column[], entry: Entry): readonly Statement[] =>
  columns.flatMap(({ key }) => entry.cells[key] ?? [])

/** Rows as RFC 4180 text; cells that a spreadsheet would run as a formula are made text. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map((cell) => quoted(asText(cell))).join(',')}\r\n`).join('')

/** What begins a formula in a spreadsheet, after any blanks, gets an apostrophe, which shows it as text. */
export const asText = (cell: string): string =>
  /^\s*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(cell) ? `'${cell}` : cell

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
