import { parseCsv } from './csv.ts'
import { isDataFile, parseDataFile } from './data-file.ts'
import { parseFides } from './fides/manifest.ts'
import { isHtml, parseHtml } from './html.ts'
import { isMarkdown, parseMarkdown } from './markdown.ts'
import { isMarkup, parseMarkup } from './markup.ts'
import { parsePlainText } from './plain-text.ts'
import { isRestructured, parseRestructured } from './restructured-text.ts'
import type { Listed, ListRecord } from './sheet.ts'

/** Sites keep lists in programs, too. */
const program = /\.([cm]?[jt]sx?|vue|svelte|astro|py|rb|php|go|java|kt|cs|rs|swift)$/i

/** Lines of one cell each that are more than a list of names below a header: with empty lines between, or with sentences. */
const isProse = (records: readonly ListRecord[]): boolean =>
  records.every(({ cells }) => cells.length === 1) &&
  records.some(
    ({ line, cells }, i) =>
      (i > 1 && line > (records[i - 1]?.line ?? 0) + 1) ||
      (cells[0]?.length ?? 0) > 120 ||
      /[{};]\s*$/.test(cells[0] ?? ''),
  )

/** The tables of a file, whatever it is written in; `lists` reads lists of recipients that are no tables, too. */
export function readSheets(file: string, text: string, lists: boolean): Listed {
  if (program.test(file))
    return { problem: 'It is a program, of which no list is read. Save the list that it holds as JSON.' }
  const manifest = parseFides(text, lists)
  if (manifest !== null) return manifest
  if (isDataFile(file, text)) return parseDataFile(text, lists)
  if (isHtml(file, text)) return parseHtml(text, lists)
  if (isMarkup(file, text)) return parseMarkup(text)
  if (isRestructured(file, text)) return parseRestructured(text)
  if (isMarkdown(file, text, lists)) return parseMarkdown(text, lists)
  const plain = lists && !/\.(csv|tsv)$/i.test(file) ? parsePlainText(text) : null
  const read = plain ?? parseCsv(text)
  const notList =
    lists && plain === null && read.problem === null && read.sheets.some(({ records }) => isProse(records))
  return notList && !/\.(csv|tsv)$/i.test(file)
    ? { problem: 'It holds no table, and no list of recipients that is understood.' }
    : read
}
