import { CsvError, parse } from 'csv-parse/sync'
import type { Listed, Sheet } from './sheet.ts'

const separators = [',', ';', '\t', '|'] as const

/**
 * Reads CSV (RFC 4180) as one sheet: quoted cells with separators, line breaks and doubled quotes in them; any line
 * ending; comma, semicolon, tab or bar, whichever the first record uses most, or what Excel's `sep=` line says. Empty lines
 * are passed over. Records may differ in length: what a longer one means is for the reader of the table to say.
 */
export function parseCsv(text: string): Listed {
  const body = text.replace(/^\uFEFF/, '')
  const stated = /^sep=([,;\t])\r?\n/.exec(body)
  const separator = stated?.[1] ?? likeliest(body)
  const rest = body.slice(stated?.[0].length ?? 0)
  const first = stated ? 2 : 1
  const rows = recordsOf(rest, separator)
  if (rows instanceof CsvError) return { problem: problemOf(rows, first - 1) }
  const records: Sheet['records'][number][] = []
  let line = first
  for (const cells of rows) {
    if (cells.some((cell) => cell !== '')) records.push({ line, cells })
    line += 1 + breaks(cells.join('\u0000'))
  }
  return { problem: null, sheets: [{ heading: null, records }] }
}

function recordsOf(text: string, delimiter: string): readonly (readonly string[])[] | CsvError {
  const options = { delimiter, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }
  try {
    return parse(text, options)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // Quotes within a cell that has none around it stand for themselves.
    if (error.code !== 'INVALID_OPENING_QUOTE') return error
  }
  try {
    return parse(text, { ...options, relax_quotes: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return error
  }
}

/** What is wrong, in our words: those of the library quote what the list holds. */
function problemOf(error: CsvError, before: number): string {
  const line = Number(error.lines ?? 0) + before
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return `The quote that opens on line ${line} is never closed.`
  if (error.code === 'CSV_INVALID_CLOSING_QUOTE')
    return `After a closing quote on line ${line} stands something else than a separator.`
  return `Line ${line} is not CSV.`
}

const breaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0

function likeliest(text: string): string {
  const first = text.replace(/"[^"]*"/g, '').match(/[^\r\n]+/)?.[0] ?? ''
  const counts = separators.map((separator) => first.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}
