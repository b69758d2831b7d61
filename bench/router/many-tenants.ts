import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { credentialsFor, mountedFor } from '../../compiler/cli/dev/credentials.ts'
import { startRouter } from '../../compiler/cli/dev/router-process.ts'
import { createWorkspace, writeCredentials } from '../../compiler/cli/dev/workspace.ts'
import { compile } from '../../compiler/compile.ts'
import { bundleRouter } from '../../compiler/emit/router/bundle.ts'
import { generatedModule } from '../../compiler/emit/router/generated-module.ts'
import { partsOf } from '../../compiler/emit/router/parts.ts'
import { routerPlan } from '../../compiler/emit/router/plan.ts'
import { edit, small } from '../../test/small.ts'

/** A built router of many tenants, each of whom has connected an address of their own. */
export interface OfMany {
  readonly port: number
  readonly secret: string
  stop(): Promise<void>
}

const changes = [
  [
    '{path: /in/app, verify: {scheme: standard-webhooks, secret: app-webhook}}',
    '{path: "/in/{tenant}/app", verify: {scheme: bearer, secret: app-webhook}}',
  ],
  ['dedupe: {header: webhook-id}', 'dedupe: {header: x-id}'],
  [
    'archive: {http: {url: "https://archive.example/hook", secret: archive-signing}, recipient: archive}',
    'archive: {http: {connection: tenant, secret: archive-signing}, recipient: archive}',
  ],
] as const

/**
 * @param names of the tenants, each at `/<name>` of the sink
 * @param sink the port that stands in for all of their addresses
 */
export async function startOfMany(names: readonly string[], sink: number): Promise<OfMany> {
  const text = changes.reduce((project, [from, to]) => edit(project, from, to), small)
  const { model, graph } = compile([{ path: 'bylaw.yaml', text }], { asOf: '2026-11-21' })
  if (model === null || graph === null) throw new Error('the project of many tenants does not compile')
  const plan = routerPlan(model, graph)
  const workspace = createWorkspace()
  mkdirSync(join(workspace.build, 'router'), { recursive: true })
  const { code } = await bundleRouter(generatedModule(plan, model.events), partsOf(plan))
  writeFileSync(join(workspace.build, 'router', 'router.mjs'), code)
  const credentials = mountedFor(plan, credentialsFor(plan, []))
  const signing = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  writeCredentials(workspace, new Map([...credentials, ['archive-signing', signing]]))
  const tenants = names.map((name) => [
    name,
    { plan: 'business', connections: { archive: { url: `https://archive.example/${name}` } } },
  ])
  writeFileSync(workspace.tenants, JSON.stringify(Object.fromEntries(tenants)))
  const standIns = new Map([['https://archive.example', `http://127.0.0.1:${sink}`]])
  const router = await startRouter(workspace, standIns, (line) => {
    if (/"level":"error"|"event":"delivery-dead"/.test(line)) console.error(`router: ${line}`)
  })
  return {
    port: Number(new URL(router.url).port),
    secret: credentials.get('app-webhook') ?? '',
    async stop() {
      await router.stop()
      workspace.remove()
    },
  }
}
