import type { Because, Finding, FindingClass } from '../compiler/diagnostics/finding.ts'
import type { Flow } from '../compiler/flows/flow.ts'
import type { FlowGraph } from '../compiler/flows/graph.ts'
import type { Model } from '../compiler/model/model.ts'

/** The passes that report findings themselves; their rules hold the words, not the logic. */
export type PassName = 'source' | 'syntax' | 'bind' | 'model' | 'flows' | 'diff'

/** What a rule sees. No files, no clock, no network. */
export interface RuleInput {
  readonly model: Model
  readonly graph: FlowGraph
  /** All flows of `graph`. */
  readonly flows: readonly Flow[]
  /** The day for which the check is made, `YYYY-MM-DD`. */
  readonly asOf: string
}

export interface Rule {
  /** `basis/missing`: family and name, which is also the path of its files below `policies/`. */
  readonly name: string
  /** One sentence: what it finds. */
  readonly summary: string
  readonly class: FindingClass
  readonly because: Because
  /** What single findings cite instead, in the form of `because.ref`: where one rule asks the parts of one thing. */
  readonly also?: string
  /** `gap`: error on flows that the router executes, warning elsewhere, one step down at level `inventory`. */
  readonly severity: 'error' | 'warning' | 'note' | 'gap' | 'enforcement'
  /**
   * It asks something of the whole declaration (is it used anywhere? does it hold for every flow?): it waits while
   * anything is broken or undeclared, so that one mistake is not followed by advice that would be wrong once it is mended.
   */
  readonly needsWhole?: boolean
  /** The pass that reports it, or the predicate over model and flows. */
  readonly found: PassName | ((input: RuleInput) => Iterable<Finding>)
}

/** Declares a rule; the identity function, for the type. */
export const defineRule = (rule: Rule): Rule => rule
