import type { Listed, ListRecord, Sheet } from './sheet.ts'

const delimiter = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** Whether a text holds a table as Markdown writes it (GitHub Flavored Markdown, 4.10). */
export function isMarkdown(file: string, text: string): boolean {
  if (/\.(md|mdx|markdown)$/i.test(file)) return true
  if (/\.(csv|tsv)$/i.test(file)) return false
  return text.split(/\r\n|\r|\n/).some((line) => line.includes('|') && delimiter.test(line))
}

/** Reads the tables of a Markdown text, each with the heading above it. */
export function parseMarkdown(text: string): Listed {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const sheets: Sheet[] = []
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
    const title = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$/.exec(line)?.[1]
    if (title !== undefined) heading = unmarked(title)
    const next = lines[at + 1] ?? ''
    if (!line.includes('|') || !delimiter.test(next) || cellsOf(line).length !== cellsOf(next).length) continue
    const records: ListRecord[] = [{ line: at + 1, cells: cellsOf(line).map(unmarked) }]
    for (at += 2; at < lines.length && isRow(lines[at] ?? ''); at++) {
      records.push({ line: at + 1, cells: cellsOf(lines[at] ?? '').map(unmarked) })
    }
    at--
    sheets.push({ heading, records })
  }
  if (sheets.length > 0) return { problem: null, sheets }
  return { problem: 'It holds no table; lists of other forms are not read.' }
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

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Link texts that say nothing without where they lead. */
const pointing = /^(here|link|dpa|view( dpa)?|dpa link|website|details|more|hier|ici|aqui)$/i

/** A text without its marks: `**Stripe**`, `[Stripe](https://stripe.com)`, `a<br>b`. */
export function unmarked(text: string): string {
  return text
    .replace(/<br\s*\/?>|<\/li>\s*(?=<li)/gi, '\n')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\(([^()\s]*(?:\([^)]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)/g, (_, label: string, url: string) =>
      pointing.test(label.trim()) || label.trim() === '' ? url : label,
    )
    .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
    .replace(/<\/?(a|ul|ol|li|b|i|u|p|em|strong|span|small|sup|sub|code|div)(\s[^>]*)?>/gi, '')
    .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/(^|[^\w*])\*(?=[^\s*])([^*]*[^\s*])\*(?!\w)/g, '$1$2')
    .replace(/(^|\s)_(?=[^\s_])([^_]*[^\s_])_(?=\s|$)/g, '$1$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1')
    .replace(
      /&(amp|lt|gt|quot|apos|nbsp|#39);/g,
      (whole, name: string) => entities[name] ?? (name === '#39' ? "'" : whole),
    )
    .trim()
}
