import type { Block, Document, Register, Statement } from './document.ts'

const ofBlock = (block: Block): readonly Statement[] => {
  if (block.kind === 'heading') return []
  if (block.kind === 'paragraph') return block.statements
  if (block.kind === 'list') return block.items
  if (block.kind === 'facts') return block.facts.flatMap(({ statements }) => statements)
  return block.rows.flat(2)
}

/** What a document says that is missing, each fact once, in its order. */
export const gapsIn = ({ blocks }: Document): readonly Statement[] => distinct(blocks.flatMap(ofBlock))

export const gapsInRegister = ({ header, sections }: Register): readonly Statement[] =>
  distinct([
    ...header.flatMap(({ statements }) => statements),
    ...sections.flatMap(({ entries, none }) =>
      entries.length === 0 ? [none] : entries.flatMap(({ cells }) => Object.values(cells).flat()),
    ),
  ])

function distinct(statements: readonly Statement[]): readonly Statement[] {
  const found = new Map<string, Statement>()
  for (const statement of statements) {
    if (!statement.missing) continue
    const key = JSON.stringify([statement.missing, statement.places])
    if (!found.has(key)) found.set(key, statement)
  }
  return [...found.values()]
}
