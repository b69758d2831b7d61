import type { Diagnostic, Located } from '../diagnostics/diagnostic.ts'
import type { Faults } from '../diagnostics/faults.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Location, Place } from '../diagnostics/place.ts'
import type { Flow } from '../flows/flow.ts'
import type { FlowGraph } from '../flows/graph.ts'
import type { Model } from '../model/model.ts'

/** A notice in effect that reads otherwise, and is dated and counted as before. */
export interface Unversioned {
  readonly name: string
  /** One sentence. */
  readonly message: string
  readonly at: Place
}

/** One side of a diff. */
export interface Side {
  readonly model: Model
  readonly flows: readonly Flow[]
  /** What of it could not be read. */
  readonly faults: Faults
  /** Lines of its files, where it was read from files. */
  readonly locate?: (location: Location) => Located
  /** What was found in it, excepted or not. */
  readonly diagnostics?: readonly Diagnostic[]
  /**
   * Its notices that read otherwise in a head, under their old version and day: what follows from changes is no change
   * itself, and documents are made after a check.
   */
  readonly unversioned?: (head: { readonly model: Model; readonly graph: FlowGraph }) => readonly Unversioned[]
}

/** A side that a declaration is compared with as it is checked. */
export interface Comparison extends Side {
  /** What widens in a head since then, as findings at its declaration. */
  readonly widened: (
    head: { readonly model: Model; readonly graph: FlowGraph; readonly faults: Faults },
    asOf: string,
  ) => readonly Finding[]
}
