import type { Diagnostic } from './diagnostic.ts'

/** A change of one file's text: what fixes of every kind (`check --fix`, code actions, suggestions) are made of. */
export interface Edit {
  /** The file's path as the user sees it: relative to the project folder, forward slashes. */
  readonly file: string
  /** UTF-16 offsets into the text as it is; `end` is exclusive. */
  readonly range: { readonly start: number; readonly end: number }
  readonly newText: string
}

/** What mends a finding, where its rule knows it. */
export interface Mending {
  readonly title: string
  /** Nothing else can be meant; otherwise somebody has to agree. */
  readonly safe: boolean
  readonly edits: readonly Edit[]
}

/** The edits that mend a diagnostic; `null` where there are none. */
export function mendingOf({ fix }: Diagnostic): Mending | null {
  if (fix === null) return null
  const { file, start, end } = fix.span
  return { title: fix.title, safe: fix.safe, edits: [{ file, range: { start, end }, newText: fix.replacement }] }
}
