import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Compilation, compile } from '../../../compiler/compile.ts'
import { generatedModule } from '../../../compiler/emit/router/generated-module.ts'
import { routerPlan } from '../../../compiler/emit/router/plan.ts'
import { evaluate } from '../../../compiler/emit/testing/evaluate.ts'
import { loadProject } from '../../../compiler/source/load.ts'
import type { Generated } from '../../../runtime/contract/plan.ts'
import { createDeclared } from '../../../runtime/delivery/declared.ts'
import { createReading } from '../../../runtime/delivery/reading.ts'
import { createRender } from '../../../runtime/delivery/render.ts'
import type { Lease } from '../../../runtime/journal/port.ts'
import { compileCondition } from '../../../runtime/projection/condition.ts'

/** What the router keeps of a sample, and what each route sends of it. */
export interface Served {
  readonly value: Record<string, unknown>
  readonly dropped: readonly string[]
  readonly sent: readonly {
    readonly route: string
    readonly channel: string
    readonly ok: boolean
    /** Absent when nothing is sent. */
    readonly body?: unknown
  }[]
}

export interface Example {
  readonly compilation: Compilation
  readonly readme: string
  readonly generated: Generated
  readonly serve: (source: string, event: string, sample: string) => Promise<Served>
}

/** Compiles the example in a folder, with what its tests ask of it. */
export async function readExample(folder: URL): Promise<Example> {
  const project = await loadProject(fileURLToPath(folder))
  if (project.problem !== null) throw new Error(project.message)
  const compilation = compile(project.files, { asOf: '2026-11-21', findings: project.findings })
  const { model, graph } = compilation
  if (model === null || graph === null) throw new Error('The declaration cannot be read.')
  const generated = evaluate(generatedModule(routerPlan(model, graph), model.events))
  const readme = await readFile(new URL('README.md', folder), 'utf8')

  async function serve(source: string, event: string, sample: string): Promise<Served> {
    const payload = JSON.parse(await readFile(new URL(`events/samples/${sample}`, folder), 'utf8'))
    const kept = generated.project[event]?.(payload)
    if (!kept?.ok) throw new Error(JSON.stringify(kept?.errors))
    const { value, dropped } = kept
    const { plan } = generated
    const integers = plan.events.find(({ name }) => name === event)?.integers
    const render = createRender(new Uint8Array(32))
    const read = createReading(createDeclared({ current: plan, accepted: () => null }))
    const segments = [{ people: [], payload: Buffer.from(JSON.stringify(value)) }]
    const sent = plan.routes
      .filter((route) => route.source === source && route.events.includes(event))
      .filter(({ when }) => when === null || compileCondition(when, integers)(value) === true)
      .map(({ name: route, to: [delivery] }) => {
        const channel = delivery?.channel ?? ''
        const lease = { route, channel, source, type: event, digest: plan.digest, tenant: 'acme', segments }
        const reading = read(lease as unknown as Lease)
        if (!reading.ok) throw new Error(reading.reason)
        const rendered = render(lease as unknown as Lease, reading, [])
        return { route, channel, ...(rendered.ok ? { ok: true, body: rendered.message.body } : { ok: false }) }
      })
    return { value, dropped, sent }
  }

  return { compilation, readme, generated, serve }
}
