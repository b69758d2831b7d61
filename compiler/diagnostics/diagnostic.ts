import type { SectionName } from '../language/section.ts'
import type { Because, FindingClass } from './finding.ts'
import type { Position, Span } from './span.ts'

export type Severity = 'error' | 'warning' | 'note'

/** A stretch of a file with its positions worked out. */
export interface Located {
  readonly file: string
  readonly start: Position
  readonly end: Position
}

/** What a user reads: a finding with severity, reason and positions. The shape of `check --format json`. */
export interface Diagnostic extends Located {
  readonly rule: string
  readonly severity: Severity
  readonly class: FindingClass
  readonly message: string
  readonly because: Because | null
  readonly help: string | null
  /** Its other halves, and what follows from it and goes away with it, with the rule that says so. */
  readonly related: readonly (Located & { readonly message: string; readonly rule?: string })[]
  readonly resource: { readonly section: SectionName; readonly name: string } | null
  /** JSON pointer from the file's root. */
  readonly pointer: string | null
  /** 16 hex digits; stable while lines move. */
  readonly fingerprint: string
  /** With `movements`: the fingerprint of its rule and place alone. */
  readonly site?: string
  /** The movements of data that it is about, as an exception's `covers` takes them. */
  readonly movements?: readonly string[]
  readonly fix: {
    readonly title: string
    readonly span: Span
    readonly replacement: string
    readonly safe: boolean
  } | null
  /** The `{missing: why, ask: whom}` that stands where a fact is asked for, and the JSON pointer to it. */
  readonly mark?: { readonly why: string; readonly ask: string | null; readonly pointer: string | null }
  /** The exception that covers this finding, if one does. */
  readonly excepted: {
    readonly name: string
    readonly reason: string
    readonly until: string | null
    /** It stands as a comment beside what it accepts. */
    readonly inline?: boolean
  } | null
}
