import type { FlowGraph } from '../../../compiler/flows/graph.ts'
import type { Activity } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { markAt } from '../missing.ts'
import { personalData } from '../retention/retention.ts'

const moving = new WeakMap<FlowGraph, ReadonlySet<string>>()

/** Activities that personal data flows for. */
function movingIn(graph: FlowGraph): ReadonlySet<string> {
  let found = moving.get(graph)
  if (!found) {
    found = new Set(graph.flows.flatMap(({ activity, sensitivity }) => (sensitivity === 'none' ? [] : [activity])))
    moving.set(graph, found)
  }
  return found
}

/**
 * Whether an activity says that it holds no personal data, and no route brings it any: a machine's temperature needs no
 * basis, period, people or contract (Art. 2(1)); nor does what is about nobody by `dataSubjects: []`. What is not stated is not known to be impersonal.
 */
export const isImpersonal = (model: Model, graph: FlowGraph, activity: Resource<Activity>): boolean =>
  (activity.value.data !== undefined || activity.value.dataSubjects?.length === 0) &&
  !markAt(model, activity, 'data') &&
  personalData(model, activity).length === 0 &&
  !movingIn(graph).has(activity.name)
