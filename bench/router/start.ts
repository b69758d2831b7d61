import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressesOf } from '../../compiler/cli/dev/addresses.ts'
import { credentialsFor, mountedFor } from '../../compiler/cli/dev/credentials.ts'
import { startRouter } from '../../compiler/cli/dev/router-process.ts'
import { createWorkspace, type Workspace, writeCredentials, writeTenants } from '../../compiler/cli/dev/workspace.ts'
import { bundleRouter } from '../../compiler/emit/router/bundle.ts'
import { generatedModule } from '../../compiler/emit/router/generated-module.ts'
import { partsOf } from '../../compiler/emit/router/parts.ts'
import { routerPlan } from '../../compiler/emit/router/plan.ts'
import type { RouterPlan } from '../../runtime/contract/plan.ts'
import { type Payload, type Target, tenantNames } from '../load/requests.ts'
import { compileProject } from './project.ts'
import { type Delivering, type Enforcement, moduleOf, planOf } from './variants.ts'

/** A router under measurement, built and run as users do: from its build folder alone. */
export interface Measured {
  readonly pid: number
  /** Bytes of the one file. */
  readonly bundle: number
  /** Milliseconds from its start until it listened. */
  readonly startedIn: number
  target(payload: Payload): Target
  stop(): Promise<void>
}

/** The generated module of one variant. */
export const generatedText = (enforcement: Enforcement, delivering: Delivering): string =>
  textOf(planFor(enforcement, delivering, 'sqlite'), enforcement)

/** The router of one variant as one file. */
export async function bundleOf(
  enforcement: Enforcement,
  delivering: Delivering,
  engine: RouterPlan['journal']['engine'] = 'sqlite',
  tenants = 1,
): Promise<string> {
  const plan = tenancyOf(planFor(enforcement, delivering, engine), tenants)
  return (await bundleRouter(textOf(plan, enforcement), partsOf(plan))).code
}

function planFor(
  enforcement: Enforcement,
  delivering: Delivering,
  engine: RouterPlan['journal']['engine'],
): RouterPlan {
  const { model, graph } = compiled()
  return { ...planOf(routerPlan(model, graph), enforcement, delivering), journal: { engine } }
}

/** With more than one tenant, each has a path of their own for small events. */
const tenancyOf = (plan: RouterPlan, tenants: number): RouterPlan => ({
  ...plan,
  sources: plan.sources.map((source) =>
    tenants === 1 || source.name !== 'app'
      ? source
      : { ...source, path: '/in/{tenant}/app', verify: { ...source.verify, shared: true } },
  ),
})

const textOf = (plan: RouterPlan, enforcement: Enforcement): string =>
  moduleOf(generatedModule(plan, compiled().model.events), enforcement)

const tenant = { plan: 'business', connections: {} }

/** Where routers under measurement run: their files, their credentials and their journal. */
export interface Place {
  readonly workspace: Workspace
  start(): Promise<Measured>
  remove(): void
}

export interface PlaceOptions {
  /** The port that stands in for the destination; nothing listens there where deliveries wait. */
  readonly sink?: number
  /** URL of the journal's database. */
  readonly database?: string
  /** How many tenants send small events in turn; the bundle has to be for as many. */
  readonly tenants?: number
}

/** A place for routers of one file, which share a journal where the engine lets them. */
export function makePlace(bundle: string, { sink = 9, database, tenants = 1 }: PlaceOptions = {}): Place {
  const { model, graph } = compiled()
  const plan = tenancyOf(routerPlan(model, graph), tenants)
  const workspace = createWorkspace()
  mkdirSync(join(workspace.build, 'router'), { recursive: true })
  writeFileSync(join(workspace.build, 'router', 'router.mjs'), bundle)
  const addresses = addressesOf(plan.channels)
  const credentials = credentialsFor(plan, addresses)
  const mounted = mountedFor(plan, credentials)
  writeCredentials(workspace, database === undefined ? mounted : new Map([...mounted, ['database-url', database]]))
  if (tenants === 1) writeTenants(workspace, 'business', new Map())
  else
    writeFileSync(
      workspace.tenants,
      JSON.stringify(Object.fromEntries(tenantNames(tenants).map((name) => [name, tenant]))),
    )
  const standIns = new Map(addresses.map(({ url }) => [url.origin, `http://127.0.0.1:${sink}`]))
  return {
    workspace,
    remove: () => workspace.remove(),
    async start() {
      const begun = performance.now()
      const router = await startRouter(workspace, standIns, tellTrouble)
      const startedIn = performance.now() - begun
      return {
        pid: router.pid,
        bundle: Buffer.byteLength(bundle),
        startedIn,
        target(payload) {
          const source = plan.sources.find(({ name }) => name === (payload === 'push' ? 'github' : 'app'))
          if (!source) throw new Error(`no source for ${payload}`)
          const secret = credentials.get(source.verify.secret ?? '') ?? ''
          return { port: Number(new URL(router.url).port), path: source.path, verify: source.verify, secret, tenants }
        },
        stop: () => router.stop(),
      }
    },
  }
}

/** One router in a place of its own, which goes with it. */
export async function startMeasured(bundle: string, sink?: number): Promise<Measured> {
  const place = makePlace(bundle, sink === undefined ? {} : { sink })
  const router = await place.start()
  return {
    ...router,
    async stop() {
      await router.stop()
      place.remove()
    },
  }
}

let known: ReturnType<typeof settled> | null = null

const compiled = (): ReturnType<typeof settled> => {
  known ??= settled()
  return known
}

/** @throws when the project under measurement has errors */
function settled() {
  const { model, graph, diagnostics } = compileProject()
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  if (model === null || graph === null || errors.length > 0) throw new Error(errors.join('\n'))
  return { model, graph }
}

/** What the router says of trouble; that there are stand-ins is meant. */
function tellTrouble(line: string): void {
  if (/"level":"(?:warn|error)"/.test(line) && !line.includes('"event":"stand-ins"')) console.error(`router: ${line}`)
}
