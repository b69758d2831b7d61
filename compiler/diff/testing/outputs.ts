import { emitDocuments } from '../../emit/documents/documents.ts'
import { json } from '../../emit/json.ts'
import { deploymentFacts } from '../../emit/kubernetes/facts.ts'
import { kubernetesFiles } from '../../emit/kubernetes/files.ts'
import { routerPlan } from '../../emit/router/plan.ts'
import { eventTypes } from '../../emit/types/events.ts'
import type { FlowGraph } from '../../flows/graph.ts'
import type { Model } from '../../model/model.ts'

/** What a declaration compiles into, by path, without its digest; the bundle follows from the plan and is left out. */
export async function outputsOf(model: Model, graph: FlowGraph): Promise<ReadonlyMap<string, string>> {
  const plan = routerPlan(model, graph)
  const { files } = await emitDocuments(model, graph, { locate: () => '', draft: true, asOf: '2026-11-21' })
  const all = [
    ...kubernetesFiles(deploymentFacts(model, plan)),
    { path: 'router/plan.json', content: json(plan) },
    { path: 'types/events.d.ts', content: eventTypes(model) },
    ...files,
  ]
  const digests = [model.digest, model.digest.slice(0, 12), model.digest.slice(0, 16)]
  // The configuration's name ends in a digest of what holds the declaration's.
  const bare = (content: string): string =>
    digests.reduce((text, digest) => text.replaceAll(digest, ''), content).replace(/-[0-9a-f]{10}\b/g, '')
  return new Map(all.map(({ path, content }) => [path, bare(content)]))
}
