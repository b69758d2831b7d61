import { createHash } from 'node:crypto'
import type { RouterPlan } from '../../../runtime/contract/plan.ts'
import { type DocumentOptions, emitDocuments } from '../../emit/documents/documents.ts'
import { emit } from '../../emit/emit.ts'
import type { EmittedFile } from '../../emit/emitted-file.ts'
import { json } from '../../emit/json.ts'
import { type DeploymentFacts, deploymentFacts } from '../../emit/kubernetes/facts.ts'
import { parametersOf } from '../../emit/kubernetes/parameters.ts'
import { packageVersion } from '../../emit/package-root.ts'
import { routerPlan } from '../../emit/router/plan.ts'
import type { FlowGraph } from '../../flows/graph.ts'
import type { Model } from '../../model/model.ts'

/** What a declaration compiles into here, each part made when it is asked for. */
export interface Expected {
  readonly model: Model
  readonly version: string
  /** As a router gives it back: read from JSON. */
  readonly plan: RouterPlan
  readonly facts: DeploymentFacts
  /** What whoever deploys may set, and the type of each. */
  readonly settings: ReadonlyMap<string, 'string' | 'integer'>
  /** SHA-256 in hex of `router.mjs`. */
  routerFile(): Promise<string>
  /** The documents of a day, drafts in the place of those that are withheld, whose paths are named. */
  documents(asOf: string): Promise<{ readonly files: readonly EmittedFile[]; readonly withheld: ReadonlySet<string> }>
}

export function expectedOf(model: Model, graph: FlowGraph, { asOf, locate }: Omit<DocumentOptions, 'draft'>): Expected {
  const plan = routerPlan(model, graph)
  const facts = deploymentFacts(model, plan)
  let file: Promise<string> | null = null
  return {
    model,
    version: packageVersion(),
    plan: JSON.parse(json(plan)) as RouterPlan,
    facts,
    settings: new Map(parametersOf(facts).map(({ key, type }) => [key, type])),
    routerFile() {
      file ??= emit(model, graph, asOf).then((files) => {
        const router = files.find(({ path }) => path === 'router/router.mjs')
        return createHash('sha256')
          .update(router?.content ?? '')
          .digest('hex')
      })
      return file
    },
    async documents(day) {
      const options = { locate, asOf: day }
      const published = await emitDocuments(model, graph, { ...options, draft: false })
      const drafts = await emitDocuments(model, graph, { ...options, draft: true })
      return { files: drafts.files, withheld: new Set(published.withheld.flatMap(({ paths }) => paths)) }
    },
  }
}
