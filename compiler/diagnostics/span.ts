/** A stretch of one source file, as UTF-16 offsets; `end` is exclusive. */
export interface Span {
  /** The file's path as the user sees it: relative to the project folder, forward slashes. */
  readonly file: string
  readonly start: number
  readonly end: number
}

/** A line and column as people count them: both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}
