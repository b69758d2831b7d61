import { createHash } from 'node:crypto'
import type { FlowGraph } from '../flows/graph.ts'
import type { Model } from '../model/model.ts'
import { deploymentFiles, targetOf } from './deployment-files.ts'
import type { EmittedFile } from './emitted-file.ts'
import { json } from './json.ts'
import { deploymentFacts } from './kubernetes/facts.ts'
import { type Manifest, manifestName } from './manifest.ts'
import { packageVersion } from './package-root.ts'
import { pulumiFiles } from './pulumi/files.ts'
import { bundleRouter } from './router/bundle.ts'
import { bundledPackages } from './router/bundle-packages.ts'
import { generatedModule } from './router/generated-module.ts'
import { dockerfile, routerPackage } from './router/package-files.ts'
import { partsOf } from './router/parts.ts'
import { routerPlan } from './router/plan.ts'
import { routerReadme } from './router/readme.ts'
import { sbom } from './router/sbom.ts'
import { eventTypes } from './types/events.ts'

/**
 * Everything that a declaration compiles into, sorted by path: the same bytes for the same declaration, version of bylaw
 * and day. For a model that was checked: what has an error of its own is left out without a word. `documents` come from
 * `emitDocuments`.
 */
export async function emit(
  model: Model,
  graph: FlowGraph,
  asOf: string,
  documents: readonly EmittedFile[] = [],
): Promise<readonly EmittedFile[]> {
  const plan = routerPlan(model, graph)
  const generated = generatedModule(plan, model.events)
  const router = await bundleRouter(generated, partsOf(plan))
  const deployment = deploymentFacts(model, plan)
  const files: readonly EmittedFile[] = [
    ...deploymentFiles(model, deployment),
    ...(targetOf(model) === 'kubernetes' ? await pulumiFiles(deployment) : []),
    { path: 'router/Dockerfile', content: dockerfile() },
    { path: 'router/README.md', content: routerReadme(plan) },
    { path: 'router/generated.mjs', content: generated },
    { path: 'router/package.json', content: routerPackage(plan) },
    { path: 'router/plan.json', content: json(plan) },
    { path: 'router/router.mjs', content: router.code },
    { path: 'router/router.mjs.map', content: router.map },
    {
      path: 'router/sbom.cdx.json',
      content: sbom({
        plan,
        version: packageVersion(),
        packages: bundledPackages(router.metafile),
        code: router.code,
      }),
    },
    { path: 'router/third-party-notices.txt', content: router.notices },
    { path: 'types/events.d.ts', content: eventTypes(model) },
    ...documents,
  ]
  return [...files, { path: manifestName, content: json(manifest(model, plan.project, asOf, files)) }].sort(byPath)
}

const manifest = (model: Model, project: string, asOf: string, files: readonly EmittedFile[]): Manifest => ({
  generator: 'bylaw',
  version: packageVersion(),
  project,
  digest: model.digest,
  asOf,
  files: Object.fromEntries([...files].sort(byPath).map(({ path, content }) => [path, { sha256: sha256(content) }])),
})

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const byPath = (a: EmittedFile, b: EmittedFile): number => (a.path < b.path ? -1 : 1)
