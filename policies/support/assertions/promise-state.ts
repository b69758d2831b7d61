import type { FlowGraph } from '../../../compiler/flows/graph.ts'
import { clauseText } from '../../../compiler/language/clause.ts'
import type { Commitment } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { unattested } from '../attested.ts'
import { isRealised, isWhole } from '../routes/realised.ts'
import { judge, type Verdict } from './judge.ts'

export type Answer = Verdict['answer']

/** A published promise and whether it is kept, as reports and documents say it. */
export interface PromiseState {
  readonly name: string
  readonly clause: string | null
  readonly answer: Answer
}

/** The state of every promise, by name; one that cannot be read is unproven. */
export const promiseStates = (model: Model, graph: FlowGraph, asOf: string): readonly PromiseState[] =>
  [...model.commitments.values()].map((commitment) => ({
    name: commitment.name,
    clause: clauseText(commitment.value.clause),
    answer: answerOf(model, graph, commitment, asOf),
  }))

/**
 * Broken if its assertion is; kept if each thing that is named to keep it does: the assertion holds, the router realises
 * the control, people attest on that day what they did. Anything else is unproven.
 */
function answerOf(model: Model, graph: FlowGraph, commitment: Resource<Commitment>, asOf: string): Answer {
  const { promise, assert, control, process } = commitment.value
  if (commitment.poisoned) return 'unproven'
  const answers: Answer[] = []
  if (assert) answers.push(judge(commitment, ['assert'], assert, { model, graph }).answer)
  if (control !== undefined) {
    // What cannot be read whole compiles into no router.
    const kept = graph.whole && isRealised(model, control) && (process !== undefined || isWhole(control, promise))
    answers.push(kept ? 'holds' : 'unproven')
  }
  if (process) answers.push(unattested(process, asOf) === null ? 'holds' : 'unproven')
  if (answers.includes('broken')) return 'broken'
  return answers.length > 0 && answers.every((answer) => answer === 'holds') ? 'holds' : 'unproven'
}
