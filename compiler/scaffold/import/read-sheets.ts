import { parseCsv } from './csv.ts'
import { isDataFile, parseDataFile } from './data-file.ts'
import { parseFides } from './fides/manifest.ts'
import { isHtml, parseHtml } from './html.ts'
import { isMarkdown, parseMarkdown } from './markdown.ts'
import { isMarkup, parseMarkup } from './markup.ts'
import { parsePlainText } from './plain-text.ts'
import type { Listed } from './sheet.ts'

/** The tables of a file, whatever it is written in; `lists` reads lists of recipients that are no tables, too. */
export function readSheets(file: string, text: string, lists: boolean): Listed {
  const manifest = parseFides(text, lists)
  if (manifest !== null) return manifest
  if (lists && isDataFile(file, text)) return parseDataFile(text)
  if (isHtml(file, text)) return parseHtml(text, lists)
  if (isMarkup(file, text)) return parseMarkup(text)
  if (isMarkdown(file, text, lists)) return parseMarkdown(text, lists)
  const plain = lists && !/\.(csv|tsv)$/i.test(file) ? parsePlainText(text) : null
  return plain ?? parseCsv(text)
}
