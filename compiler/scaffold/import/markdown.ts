import { sheetsOfBlocks } from './blocks.ts'
import {
  type BulletList,
  type Item,
  listsOrCards,
  receives,
  type Section,
  sheetsBeside,
  sheetsOfSections,
} from './bullets.ts'
import { sheetsOfForms } from './record-forms.ts'
import type { Listed, ListRecord, Sheet } from './sheet.ts'
import { unmarked } from './unmarked.ts'

/** Org draws `|---+---|`. */
const delimiter = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*([|+][ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** Whether a text holds a table as Markdown writes it (GitHub Flavored Markdown, 4.10). */
export function isMarkdown(file: string, text: string, lists = false): boolean {
  if (/\.(md|mdx|markdown)$/i.test(file)) return true
  if (/\.(csv|tsv)$/i.test(file)) return false
  const lines = text.split(/\r\n|\r|\n/)
  if (lists && lines.filter((line) => /^[-*+•]\s+\S/.test(line)).length > 1) return true
  return lines.some((line) => line.includes('|') && delimiter.test(line))
}

/**
 * Reads the tables of a Markdown text, each with the heading above it; where there are none and `lists` is asked for, its
 * lists of recipients.
 */
export function parseMarkdown(text: string, lists = false): Listed {
  const lines = marked(text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/))
  const sheets: Sheet[] = []
  const above: { readonly level: number; readonly title: string }[] = []
  let heading: string | null = null
  let fence: string | null = null
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const opens = /^ {0,3}(```+|~~~+)/.exec(line)?.[1]
    if (fence !== null) {
      if (opens?.startsWith(fence)) fence = null
      continue
    }
    if (opens !== undefined) {
      fence = opens
      continue
    }
    const [, marks = '', title] = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/.exec(line) ?? []
    if (title !== undefined) {
      while ((above.at(-1)?.level ?? 0) >= marks.length) above.pop()
      heading = unmarked(title)
      above.push({ level: marks.length, title: heading })
    }
    const next = lines[at + 1] ?? ''
    if (!line.includes('|') || !delimiter.test(next) || !underlines(line, next)) continue
    const records: ListRecord[] = [{ line: at + 1, cells: cellsOf(line).map(unmarked) }]
    for (at += 2; at < lines.length && isRow(lines[at] ?? ''); at++) {
      records.push({ line: at + 1, cells: cellsOf(lines[at] ?? '').map(unmarked) })
    }
    at--
    const under = above.slice(0, -1).map((one) => one.title)
    sheets.push(...byGroups({ heading, under, records }, at - records.length + 2, lines))
  }
  if (!lists) {
    const all = [...sheets, ...sheetsOfForms(sectionsOf(lines))]
    return all.length > 0 ? { problem: null, sheets: all } : { problem: 'It holds no table.' }
  }
  if (sheets.length > 0) return { problem: null, sheets: [...sheets, ...sheetsBeside(bulletsOf(lines), sheets)] }
  const blocks = sheetsOfBlocks(lines, receives)
  if (blocks.length > 0) return { problem: null, sheets: blocks }
  const sections = sheetsOfSections(sectionsOf(lines))
  if (sections.length > 0) return { problem: null, sheets: sections }
  const listed = listsOrCards(bulletsOf(lines), sectionsOf(lines))
  if (listed.length > 0) return { problem: null, sheets: listed }
  return { problem: 'It holds no table, and no list of recipients that is understood.' }
}

/** Lines in which headings that are underlined are marked as the others (CommonMark, 4.3). */
function marked(lines: readonly string[]): readonly string[] {
  const found = [...lines]
  for (const [i, line] of lines.entries()) {
    const level = /^ {0,3}={2,}\s*$/.test(lines[i + 1] ?? '') ? 1 : /^ {0,3}-{2,}\s*$/.test(lines[i + 1] ?? '') ? 2 : 0
    if (level === 0 || line.trim() === '' || (lines[i - 1] ?? '').trim() !== '' || /^\s*[|#>*+-]/.test(line)) continue
    // Such a line below columns that spaces keep apart is a table's.
    if (/\S {2,}\S/.test(line)) continue
    found[i] = `${'#'.repeat(level)} ${line.trim()}`
    found[i + 1] = ''
  }
  return found
}

/** Whether a line of dashes stands under headers: with a dash for each, or, as some write it, at least with bars. */
const underlines = (headers: string, dashes: string): boolean =>
  cellsOf(headers).length === cellsOf(dashes.replaceAll('+', '|')).length ||
  (cellsOf(headers).length > 1 && /^\s*\|/.test(headers) && /^\s*\|.*[|+]/.test(dashes))

/**
 * A row that holds a bold first cell and nothing else is a heading over the rows below it, where rows that say more have
 * no bold names.
 */
function byGroups({ heading, under = [], records }: Sheet, first: number, lines: readonly string[]): readonly Sheet[] {
  const [header, ...rows] = records
  if (header === undefined || header.cells.length < 2) return [{ heading, under, records }]
  const bold = (record: ListRecord) => /^\|?\s*(\*\*|__)[^|]+\1\s*\|/.test((lines[record.line - 1] ?? '').trim())
  const alone = (record: ListRecord) => record.cells.slice(1).every((cell) => cell.trim() === '')
  const groups = rows.filter((record) => alone(record) && bold(record))
  if (groups.length === 0 || first < 0 || rows.some((record) => !alone(record) && bold(record)))
    return [{ heading, under, records }]
  const sheets: Sheet[] = []
  let title = heading
  let below: ListRecord[] = []
  const end = (): void => {
    if (below.length > 0) sheets.push({ heading: title, under, records: [header, ...below] })
    below = []
  }
  for (const record of rows) {
    if (groups.includes(record)) {
      end()
      title = record.cells[0] ?? title
    } else below.push(record)
  }
  end()
  return sheets
}

/** The first line behind one that says something. */
function nextLine(lines: readonly string[], index: number): string {
  for (let at = index + 1; at < lines.length; at++) if (lines[at]?.trim() !== '') return lines[at] ?? ''
  return ''
}

const isLabelled = (line: string): boolean =>
  /^[-*+•][ \t]+[^:]{2,40}:/.test(unmarked(line)) && /^\s*[-*+•]\s/.test(line)

/** Headings of Markdown have one to six marks. */
const deepest = 6

/** The headings of a Markdown text, each with the lines between it and the next. */
function sectionsOf(lines: readonly string[]): readonly Section[] {
  const sections: (Section & { readonly body: string[] })[] = []
  let open = false
  let over = false
  for (const [index, line] of lines.entries()) {
    const [, marks = '', title] = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/.exec(line) ?? []
    const bold = /^\*\*([^*]{1,80})\*\*$|^__([^_]{1,80})__$/.exec(line.trim())
    // `1. Acme` with `- Purpose: ...` below it, not set in: to Markdown two lists, to whoever wrote it a heading.
    const named = /^\d+[.)][ \t]+(\S.{0,79})$/.exec(line)?.[1]
    if (title !== undefined) sections.push({ level: marks.length, title: unmarked(title), line: index + 1, body: [] })
    // `**Acme**` alone, with `- **Purpose:** ...` below it.
    else if (bold && isLabelled(nextLine(lines, index)))
      sections.push({ level: deepest + 1, title: unmarked(line.trim()), line: index + 1, body: [] })
    else if (named !== undefined && /^\s*[-*+•][ \t]+[^:]{2,40}:[ \t]+\S/.test(lines[index + 1] ?? ''))
      sections.push({ level: deepest + 1, title: unmarked(named), line: index + 1, body: [] })
    else if (line.trim() !== '') {
      const text = line.replace(/^[ \t]*(?:[-*+•]|\d+[.)])[ \t]+/, '').trim()
      const body = sections.at(-1)?.body
      const last = body?.at(-1)
      // What is set in below a label that says nothing by itself is what it says.
      const goesOn = /^[ \t]{2,}(?:[-*+•]|\d+[.)])[ \t]/.test(line) && last !== undefined && open
      if (goesOn && body !== undefined)
        body[body.length - 1] = /:\**$/.test(last) ? `${last} ${text}` : `${last}, ${text}`
      // `Purpose:` in a line of its own, with marks below it.
      else if (last !== undefined && over && /^[ \t]*(?:[-*+•]|\d+[.)])[ \t]/.test(line) && body !== undefined)
        body[body.length - 1] = `${last} ${text}`
      else {
        body?.push(text)
        over = !/^\s*(?:[-*+•]|\d+[.)])[ \t]/.test(line) && /^[^:.]{2,40}:\**$/.test(text)
        open = /^[ \t]?(?:[-*+•]|\d+[.)])[ \t].*:\**$/.test(line)
      }
    }
  }
  return sections
}

/** Longer lines are sentences that happen to go on in a list. */
const longestLead = 100

/** The lists of a Markdown text that are written with marks, each with the heading or the line that leads it in. */
function bulletsOf(lines: readonly string[]): readonly BulletList[] {
  const lists: {
    readonly heading: string | null
    readonly under: readonly string[]
    readonly items: (Item & { text: string; readonly below: string[] })[]
  }[] = []
  const above: { readonly level: number; readonly title: string }[] = []
  let title: string | null = null
  let lead: string | null = null
  let open = false
  const begin = (): void => {
    if (open) return
    const heading = lead !== null && receives(lead) ? lead : title
    lists.push({ heading, under: above.map((one) => one.title), items: [] })
    open = true
  }
  for (const [index, line] of lines.entries()) {
    const [, marks = '', headed] = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/.exec(line) ?? []
    const bold = /^\*\*([^*]+)\*\*:?\s*$/.exec(line)?.[1]
    // `**Last updated: May 2026**` heads nothing.
    if (headed !== undefined || (bold !== undefined && !/\d{4}\s*$/.test(bold))) {
      title = unmarked(headed ?? bold ?? '')
      lead = null
      open = false
      if (headed !== undefined) {
        while ((above.at(-1)?.level ?? 0) >= marks.length) above.pop()
        above.push({ level: marks.length, title })
      }
      continue
    }
    const [, indent = '', text = ''] = /^([ \t]*)(?:[-*+•]|\d+[.)])[ \t]+(.+)$/.exec(line) ?? []
    // A term with what is said of it below, each behind a colon (Pandoc, PHP Markdown Extra).
    const said = /^ {0,3}:[ \t]+(\S.*)$/.exec(line)?.[1]
    const last = lists.at(-1)?.items.at(-1)
    if (said !== undefined) {
      last?.below.push(said)
      continue
    }
    if (text === '' && /^\S/.test(line) && /^ {0,3}:[ \t]+\S/.test(lines[index + 1] ?? '')) {
      begin()
      lists.at(-1)?.items.push({ line: index + 1, text: `**${unmarked(line)}**`, below: [] })
      continue
    }
    if (text === '') {
      // A line that goes on without a mark belongs to the item above it.
      if (open && last && /^\s+\S/.test(line)) {
        const goesOn = last.below.length === 0 && !/^\s*[^:]{2,40}:\s+\S/.test(unmarked(line))
        if (goesOn) last.text += ` ${line.trim()}`
        else last.below.push(line.trim())
      } else if (line.trim() !== '') {
        open = false
        lead = line.length <= longestLead && /:\**\s*$/.test(line) ? unmarked(line).replace(/:$/, '') : null
      }
      continue
    }
    begin()
    const items = lists.at(-1)?.items ?? []
    if (indent.length >= 2 && items.length > 0) items.at(-1)?.below.push(text)
    else items.push({ line: index + 1, text, below: [] })
  }
  return lists
}

const isRow = (line: string): boolean => line.trim() !== '' && !/^ {0,3}(#{1,6}[ \t]|>|```|~~~)/.test(line)

/** The cells of a row; `\|` and what stands in backticks separate nothing. */
function cellsOf(line: string): readonly string[] {
  const cells: string[] = ['']
  const body = line.trim().replace(/^\|/, '')
  for (const piece of body.match(/\\[\s\S]|`[^`]*`|\||[^\\`|]+|[\\`]/g) ?? []) {
    if (piece === '|') cells.push('')
    else cells[cells.length - 1] += piece === '\\|' ? '|' : piece
  }
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop()
  return cells
}
