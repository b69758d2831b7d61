import type { Diagnostic, Located } from '../diagnostics/diagnostic.ts'
import type { Location } from '../diagnostics/place.ts'
import type { Flow } from '../flows/flow.ts'
import type { FlowGraph } from '../flows/graph.ts'
import type { Model } from '../model/model.ts'
import type { Change } from './change.ts'

/** One side of a diff. */
export interface Side {
  readonly model: Model
  readonly flows: readonly Flow[]
  /** Lines of its files, where it was read from files. */
  readonly locate?: (location: Location) => Located
  /** What was found in it, excepted or not. */
  readonly diagnostics?: readonly Diagnostic[]
  /** What changed in what it publishes until a head, beside what the diff says: documents are made after a check. */
  readonly published?: (head: { readonly model: Model; readonly graph: FlowGraph }) => readonly Change[]
}
