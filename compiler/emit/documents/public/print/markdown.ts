import { escapeMarkdown } from '../../print/escape-markdown.ts'
import type { PublicBlock, PublicDocument } from '../document.ts'
import type { Sentence } from '../sentence.ts'
import { voiceOf } from '../voice.ts'

/** A document as GitHub-flavoured Markdown, as people read it: no marks, no places. */
export function publicMarkdown(document: PublicDocument, draft: boolean): string {
  const voice = voiceOf(document.language)
  const parts = [
    `# ${escapeMarkdown(document.title)}`,
    ...(draft ? [`**${escapeMarkdown(voice.text('draft', {}))}**`] : []),
    ...document.blocks.map(printBlock),
  ]
  return `${parts.join('\n\n')}\n`
}

function printBlock(block: PublicBlock): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`
  if (block.kind === 'paragraph') return block.sentences.map(textOf).join(' ')
  if (block.kind === 'list') return block.items.map((item) => `- ${item.map(textOf).join(' ')}`).join('\n')
  const rows = block.rows.map((cells) => cells.map((cell) => cell.map(textOf).join('<br>')))
  return [block.columns.map(escapeMarkdown), block.columns.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

const textOf = ({ text, missing }: Sentence): string =>
  missing ? escapeMarkdown(text).replace('MISSING', '**MISSING**') : escapeMarkdown(text)
