import type { Owner } from '../../../diagnostics/place.ts'
import type { Block, Fact, Statement } from '../document.ts'

export const organisation: Owner = { section: 'organisation', name: '' }

/** A line of a form: what it asks, and what is answered. */
export const line = (key: string, label: string, ...statements: readonly Statement[]): Fact => ({
  key,
  label,
  article: null,
  statements,
})

/** A heading with the lines below it. */
export const section = (text: string, facts: readonly Fact[]): readonly Block[] => [
  { kind: 'heading', level: 2, text },
  { kind: 'facts', facts },
]
