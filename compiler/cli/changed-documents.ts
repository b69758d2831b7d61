import { deploymentFiles } from '../emit/deployment-files.ts'
import { emitDocuments } from '../emit/documents/documents.ts'
import { json } from '../emit/json.ts'
import { deploymentFacts } from '../emit/kubernetes/facts.ts'
import { routerPlan } from '../emit/router/plan.ts'
import { eventTypes } from '../emit/types/events.ts'
import { readable } from '../model/in-shape.ts'
import type { ReadSide } from './read-side.ts'

/**
 * The generated documents that are not the same on both sides, by path, and where none changes what else is made: the
 * router's plan, the deployment, the types. Where something is declared does not count.
 */
export async function changedDocuments(base: ReadSide, head: ReadSide): Promise<readonly string[]> {
  const documents = different(await documentsOf(base), await documentsOf(head))
  return documents.length > 0 ? documents : different(machineryOf(base), machineryOf(head))
}

const different = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort()

/** Drafts too: a document that may not be published yet changes all the same. */
async function documentsOf({ model, graph, compilation }: ReadSide): Promise<ReadonlyMap<string, string>> {
  const { files } = await emitDocuments(model, graph, {
    locate: () => '',
    draft: true,
    asOf: compilation.asOf,
  })
  return new Map(files.map(({ path, content }) => [path, content.replaceAll(model.digest, '')]))
}

/** What routers and clusters read, without the digests of the declaration. */
function machineryOf({ model: declared, graph }: ReadSide): ReadonlyMap<string, string> {
  const model = readable(declared)
  const plan = routerPlan(model, graph)
  const files = [
    ...deploymentFiles(model, deploymentFacts(model, plan)),
    { path: 'router/plan.json', content: json(plan) },
    { path: 'types/events.d.ts', content: eventTypes(model) },
  ]
  const digests = [model.digest, model.digest.slice(0, 16), model.digest.slice(0, 12)]
  // The configuration's name ends in a digest of what holds the declaration's.
  const bare = (content: string): string =>
    digests.reduce((text, digest) => text.replaceAll(digest, ''), content).replace(/-[0-9a-f]{10}\b/g, '')
  return new Map(files.map(({ path, content }) => [path, bare(content)]))
}
