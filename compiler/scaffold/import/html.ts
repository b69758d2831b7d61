import { type DefaultTreeAdapterTypes, parse } from 'parse5'
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
import { pointing } from './unmarked.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Whether a text is a page or a piece of one. */
export function isHtml(file: string, text: string): boolean {
  if (/\.x?html?$/i.test(file)) return true
  return /^\s*<(!doctype|html|head|body|table|ul|ol|section|main|article|div|h[1-6]|p)\b/i.test(text)
}

/**
 * Reads the tables of a page, each with the heading above it, cells over several rows and all; where there are none and
 * `lists` is asked for, its lists of recipients.
 */
export function parseHtml(text: string, lists: boolean): Listed {
  const found: {
    sheets: Sheet[]
    lists: BulletList[]
    sections: (Section & { readonly body: string[] })[]
    above: { readonly level: number; readonly title: string }[]
    heading: string | null
  } = {
    sheets: [],
    lists: [],
    sections: [],
    above: [],
    heading: null,
  }
  const visit = (node: Node): void => {
    if (!isElement(node)) return
    const { tagName } = node
    if (['script', 'style', 'nav', 'header', 'footer', 'template'].includes(tagName)) return
    const lines = (): string[] =>
      textOf(node)
        .split('\n')
        .filter((line) => line !== '')
    if (/^h[1-6]$/.test(tagName)) {
      found.heading = textOf(node)
      const level = Number(tagName[1])
      while ((found.above.at(-1)?.level ?? 0) >= level) found.above.pop()
      found.above.push({ level, title: found.heading })
      found.sections.push({ level, title: found.heading, line: lineOf(node), body: [] })
    } else if (tagName === 'summary') {
      // What folds away stands under it, as under a heading.
      found.heading = textOf(node)
      found.sections.push({ level: 7, title: found.heading, line: lineOf(node), body: [] })
    } else if (tagName === 'table') {
      const under = found.above.map(({ title }) => title).filter((title) => title !== found.heading)
      found.sheets.push(...sheetsOfTable(node, found.heading).map((sheet) => ({ ...sheet, under })))
    } else if (tagName === 'ul' || tagName === 'ol') {
      found.lists.push({ heading: found.heading, items: itemsOf(node) })
      found.sections.at(-1)?.body.push(...lines())
    } else if (tagName === 'dl') {
      const terms = termsOf(node)
      found.lists.push({ heading: found.heading, items: terms })
      // `Purpose` and what it is, below a heading that is a name.
      found.sections.at(-1)?.body.push(...terms.map(({ text }) => text.replaceAll('**', '')))
    } else if (tagName === 'p') found.sections.at(-1)?.body.push(...lines())
    else for (const child of node.childNodes) visit(child)
  }
  for (const node of parse(text, { sourceCodeLocationInfo: true }).childNodes) visit(node)
  if (!lists) {
    const all = [...found.sheets, ...sheetsOfForms(found.sections)]
    return all.length > 0 ? { problem: null, sheets: all } : { problem: 'It holds no table.' }
  }
  const cards = sheetsOfSections(found.sections)
  // Recipients under headings of their own say more than a table that sums up what they receive.
  const summed =
    cards.some(({ records }) => records.length > 2) && !found.sheets.some(({ heading }) => receives(heading ?? ''))
  if (summed) return { problem: null, sheets: cards }
  if (found.sheets.length > 0)
    return { problem: null, sheets: [...found.sheets, ...sheetsBeside(found.lists, found.sheets)] }
  const sheets = cards.length > 0 ? cards : listsOrCards(found.lists, found.sections)
  if (sheets.length > 0) return { problem: null, sheets }
  return { problem: 'It holds no table, and no list of recipients that is understood.' }
}

const isElement = (node: Node): node is Element => 'tagName' in node

const lineOf = (node: Element): number => node.sourceCodeLocation?.startLine ?? 0

function* within(node: Element, names: readonly string[]): Iterable<Element> {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue
    if (names.includes(child.tagName)) yield child
    else if (child.tagName !== 'table') yield* within(child, names)
  }
}

