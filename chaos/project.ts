import { join } from 'node:path'
import { buildInto } from '../compiler/cli/build-into.ts'
import { addressesOf } from '../compiler/cli/dev/addresses.ts'
import { credentialsFor, mountedFor } from '../compiler/cli/dev/credentials.ts'
import { createWorkspace, type Workspace, writeCredentials, writeTenants } from '../compiler/cli/dev/workspace.ts'
import { compile } from '../compiler/compile.ts'
import { routerPlan } from '../compiler/emit/router/plan.ts'
import type { SourcePlan } from '../runtime/contract/plan.ts'
import { edit, small } from '../test/small.ts'

/** What is routed: `team` holds the sender's own id, so that a delivery says by itself which event it is. */
const FIELDS = ['{team: keep, user.name: keep, user.email: pseudonymise}', '{team: keep, user.name: keep}'] as const
const CHANNEL = 'recipient: archive}\n'

/** The origin of `archive` of the project stood in for by a local one. */
export const standInsFor = (sink: { readonly origin: string }): Readonly<Record<string, string>> => ({
  'https://archive.example': sink.origin,
})

/** A built router with its credentials in a temporary folder of its own. */
export interface Project extends Workspace {
  readonly source: SourcePlan
  /** What senders sign with. */
  readonly sourceSecret: string
  /** What deliveries are signed with. */
  readonly channelSecret: string
}

export interface ProjectOptions {
  /** More of the channel's declaration, as YAML. */
  readonly channel?: string
  readonly engine?: 'sqlite' | 'postgres'
}

/** Builds the small project of the tests. */
export async function buildProject({ channel = '', engine = 'sqlite' }: ProjectOptions = {}): Promise<Project> {
  const sent = edit(edit(small, ...FIELDS), CHANNEL, `recipient: archive${channel === '' ? '' : `, ${channel}`}}\n`)
  const text = edit(sent, '\nrouter:\n', `\nrouter:\n  journal: {engine: ${engine}}\n`)
  const { model, graph, diagnostics, asOf } = compile([{ path: 'bylaw.yaml', text }], { asOf: '2026-11-21' })
  if (model === null || graph === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const plan = routerPlan(model, graph)
  const [source] = plan.sources
  if (source === undefined) throw new Error('The project has no source.')
  const workspace = createWorkspace()
  await buildInto(workspace.build, model, graph, asOf)
  const credentials = credentialsFor(plan, addressesOf(plan.channels))
  writeCredentials(workspace, mountedFor(plan, credentials))
  // The plan that keeps for thirty days.
  writeTenants(workspace, plan.plans.at(-1) ?? null, new Map())
  const secret = (name: string): string => credentials.get(name) ?? ''
  return { ...workspace, source, sourceSecret: secret('app-webhook'), channelSecret: secret('archive-signing') }
}

/** The same project with a data folder of its own, for another run. */
export function withData(project: Project, name: string): Project {
  return { ...project, data: join(project.build, '..', name) }
}
