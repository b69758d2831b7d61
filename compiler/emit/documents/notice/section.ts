import type { ActivityView, View } from '../content/view.ts'
import type { Block, Statement } from '../document.ts'

/** What a notice is made from. */
export interface NoticeInput {
  readonly view: View
  /** The activities of a controller that concern the audience. */
  readonly activities: readonly ActivityView[]
  /** Those on behalf of others. */
  readonly onBehalf: readonly ActivityView[]
  /** Classes of people; `null` for everybody. */
  readonly audience: readonly string[] | null
}

/** A section of a notice. */
export interface NoticeSection {
  readonly title: string
  /** Items of the checklists of Art. 13 and 14 that it answers. */
  readonly articles: readonly string[]
  /** Headings of human text that belong here. */
  readonly texts: readonly string[]
  readonly blocks: readonly Block[]
}

export const paragraph = (...statements: readonly Statement[]): Block => ({ kind: 'paragraph', statements })

/** A list, or one sentence where there is nothing to list. */
export const listOr = (items: readonly Statement[], none: Statement): Block =>
  items.length > 0 ? { kind: 'list', items } : paragraph(none)

/** A table, or one sentence where it would be empty. */
export const tableOr = (
  columns: readonly string[],
  rows: readonly (readonly (readonly Statement[])[])[],
  none: Statement,
): Block => (rows.length > 0 ? { kind: 'table', columns, rows } : paragraph(none))
