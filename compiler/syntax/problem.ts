import type { Finding } from '../diagnostics/finding.ts'
import type { Span } from '../diagnostics/span.ts'

/** A finding with offsets of its own: before a file is bound there are no resources to point at. */
export type SyntaxFinding = Finding & { readonly at: Span }

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
