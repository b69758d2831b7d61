import type { Finding } from '../diagnostics/finding.ts'
import type { Step } from '../diagnostics/place.ts'
import type { Span } from '../diagnostics/span.ts'

/** A finding with offsets of its own: before a file is bound there are no resources to point at. */
export type SyntaxFinding = Finding & { readonly at: Span }

/** More findings of one kind than this in one file help nobody. */
export const mostFindings = 500

/** A finding and the path of the value that it is about. */
export interface PlacedFinding {
  readonly path: readonly Step[]
  /** `null` where so many came before it that only its resource matters. */
  readonly finding: SyntaxFinding | null
}

/** Something wrong with the YAML itself, by offsets into one file. */
export interface Problem {
  readonly rule: 'yaml/syntax' | 'yaml/duplicate-key' | 'schema/unknown-key'
  readonly message: string
  readonly help?: string
  readonly start: number
  readonly end: number
  readonly related?: { readonly start: number; readonly end: number; readonly message: string }
}

/** The finding that a problem of `file` is reported as. */
export function problemFinding(file: string, problem: Problem): SyntaxFinding {
  const { rule, message, help, start, end, related } = problem
  return {
    rule,
    message,
    at: { file, start, end },
    ...(help !== undefined && { help }),
    ...(related && {
      related: [{ at: { file, start: related.start, end: related.end }, message: related.message }],
    }),
  }
}
