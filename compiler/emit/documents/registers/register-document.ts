import { plain } from '../content/statement.ts'
import type { Block, Document, Register } from '../document.ts'

/** A register as a document to read. */
export function registerDocument(register: Register): Document {
  const { path, audience, title, intro, header, columns, sections, layout } = register
  const blocks: Block[] = [{ kind: 'paragraph', statements: [plain(intro)] }]
  if (header.length > 0) blocks.push({ kind: 'facts', facts: header })
  for (const section of sections) {
    if (sections.length > 1) blocks.push({ kind: 'heading', level: 2, text: section.title })
    if (section.entries.length === 0) {
      blocks.push({ kind: 'paragraph', statements: [plain(section.none)] })
    } else if (layout === 'table') {
      const rows = section.entries.map(({ cells }) => columns.map(({ key }) => cells[key] ?? []))
      blocks.push({ kind: 'table', columns: columns.map((column) => column.title), rows })
    } else {
      for (const entry of section.entries) {
        blocks.push({ kind: 'heading', level: sections.length > 1 ? 3 : 2, text: entry.title })
        const facts = columns.map((column) => ({
          key: column.key,
          label: column.title,
          article: column.article,
          statements: entry.cells[column.key] ?? [],
        }))
        blocks.push({ kind: 'facts', facts })
      }
    }
  }
  return { path, audience, title, blocks }
}
