import { json } from '../../../json.ts'
import type { PublicBlock, PublicDocument } from '../document.ts'
import type { Sentence } from '../sentence.ts'
import { factTexts, statementIds } from '../statement-ids.ts'

/** What each sentence of a document stands on, for machines: its facts, what keeps it, the article behind it. */
export function provenance(document: PublicDocument, path: string, digest: string, draft: boolean): string {
  const ids = statementIds(document)
  let section = ''
  const statements = document.blocks.flatMap((block) => {
    if (block.kind === 'heading') section = block.text
    return saidIn(block).map((sentence) => ({
      id: ids.get(sentence) ?? '',
      section,
      ...(sentence.missing
        ? { missing: sentence.missing.why, ...(sentence.missing.ask !== null && { ask: sentence.missing.ask }) }
        : { text: sentence.text }),
      ...(sentence.message !== null && { message: sentence.message }),
      facts: factTexts(sentence),
      ...(sentence.keptBy !== null && { keptBy: sentence.keptBy }),
      ...(sentence.article !== null && { article: sentence.article }),
    }))
  })
  return json({
    ...(draft && { draft: 'DRAFT: facts are missing. Do not publish.' }),
    document: path,
    language: document.language,
    title: document.title,
    declaration: digest,
    statements,
  })
}

const saidIn = (block: PublicBlock): readonly Sentence[] => {
  if (block.kind === 'heading') return []
  if (block.kind === 'paragraph') return block.sentences
  return block.kind === 'list' ? block.items.flat() : block.rows.flat(2)
}
