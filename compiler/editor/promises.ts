import { readCondition } from '../../policies/support/assertions/condition.ts'
import { sightsOf } from '../../policies/support/assertions/flow-view.ts'
import type { Flow } from '../flows/flow.ts'
import type { FlowGraph } from '../flows/graph.ts'
import type { Model } from '../model/model.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import { occurrencesOf, type Subject } from './look-up.ts'

/** So many flows of a resource are asked whether a promise is about them: flows of one resource are much alike. */
const mostAsked = 200

/** The promises and house rules that name a resource, or are about a flow that it takes part in. */
export function promisesOf(
  files: readonly ParsedFile[],
  model: Model,
  graph: FlowGraph,
  subject: Subject,
  flows: readonly Flow[],
): readonly string[] {
  const found = new Set<string>()
  for (const { path, declares } of occurrencesOf(files, subject))
    if (!declares && (path[0] === 'commitments' || path[0] === 'rules')) found.add(`${path[0]}.${path[1]}`)
  const about = new Set(flows.slice(0, mostAsked))
  const sights = about.size === 0 ? [] : sightsOf(model, graph).filter(({ flow }) => about.has(flow))
  for (const [section, resources] of [
    ['commitments', [...model.commitments.values()].map(({ name, value }) => ({ name, where: value.assert?.where }))],
    ['rules', [...model.rules.values()].map(({ name, value }) => ({ name, where: value.where }))],
  ] as const) {
    for (const { name, where } of resources) {
      if (typeof where !== 'string' || found.has(`${section}.${name}`)) continue
      const condition = readCondition(where)
      if ('ask' in condition && sights.some((sight) => condition.ask(sight) === true)) found.add(`${section}.${name}`)
    }
  }
  return [...found].sort()
}
