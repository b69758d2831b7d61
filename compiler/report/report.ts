import { type PromiseState, promiseStates } from '../../policies/commitment/promise-state.ts'
import type { Compilation } from '../compile.ts'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../source/source-file.ts'

/** How much was checked and what was found. Excepted findings count apart, not by severity. */
export interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  readonly excepted: number
  readonly documents: number
  readonly flows: number
}

/** What every format prints. */
export interface Report {
  readonly files: readonly SourceFile[]
  readonly diagnostics: readonly Diagnostic[]
  readonly asOf: string
  /** The declaration digest in hex; `null` when the files could not be read as a declaration. */
  readonly digest: string | null
  readonly counts: Counts
  /** Every published promise, and whether it holds, is broken or unproven. */
  readonly promises: readonly PromiseState[]
}

/** Counts what a compilation found. */
export function reportOf(compilation: Compilation): Report {
  const { files, diagnostics, asOf, model, graph } = compilation
  const open = diagnostics.filter((one) => one.excepted === null)
  const count = (severity: Severity) => open.filter((one) => one.severity === severity).length
  return {
    files,
    diagnostics,
    asOf,
    digest: model?.digest ?? null,
    promises: model && graph ? promiseStates(model, graph) : [],
    counts: {
      errors: count('error'),
      warnings: count('warning'),
      notes: count('note'),
      excepted: diagnostics.length - open.length,
      // A file that cannot be read is not among the files, but has a finding.
      documents: new Set([...files.map(({ path }) => path), ...diagnostics.map(({ file }) => file)]).size,
      flows: graph?.flows.length ?? 0,
    },
  }
}
