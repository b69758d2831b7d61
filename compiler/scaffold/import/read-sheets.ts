import { parseCsv } from './csv.ts'
import { isDataFile, parseDataFile } from './data-file.ts'
import { parseFides } from './fides/manifest.ts'
import { isHtml, parseHtml } from './html.ts'
import { isMarkdown, parseMarkdown } from './markdown.ts'
import { isMarkup, parseMarkup } from './markup.ts'
import { parsePlainText } from './plain-text.ts'
import { isRestructured, parseRestructured } from './restructured-text.ts'
import type { Listed } from './sheet.ts'

/** Sites keep lists in programs, too. */
const program = /\.([cm]?[jt]sx?|vue|svelte|astro|py|rb|php|go|java|kt|cs|rs|swift)$/i

/** The tables of a file, whatever it is written in; `lists` reads lists of recipients that are no tables, too. */
export function readSheets(file: string, text: string, lists: boolean): Listed {
  if (program.test(file))
    return { problem: 'It is a program, of which no list is read. Save the list that it holds as JSON.' }
  const manifest = parseFides(text, lists)
  if (manifest !== null) return manifest
  if (lists && isDataFile(file, text)) return parseDataFile(text)
  if (isHtml(file, text)) return parseHtml(text, lists)
  if (isMarkup(file, text)) return parseMarkup(text)
  if (isRestructured(file, text)) return parseRestructured(text)
  if (isMarkdown(file, text, lists)) return parseMarkdown(text, lists)
  const plain = lists && !/\.(csv|tsv)$/i.test(file) ? parsePlainText(text) : null
  return plain ?? parseCsv(text)
}
