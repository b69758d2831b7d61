import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { FlowGraph } from './flows/graph.ts'
import type { Model } from './model/model.ts'
import type { SourceFile } from './source/source-file.ts'

export interface CompileOptions {
  /** The day for which the check is made, `YYYY-MM-DD`. */
  readonly asOf: string
}

/** What the passes up to `check` make of a project's files. */
export interface Compilation {
  readonly files: readonly SourceFile[]
  readonly asOf: string
  /** `null` when a file cannot be read: what it would have declared is unknown. */
  readonly model: Model | null
  readonly graph: FlowGraph | null
  /** Sorted by file, position and rule. Excepted findings stay in the list, marked as such. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Runs every pass over the files of one project. Pure: no files, no clock, no network. */
export declare function compile(files: readonly SourceFile[], options: CompileOptions): Compilation
