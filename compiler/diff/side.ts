import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Flow } from '../flows/flow.ts'
import type { Model } from '../model/model.ts'

/** One side of a diff. */
export interface Side {
  readonly model: Model
  readonly flows: readonly Flow[]
  /** What was found in it, excepted or not. */
  readonly diagnostics?: readonly Diagnostic[]
}
