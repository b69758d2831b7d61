import { knownHeaders, nameHeaders } from './recipient-columns.ts'
import { type Sheet, sheetOfEntries } from './sheet.ts'
import { plainHeader } from './table.ts'
import { unmarked } from './unmarked.ts'

/** Where words without a label are kept. */
const remark = 'Without a label'

/**
 * Recipients as blocks of lines with labels, each begun by its name, as the annexes of the standard contractual clauses
 * (Implementing Decision (EU) 2021/914, Annex III) have them. `receives` tells the headings over recipients: parties to a
 * contract are written the same way. Where labels name nobody else, `meant` says that no heading need do so.
 */
export function sheetsOfBlocks(
  lines: readonly string[],
  receives: (heading: string) => boolean,
  meant = false,
): readonly Sheet[] {
  const sheets: { readonly heading: string | null; readonly blocks: { line: number; cells: Map<string, string> }[] }[] =
    meant ? [{ heading: null, blocks: [] }] : []
  let last: string | null = null
  /** Whether a block goes on: what stands in it is kept, under whatever label. */
  let open = false
  for (const [index, line] of lines.entries()) {
    const title = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$/.exec(line)?.[1] ?? /^\*\*([^*:]+)\*\*\s*$/.exec(line)?.[1]
    if (title !== undefined) {
      meant = receives(title)
      if (meant) sheets.push({ heading: unmarked(title), blocks: [] })
      last = null
      open = false
    }
    if (line.trim() === '') open = false
    const blocks = sheets.at(-1)?.blocks
    if (!meant || title !== undefined || blocks === undefined || line.trim() === '') continue
    const text = unmarked(line.replace(/^[ \t]*(?:[-*+•]|\(?\w{1,2}[.)])[ \t]+/, '').trim())
    const [, label = '', value = ''] = /^([^:]{2,70}):\s*(.*)$/.exec(text) ?? []
    const header = plainHeader(label)
    if (nameHeaders.has(header)) {
      blocks.push({ line: index + 1, cells: new Map() })
      open = true
    }
    const cells = blocks.at(-1)?.cells
    if (cells === undefined) continue
    if (label !== '' && (open || knownHeaders.has(header) || /^[ \t]/.test(line))) {
      cells.set(label, value)
      last = label
    } else if (last !== null && /^[ \t]/.test(line)) cells.set(last, [cells.get(last), text].filter(Boolean).join(', '))
    else {
      if (open) cells.set(remark, [cells.get(remark), text].filter(Boolean).join(' '))
      last = null
    }
  }
  return sheets.flatMap(({ heading, blocks }) => {
    const full = blocks.filter(
      ({ cells }) => [...cells.keys()].filter((label) => knownHeaders.has(plainHeader(label))).length > 1,
    )
    if (full.length === 0) return []
    return [sheetOfEntries(heading, full)]
  })
}
