import type { Place } from '../../../diagnostics/place.ts'
import type { Announcement } from './announcement.ts'
import type { Sentence } from './sentence.ts'
import type { Language } from './voice.ts'

export type PublicBlock =
  /** `facts`: where a heading stands in the declaration; none for those of the language. */
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string; readonly facts: readonly Place[] }
  | { readonly kind: 'paragraph'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Sentence[])[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly (readonly Sentence[])[])[]
    }

/** A document that people publish: the same text for readers, for machines and, with its keepers, for the inside. */
export interface PublicDocument {
  /** The name of its files, without an ending. */
  readonly name: string
  readonly language: Language
  readonly title: string
  readonly blocks: readonly PublicBlock[]
  /** What people can subscribe to; `null` for documents that announce nothing. */
  readonly feed: {
    readonly author: string
    readonly url: string | null
    readonly entries: readonly Announcement[]
  } | null
  /** Which section answers which item of the law, for the inside. */
  readonly checklist: readonly { readonly article: string; readonly section: string }[]
}

/** Every sentence of a document, in its order. */
export const sentencesOf = ({ blocks }: Pick<PublicDocument, 'blocks'>): readonly Sentence[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading') return []
    if (block.kind === 'paragraph') return block.sentences
    return block.kind === 'list' ? block.items.flat() : block.rows.flat(2)
  })

/** What a document says of each fact that is missing, once; what it says of several at a time, of each of them. */
export function lacksOf(document: Pick<PublicDocument, 'blocks'>): readonly Sentence[] {
  const found = new Map<string, Sentence>()
  for (const sentence of sentencesOf(document)) {
    if (!sentence.missing) continue
    const each = sentence.facts.length > 1 ? sentence.facts.map((fact) => ({ ...sentence, facts: [fact] })) : [sentence]
    for (const lack of each) found.set(JSON.stringify([lack.missing, lack.facts]), lack)
  }
  return [...found.values()]
}

/** A section: its name, its part of the law, what people wrote for it, and what follows from the declaration. */
export interface Section {
  /** The place that human text names. */
  readonly key: string
  readonly title: string
  readonly articles: readonly string[]
  readonly blocks: readonly PublicBlock[]
}

export const heading = (level: 2 | 3, text: string, facts: readonly Place[] = []): PublicBlock => ({
  kind: 'heading',
  level,
  text,
  facts,
})

/** A paragraph, unless there is nothing to say. */
export const paragraph = (...sentences: readonly Sentence[]): readonly PublicBlock[] =>
  sentences.length > 0 ? [{ kind: 'paragraph', sentences }] : []

/** A list, unless it is empty. */
export const list = (items: readonly (readonly Sentence[])[]): readonly PublicBlock[] => {
  const said = items.filter((item) => item.length > 0)
  return said.length > 0 ? [{ kind: 'list', items: said }] : []
}
