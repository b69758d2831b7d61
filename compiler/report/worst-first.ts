import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'

export const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/** Errors, then warnings, then notes; each in the order they came in. */
export const byRank = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...diagnostics].sort((a, b) => rank[a.severity] - rank[b.severity])
