import type { Listed, ListRecord, Sheet } from './sheet.ts'
import { unmarked } from './unmarked.ts'

/** Whether a text holds tables as AsciiDoc, MediaWiki or the wikis of ticket systems write them. */
export const isMarkup = (file: string, text: string): boolean =>
  !/\.(csv|tsv|html?)$/i.test(file) &&
  (/^\|={3,}\s*$/m.test(text) || /^\{\|/m.test(text) || /^\|\|[^|\n]+\|\|.*\|\|\s*$/m.test(text))

/** Reads the tables of such a text, each with the heading above it. */
export function parseMarkup(text: string): Listed {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const sheets: Sheet[] = []
  let heading: string | null = null
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const title = /^(?:={1,6}|h[1-6]\.)\s+(.+?)\s*=*$/.exec(line)?.[1]
    if (title !== undefined) heading = unmarked(title)
    const read = tableAt(lines, at)
    if (read === null) continue
    sheets.push({ heading, records: read.records.filter(({ cells }) => cells.some((cell) => cell !== '')) })
    at = read.end
  }
  return sheets.length > 0 ? { problem: null, sheets } : { problem: 'It holds no table.' }
}

interface Table {
  readonly records: readonly ListRecord[]
  /** The last line that belongs to it. */
  readonly end: number
}

function tableAt(lines: readonly string[], at: number): Table | null {
  const line = lines[at] ?? ''
  if (/^\|={3,}\s*$/.test(line)) return asciiDoc(lines, at)
  if (line.startsWith('{|')) return mediaWiki(lines, at)
  return /^\|\|[^|]+\|\|/.test(line) ? ticketWiki(lines, at) : null
}

const until = (lines: readonly string[], from: number, last: RegExp): number => {
  const found = lines.findIndex((line, i) => i > from && last.test(line))
  return found < 0 ? lines.length - 1 : found
}

/** `|===` around cells that follow each other, as many to a row as the first line has, or `cols` says. */
function asciiDoc(lines: readonly string[], start: number): Table {
  const end = until(lines, start, /^\|={3,}\s*$/)
  const cells: { readonly line: number; text: string }[] = []
  let width = columnsOf(lines[start - 1] ?? '')
  for (let at = start + 1; at < end; at++) {
    const line = lines[at] ?? ''
    const found = line.split(/(?:^|\s)(?:\d+\+|\.\d+\+)?[<^>aehlmsd]*(?<!\\)\|/)
    const [before = '', ...rest] = found
    const last = cells.at(-1)
    if (before.trim() !== '' && last) last.text += `\n${before.trim()}`
    for (const one of rest) cells.push({ line: at + 1, text: one.trim().replaceAll('\\|', '|') })
    if (width === 0 && cells.length > 0) width = cells.length
  }
  const records: ListRecord[] = []
  for (let i = 0; i < cells.length; i += Math.max(width, 1)) {
    const row = cells.slice(i, i + Math.max(width, 1))
    records.push({ line: row[0]?.line ?? start + 1, cells: row.map(({ text }) => unmarked(text)) })
  }
  return { records, end }
}

/** How many columns `[cols="1,2*,3"]` announces; 0 where it says none. */
function columnsOf(attributes: string): number {
  const cols = /cols="?([^"\]]+)/.exec(attributes)?.[1]
  if (cols === undefined) return 0
  return cols.split(/[,;]/).reduce((sum, one) => sum + Number(/^\s*(\d+)\*/.exec(one)?.[1] ?? 1), 0)
}

/** `{|`, rows begun by `|-`, headers by `!`, cells by `|`; several on a line part by `!!` and `||`. */
function mediaWiki(lines: readonly string[], start: number): Table {
  const end = until(lines, start, /^\|\}/)
  const records: { line: number; cells: string[] }[] = []
  for (let at = start + 1; at < end; at++) {
    const line = (lines[at] ?? '').trim()
    if (/^\|[-+]/.test(line) || records.length === 0) records.push({ line: at + 1, cells: [] })
    if (!/^[|!](?![-+])/.test(line)) continue
    const row = records.at(-1)
    row?.cells.push(
      ...line
        .slice(1)
        .split(/\|\||!!/)
        .map(wikiCell),
    )
  }
  return { records, end }
}

/** A cell without the attributes before its text, and with what a link says. */
const wikiCell = (cell: string): string =>
  unmarked(
    cell
      .replace(/^\s*(?:\w+="[^"]*"\s*)+\|/, '')
      .replace(/\[\[(?:[^|\]]*\|)?([^\]]+)\]\]/g, '$1')
      .replace(/\[https?:\S+ ([^\]]+)\]/g, '$1')
      .replace(/'{2,3}/g, '')
      .trim(),
  )

/** `||Name||Purpose||` above `|Acme|Hosting|`. */
function ticketWiki(lines: readonly string[], start: number): Table {
  const records: ListRecord[] = []
  let at = start
  for (; at < lines.length && /^\s*\|/.test(lines[at] ?? ''); at++) {
    const line = (lines[at] ?? '').trim().replace(/\[([^|\]]+)\|[^\]]*\]/g, '$1')
    const cells = line
      .replace(/^\|{1,2}/, '')
      .replace(/\|{1,2}$/, '')
      .split(line.startsWith('||') ? '||' : '|')
    records.push({ line: at + 1, cells: cells.map((cell) => unmarked(cell.replace(/^\*(.*)\*$/, '$1').trim())) })
  }
  return { records, end: at - 1 }
}
