import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import { edit, small } from '../../../../test/small.ts'
import { compile } from '../../../compile.ts'
import type { FlowGraph } from '../../../flows/graph.ts'
import type { Model } from '../../../model/model.ts'
import { loadProject } from '../../../source/load.ts'
import type { SourceFile } from '../../../source/source-file.ts'
import { routerPlan } from '../../router/plan.ts'
import { type DeploymentFacts, deploymentFacts } from '../facts.ts'
import { contextOf } from '../manifest.ts'
import { type KubernetesObject, manifests, objectOf } from '../objects.ts'
import { part } from './cluster.ts'

export interface Compiled {
  readonly model: Model
  readonly graph: FlowGraph
}

export function compiledFrom(files: readonly SourceFile[]): Compiled {
  const { model, graph } = compile(files, { asOf: '2026-11-21' })
  if (!model || !graph) throw new Error('the project cannot be read')
  return { model, graph }
}

export const factsOf = ({ model, graph }: Compiled): DeploymentFacts => deploymentFacts(model, routerPlan(model, graph))

export const smallFacts = (text: string = small): DeploymentFacts =>
  factsOf(compiledFrom([{ path: 'bylaw.yaml', text }]))

/** The same project with its journal in a database. */
export const sharedFacts = (): DeploymentFacts =>
  smallFacts(edit(small, '  hostedBy: host\n', '  hostedBy: host\n  journal: {engine: postgres}\n'))

/** The files of the DispatchKit example. */
export async function dispatchkit(): Promise<readonly SourceFile[]> {
  const project = await loadProject(fileURLToPath(new URL('../../../../examples/routes/dispatchkit', import.meta.url)))
  if (project.problem !== null) throw new Error(project.message)
  return project.files
}

interface Declaration {
  recipients?: Record<string, unknown>
  channels?: Record<string, { recipient: string }>
  activities?: Record<string, { recipients?: Record<string, unknown> }>
  routes?: Record<string, { to: Record<string, unknown> }>
  exceptions?: Record<string, { target: string }>
}

/** A project without a recipient, its channels, what is sent to them, and what else names it. */
export function withoutRecipient(files: readonly SourceFile[], recipient: string): readonly SourceFile[] {
  const read = files.map(({ path, text }) => ({ path, value: parse(text) as Declaration }))
  const channels = read
    .flatMap(({ value }) => Object.entries(value.channels ?? {}))
    .filter(([, channel]) => channel.recipient === recipient)
    .map(([name]) => name)
  for (const { value } of read) {
    delete value.recipients?.[recipient]
    for (const name of channels) delete value.channels?.[name]
    for (const activity of Object.values(value.activities ?? {})) delete activity.recipients?.[recipient]
    for (const [name, { to }] of Object.entries(value.routes ?? {})) {
      for (const channel of channels) delete to[channel]
      if (Object.keys(to).length === 0) delete value.routes?.[name]
    }
    for (const [name, { target }] of Object.entries(value.exceptions ?? {}))
      if (target === `recipients.${recipient}`) delete value.exceptions?.[name]
  }
  // House rules name recipients in lists.
  const unlisted = (text: string): string => text.replaceAll(`, "${recipient}"]`, ']')
  return read.map(({ path, value }) => ({ path, text: unlisted(stringify(value, { lineWidth: 0 })) }))
}

/** Those of the router itself, without the egress proxy's. */
export const routerObjectsOf = (facts: DeploymentFacts): readonly KubernetesObject[] =>
  objectsOf(facts).filter(
    (object) => part(object).text('metadata', 'labels', 'app.kubernetes.io/component') !== 'egress-proxy',
  )

/** All objects of a deployment, those that are optional too. */
export const objectsOf = (facts: DeploymentFacts): readonly KubernetesObject[] =>
  manifests(contextOf(facts)).map(objectOf)
