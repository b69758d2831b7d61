import { oneLine } from '../../print/escape-markdown.ts'
import { csv } from '../../print/print-csv.ts'
import type { PublicDocument } from '../document.ts'

/** The lists of a document as CSV (RFC 4180), each row with the section that it is in; `null` where it has no list. */
export function publicCsv({ blocks }: PublicDocument, draft: boolean): string | null {
  let section = ''
  let columns: readonly string[] | null = null
  const rows: string[][] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) section = block.text
    if (block.kind !== 'table') continue
    columns ??= block.columns
    const own = block.columns
    for (const cells of block.rows) {
      const texts = new Map(
        own.map((column, i) => [column, (cells[i] ?? []).map(({ text }) => oneLine(text)).join('; ')]),
      )
      rows.push([
        ...(draft ? ['DRAFT: facts are missing'] : []),
        section,
        ...columns.map((column) => texts.get(column) ?? ''),
      ])
    }
  }
  return columns && csv([[...(draft ? ['DRAFT'] : []), 'List', ...columns], ...rows])
}
