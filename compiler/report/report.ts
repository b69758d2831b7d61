import type { PromiseState } from '../../policies/support/assertions/promise-state.ts'
import type { Diagnostic, Located, Severity } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { Verified } from '../verify/difference.ts'
import { isIdle, isQuestion } from './questions.ts'

/**
 * How much was checked and what was found. Excepted findings and marks on which nothing hangs count apart, not by
 * severity.
 */
export interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  readonly excepted: number
  /** Facts that nobody has stated, among errors and warnings. */
  readonly questions: number
  /** `{missing: ...}` on which nothing hangs: to write one costs nothing. */
  readonly marks: number
  readonly documents: number
  readonly flows: number
}

/** A dated fact with its positions worked out. */
export interface DueItem extends Located {
  readonly day: string
  readonly kind: string
  readonly what: string
  /** Its day lies before the day of the check. */
  readonly overdue: boolean
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
  /** YAML files of the folder that were passed over. */
  readonly passedOver: readonly string[]
  /** What falls due, by day; absent unless it was asked for. */
  readonly due?: readonly DueItem[]
  /** What was compared with the declaration, for `verify` alone. */
  readonly verified?: readonly Verified[]
}

/** What was found, counted. */
export function tally(diagnostics: readonly Diagnostic[]): Omit<Counts, 'documents' | 'flows'> {
  const open = diagnostics.filter((one) => one.excepted === null)
  const counted = open.filter((one) => !isIdle(one))
  const count = (severity: Severity) => counted.filter((one) => one.severity === severity).length
  return {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    excepted: diagnostics.length - open.length,
    questions: open.filter(isQuestion).length,
    marks: open.length - counted.length,
  }
}
