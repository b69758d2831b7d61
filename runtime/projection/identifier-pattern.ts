/**
 * What identifiers look like in a text, each as a pattern for candidates, in the syntax of RE2, and a judge that says
 * what a candidate is. Candidates are bounded, or runs of characters that nothing but their end can follow, so that a
 * text is read a bounded number of times.
 */
export interface IdentifierPattern {
  /** A character without which there is no candidate: most texts need no closer look. */
  readonly hint: RegExp
  readonly pattern: string
  /** What stands at the beginning of a candidate: its length and its label; a label of `null` passes over it. */
  readonly judge: (candidate: string, before: string, after: string) => Verdict
}

export interface Verdict {
  /** UTF-16 units, at least 1, at most the candidate. */
  readonly length: number
  readonly label: string | null
}
