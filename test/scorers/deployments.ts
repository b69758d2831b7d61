import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '../../compiler/compile.ts'
import { proxyFiles } from '../../compiler/emit/egress-proxy/files.ts'
import type { EmittedFile } from '../../compiler/emit/emitted-file.ts'
import { json } from '../../compiler/emit/json.ts'
import { type DeploymentFacts, deploymentFacts } from '../../compiler/emit/kubernetes/facts.ts'
import { kubernetesFiles } from '../../compiler/emit/kubernetes/files.ts'
import { pulumiFiles } from '../../compiler/emit/pulumi/files.ts'
import { dockerfile } from '../../compiler/emit/router/package-files.ts'
import { routerPlan } from '../../compiler/emit/router/plan.ts'
import { composeFiles } from '../../compiler/emit/server/files.ts'
import type { Model } from '../../compiler/model/model.ts'
import { loadProject } from '../../compiler/source/load.ts'
import type { RouterPlan } from '../../runtime/contract/plan.ts'

const examples = ['dispatchkit', 'inngest', 'whatsapp-automation', 'zaptic'] as const
const backends = ['proxy', 'ownProxy', 'cilium', 'networkPolicy'] as const
const journals: readonly DeploymentFacts['journal'][] = [
  { engine: 'sqlite' },
  { engine: 'postgres', replicas: 2, maxReplicas: 5 },
]

/** The day on which the examples are read. */
export const asOf = '2026-11-21'

/** Every example on both engines and with every way out, as the generated deployment knows it. */
export async function deployments(): Promise<readonly Deployment[]> {
  const all = await Promise.all(examples.map(declaredIn))
  return all.flatMap(({ example, declared, model }) =>
    journals.flatMap((journal) =>
      backends.map((egress) => ({
        name: `${example}-${journal.engine}-${egress}`,
        facts: { ...declared, journal, egress },
        model,
      })),
    ),
  )
}

/** An example as it is deployed on one engine with one way out. */
export interface Deployment {
  readonly name: string
  readonly facts: DeploymentFacts
  readonly model: Model
}

interface Declared {
  readonly example: string
  readonly model: Model
  readonly plan: RouterPlan
  readonly declared: DeploymentFacts
}

async function declaredIn(example: string): Promise<Declared> {
  const project = await loadProject(fileURLToPath(new URL(`../../examples/routes/${example}`, import.meta.url)))
  if (project.problem !== null) throw new Error(project.message)
  const { model, graph } = compile(project.files, { asOf })
  if (!model || !graph) throw new Error(`${example} cannot be read`)
  const plan = routerPlan(model, graph)
  return { example, model, plan, declared: deploymentFacts(model, plan) }
}

/**
 * Every example on both engines and with every way out, each in a folder of its own: its manifests, its program with the
 * pack that holds it, and what its image is made from; and on one machine, by Docker Compose.
 *
 * @returns how many there are
 */
export async function writeDeployments(into: string): Promise<number> {
  let written = 0
  for (const each of examples) {
    const { example, plan, declared } = await declaredIn(each)
    for (const journal of journals) {
      write(join(into, `${example}-${journal.engine}-compose`), composeFiles({ ...declared, journal }))
      written++
      for (const egress of backends) {
        const folder = join(into, `${example}-${journal.engine}-${egress}`)
        const image = [
          { path: 'router/Dockerfile', content: dockerfile() },
          { path: 'router/plan.json', content: json(plan) },
          ...proxyFiles({ ...declared, journal, egress }),
        ]
        write(folder, [...(await clusterFiles({ ...declared, journal, egress })), ...image])
        written++
      }
    }
  }
  return written
}

/** Manifests and programs of deployments, each in a folder of its own. @returns how many there are */
export async function writeClusters(into: string, all: readonly Deployment[]): Promise<number> {
  for (const { name, facts } of all) write(join(into, name), [...(await clusterFiles(facts)), ...proxyFiles(facts)])
  return all.length
}

const clusterFiles = async (facts: DeploymentFacts): Promise<readonly EmittedFile[]> => [
  ...kubernetesFiles(facts),
  ...(await pulumiFiles(facts)),
]

function write(folder: string, files: readonly EmittedFile[]): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}