/** A row that is one cell over all columns is a heading over those below it. */
function sheetsOfTable(table: Element, heading: string | null): readonly Sheet[] {
  const [caption] = within(table, ['caption'])
  const over: { cell: string; rows: number }[] = []
  let title = caption ? textOf(caption) : heading
  let header: ListRecord | null = null
  let records: ListRecord[] = []
  const sheets: Sheet[] = []
  const end = (): void => {
    if (header && records.length > 0) sheets.push({ heading: title, records: [header, ...records] })
    records = []
  }
  for (const row of within(table, ['tr'])) {
    const { cells, spanned } = cellsOfRow(row, over)
    if (header === null) header = { line: lineOf(row), cells }
    // Headers over two rows: the lower says more where it says something of its own.
    else if (records.length === 0 && sheets.length === 0 && row.parentNode?.nodeName === 'thead')
      header = { line: header.line, cells: cells.map((cell, i) => (cell === '' ? (header?.cells[i] ?? '') : cell)) }
    else if (
      header.cells.length > 1 &&
      [...within(row, ['td', 'th'])].length === 1 &&
      spanOf(row) >= header.cells.length
    ) {
      end()
      title = cells[0] ?? title
    } else records.push({ line: lineOf(row), cells, spanned })
  }
  end()
  return sheets
}

const spanOf = (row: Element): number => {
  const [cell] = within(row, ['td', 'th'])
  return cell ? number(cell, 'colspan') : 1
}

function cellsOfRow(
  row: Element,
  over: { cell: string; rows: number }[],
): { readonly cells: readonly string[]; readonly spanned: ReadonlySet<number> } {
  const cells: string[] = []
  const spanned = new Set<number>()
  const carry = (): void => {
    for (let above = over[cells.length]; above && above.rows > 0; above = over[cells.length]) {
      above.rows--
      spanned.add(cells.length)
      cells.push(above.cell)
    }
  }
  for (const cell of within(row, ['td', 'th'])) {
    carry()
    const text = textOf(cell)
    const rows = number(cell, 'rowspan')
    for (let i = 0; i < number(cell, 'colspan'); i++) {
      over[cells.length] = { cell: text, rows: rows - 1 }
      cells.push(i === 0 ? text : '')
    }
  }
  carry()
  return { cells, spanned }
}

/** Spans above this are a mistake, and would only take memory. */
const most = 100

function number(cell: Element, name: string): number {
  const value = Number(cell.attrs.find((one) => one.name === name)?.value ?? 1)
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1
}

/** The terms of a list, each with what is said of it. */
function termsOf(list: Element): readonly Item[] {
  const items: { line: number; text: string; below: string[] }[] = []
  for (const part of within(list, ['dt', 'dd'])) {
    const last = items.at(-1)
    if (part.tagName === 'dt')
      items.push({ line: lineOf(part), text: `**${textOf(part).replaceAll('**', '').replace(/:$/, '')}**`, below: [] })
    else if (last && /^[^:]{2,40}:\s+\S/.test(textOf(part))) last.below.push(textOf(part))
    else if (last) last.text += `: ${textOf(part)}`
  }
  return items
}

function itemsOf(list: Element): readonly Item[] {
  return [...within(list, ['li'])].map((item) => ({
    line: lineOf(item),
    text: textOf(item),
    below: [...within(item, ['ul', 'ol'])].flatMap((inner) => [...within(inner, ['li'])].map(textOf)),
  }))
}

/** The text of an element in one line, parts of their own parted by line breaks, with bold text and links as Markdown marks them. */
function textOf(element: Element): string {
  const part = (node: Node): string => {
    if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/g, ' ')
    if (!isElement(node)) return ''
    const { tagName } = node
    if (tagName === 'br') return '\n'
    if (['script', 'style', 'svg', 'template'].includes(tagName)) return ''
    if (element.tagName === 'li' && (tagName === 'ul' || tagName === 'ol')) return ''
    const inner = node.childNodes.map(part).join('')
    // The mark of a footnote is no part of a name.
    if (tagName === 'sup' && /^\s*[[(]?(\d{1,2}|[a-z]|[*†‡§]+)[\])]?\s*$/.test(inner)) return ''
    const address = tagName === 'a' ? node.attrs.find(({ name }) => name === 'href')?.value : undefined
    // What says no more than that something is there: where it is.
    if (address !== undefined && /^https?:/.test(address) && pointing.test(inner.trim())) return address
    if (tagName === 'strong' || tagName === 'b')
      return inner.trim() === '' ? inner : `**${inner.trim()}**${/\s$/.test(inner) ? ' ' : ''}`
    return ['p', 'div', 'li', 'ul', 'ol'].includes(tagName) ? `\n${inner}\n` : inner
  }
  const text = element.childNodes.map(part).join('')
  return text.replace(/[^\S\n]*\n\s*/g, '\n').trim()
}
