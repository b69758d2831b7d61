import type { Diagnostic } from './diagnostic.ts'

/** A change of one file's text: what fixes of every kind (`check --fix`, code actions, suggestions) are made of. */
export interface Edit {
  /** The file's path as the user sees it: relative to the project folder, forward slashes. */
  readonly file: string
  /** UTF-16 offsets into the text as it is; `end` is exclusive. */
  readonly range: { readonly start: number; readonly end: number }
  readonly newText: string
}

/** What mends a finding without changing what the declaration means, where its rule knows it. */
export interface Mending {
  readonly title: string
  readonly edits: readonly Edit[]
}

/** The safe edits of a diagnostic; `null` where there are none. */
export function mendingOf({ fix }: Diagnostic): Mending | null {
  if (fix === null) return null
  const { file, start, end } = fix.span
  return { title: fix.title, edits: [{ file, range: { start, end }, newText: fix.replacement }] }
}
