import { plain } from '../content/statement.ts'
import type { Block, Column, Document, Entry, Fact, Register } from '../document.ts'

/** A register as a document to read. */
export function registerDocument(register: Register): Document {
  const { path, audience, title, intro, header, columns, sections, layout } = register
  const blocks: Block[] = [{ kind: 'paragraph', statements: [plain(intro)] }]
  const own = columns.filter(({ common }) => common !== true)
  const [first] = sections.flatMap(({ entries }) => entries)
  const shared = first ? columns.filter(({ common }) => common === true).map((column) => factOf(column, first)) : []
  if (header.length + shared.length > 0) blocks.push({ kind: 'facts', facts: [...header, ...shared] })
  for (const section of sections) {
    if (sections.length > 1) blocks.push({ kind: 'heading', level: 2, text: section.title })
    if (section.entries.length === 0) {
      blocks.push({ kind: 'paragraph', statements: [section.none] })
    } else if (layout === 'table') {
      const rows = section.entries.map(({ cells }) => own.map(({ key }) => cells[key] ?? []))
      blocks.push({ kind: 'table', columns: own.map((column) => column.title), rows })
    } else {
      for (const entry of section.entries) {
        blocks.push({ kind: 'heading', level: sections.length > 1 ? 3 : 2, text: entry.title })
        const said = own.filter((column) => column.unlessSilent !== true || !isSilent(column, entry))
        blocks.push({ kind: 'facts', facts: said.map((column) => factOf(column, entry)) })
      }
    }
  }
  return { path, audience, title, blocks }
}

/** Remarks of ours alone: nothing that anybody has stated, and nothing that is missing. */
export const isSilent = ({ key }: Column, { cells }: Entry): boolean =>
  (cells[key] ?? []).every(({ missing, keptBy }) => missing === null && keptBy === null)

const factOf = ({ key, title, article }: Column, { cells }: Entry): Fact => ({
  key,
  label: title,
  article,
  statements: cells[key] ?? [],
})
