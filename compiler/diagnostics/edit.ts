/** A change of one file's text: what fixes of every kind (`check --fix`, code actions, suggestions) are made of. */
export interface Edit {
  /** The file's path as the user sees it: relative to the project folder, forward slashes. */
  readonly file: string
  /** UTF-16 offsets into the text as it is; `end` is exclusive. */
  readonly range: { readonly start: number; readonly end: number }
  readonly newText: string
}
