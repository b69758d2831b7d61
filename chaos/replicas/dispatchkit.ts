import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildInto } from '../../compiler/cli/build-into.ts'
import { addressesOf } from '../../compiler/cli/dev/addresses.ts'
import { credentialsFor, mountedFor } from '../../compiler/cli/dev/credentials.ts'
import { createWorkspace, type Workspace, writeCredentials } from '../../compiler/cli/dev/workspace.ts'
import { compile } from '../../compiler/compile.ts'
import { routerPlan } from '../../compiler/emit/router/plan.ts'
import { loadProject } from '../../compiler/source/load.ts'
import type { RouterPlan } from '../../runtime/contract/plan.ts'
import { edit } from '../../test/small.ts'

const FOLDER = fileURLToPath(new URL('../../examples/routes/dispatchkit', import.meta.url))

/** The example DispatchKit on PostgreSQL, built twice: as it is, and with a route that sends less. */
export interface DispatchKit extends Workspace {
  readonly plan: RouterPlan
  readonly tenants: string
  readonly names: readonly string[]
  readonly credentialsOf: ReadonlyMap<string, string>
  /** Digest of the declaration that `narrow` puts in the place of the first. */
  readonly narrowDigest: string
  /** Replaces the built router in one step, as a deployment does. */
  narrow(): void
}

/** What the narrower declaration no longer sends to the customers' platforms. */
const ACTOR = '          actor.id: pseudonymise\n'

export async function buildDispatchKit(tenants: number): Promise<DispatchKit> {
  const workspace = createWorkspace()
  const first = await build(workspace.build, (text) => text)
  const nextBuild = `${workspace.build}-next`
  const next = await build(nextBuild, (text) => (text.includes(ACTOR) ? edit(text, ACTOR, '') : text))
  const addresses = addressesOf(first.channels)
  const credentials = credentialsFor(first, addresses)
  writeCredentials(workspace, mountedFor(first, credentials))
  const names = Array.from({ length: tenants }, (_, index) => `team-${index + 1}`)
  const [plan = ''] = first.plans
  const connections = (name: string) =>
    Object.fromEntries(addresses.map(({ channel, url }) => [channel.name, { url: `${url.href}-${name}` }]))
  const register = Object.fromEntries(names.map((name) => [name, { plan, connections: connections(name) }]))
  writeFileSync(workspace.tenants, JSON.stringify(register), { mode: 0o600 })
  return {
    ...workspace,
    plan: first,
    names,
    credentialsOf: credentials,
    narrowDigest: next.digest,
    narrow: () => cpSync(join(nextBuild, 'router'), join(workspace.build, 'router'), { recursive: true, force: true }),
  }
}

async function build(folder: string, change: (text: string) => string): Promise<RouterPlan> {
  const project = await loadProject(FOLDER)
  if (project.problem !== null) throw new Error(project.message)
  const files = project.files.map(({ path, text }) => ({
    path,
    text: change(text.replace('engine: sqlite', 'engine: postgres')),
  }))
  const { model, graph, asOf } = compile(files, { asOf: '2026-11-21', findings: project.findings })
  if (model === null || graph === null) throw new Error('DispatchKit cannot be read.')
  await buildInto(folder, model, graph, asOf)
  return routerPlan(model, graph)
}
