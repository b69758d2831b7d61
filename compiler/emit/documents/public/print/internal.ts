import { plain } from '../../content/statement.ts'
import { compare } from '../../content/words.ts'
import type { Block, Document, Statement } from '../../document.ts'
import { lacksOf, type PublicBlock, type PublicDocument } from '../document.ts'
import type { Sentence } from '../sentence.ts'

/** The inside of a public document: the same text, each sentence with what keeps it and where it is declared. */
export function internalFace(document: PublicDocument): Document {
  const absent = lacksOf(document)
  const rows = [...document.checklist]
    .sort((a, b) => compare(a.article, b.article))
    .map(({ article, section }) => [[plain(`Art. ${article}`)], [plain(section)]])
  return {
    path: `internal/${document.name}`,
    audience: 'internal',
    title: `${document.title} (with its sources)`,
    blocks: [
      ...(absent.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: 'What is missing before this can be published' } as const,
            { kind: 'list', items: absent.map(statementOf) } as const,
          ]),
      ...document.blocks.map(blockOf),
      ...(rows.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: 'Where this document answers the law' } as const,
            { kind: 'table', columns: ['Article', 'Section'], rows } as const,
          ]),
    ],
  }
}

function blockOf(block: PublicBlock): Block {
  if (block.kind === 'heading') return { kind: 'heading', level: block.level, text: block.text }
  if (block.kind === 'paragraph') return { kind: 'list', items: block.sentences.map(statementOf) }
  if (block.kind === 'list') return { kind: 'list', items: block.items.flat().map(statementOf) }
  return {
    kind: 'table',
    columns: block.columns,
    rows: block.rows.map((cells) => cells.map((cell) => cell.map(statementOf))),
  }
}

const statementOf = ({ text, keptBy, article, facts, missing }: Sentence): Statement => ({
  label: null,
  text,
  keptBy,
  article,
  clause: null,
  places: facts,
  missing,
})
