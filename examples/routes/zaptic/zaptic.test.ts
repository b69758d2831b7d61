import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Compilation, compile } from '../../../compiler/compile.ts'
import { generatedModule } from '../../../compiler/emit/router/generated-module.ts'
import { routerPlan } from '../../../compiler/emit/router/plan.ts'
import { evaluate } from '../../../compiler/emit/testing/evaluate.ts'
import { loadProject } from '../../../compiler/source/load.ts'
import type { Lease } from '../../../runtime/journal/port.ts'
import type { Generated } from '../../../runtime/plan.ts'
import { compileCondition } from '../../../runtime/projection/condition.ts'
import { createRender } from '../../../runtime/render.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
let compilation: Compilation
let generated: Generated
let readme: string

beforeAll(async () => {
  const project = await loadProject(folder)
  if (project.problem !== null) throw new Error(project.message)
  compilation = compile(project.files, { asOf: '2026-11-21', findings: project.findings })
  const { model, graph } = compilation
  if (model === null || graph === null) throw new Error('The declaration cannot be read.')
  generated = evaluate(generatedModule(routerPlan(model, graph), model.events))
  readme = await readFile(new URL('README.md', import.meta.url), 'utf8')
})

/** What the router keeps of a sample, and what each route sends of it. */
async function serve(source: string, event: string, sample: string) {
  const payload = JSON.parse(await readFile(new URL(`events/samples/${sample}`, import.meta.url), 'utf8'))
  const kept = generated.project[event]?.(payload)
  if (!kept?.ok) throw new Error(JSON.stringify(kept?.errors))
  const { value, dropped } = kept
  const render = createRender(generated.plan, new Uint8Array(32))
  const sent = generated.plan.routes
    .filter((route) => route.source === source && route.events.includes(event))
    .filter(({ when }) => when === null || compileCondition(when)(value) === true)
    .map(({ name: route, to: [delivery] }) => {
      const channel = delivery?.channel ?? ''
      const lease = { route, channel, tenant: 'acme', payload: Buffer.from(JSON.stringify(value)) }
      return { route, channel, ...render(lease as unknown as Lease) }
    })
  return { value, dropped, sent }
}

describe('the declaration', () => {
  it('has no error that nobody has accepted', () => {
    const errors = compilation.diagnostics.filter(({ severity, excepted }) => severity === 'error' && !excepted)
    expect(errors.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
  })

  it('makes no exception from the basis or the retention of what it routes', () => {
    const rules = [...(compilation.model?.exceptions.values() ?? [])].map(({ value }) => value.rule)
    expect(rules).not.toContain('basis/missing')
    expect(rules).not.toContain('retention/missing')
    expect(rules).not.toContain('role/processor-without-instructions')
  })

  it('holds promises of each sort', () => {
    const promises = [...(compilation.model?.commitments.values() ?? [])].map(({ value }) => value)
    expect(promises.filter((promise) => promise.assert).length).toBeGreaterThanOrEqual(5)
    expect(promises.filter((promise) => promise.control).length).toBeGreaterThanOrEqual(5)
    expect(promises.filter((promise) => promise.process).length).toBeGreaterThanOrEqual(5)
    for (const promise of promises) expect(promise.clause).toMatch(/^ZP-/)
  })
})

describe('an inspection', () => {
  it('reaches the connected system with the device under a pseudonym', async () => {
    const { sent } = await serve('platform', 'inspection.completed', 'inspection.json')
    const system = sent.find(({ channel }) => channel === 'system')
    expect(system).toMatchObject({
      route: 'inspections',
      ok: true,
      body: {
        data: {
          inspector: { name: 'Priya Shah', jobTitle: 'Shift lead' },
          device: { serial: expect.stringMatching(/^p_/) },
          answers: [{ answer: 'No' }, { answer: true }, { answer: 4.5 }],
        },
      },
    })
    expect(JSON.stringify(system)).not.toMatch(/R58N40ABCDE|81\.2\.69|media\.zaptic/)
  })

  it('that failed is a message without a name', async () => {
    const { sent } = await serve('platform', 'inspection.completed', 'inspection.json')
    const slack = sent.find(({ channel }) => channel === 'slack')
    expect(slack).toMatchObject({ route: 'failed-inspections', ok: true })
    expect(JSON.stringify(slack)).toMatch(/Fire door check failed at Store 142, Deansgate.*obstruction\?: No.*: 4\.5/)
    expect(JSON.stringify(slack)).not.toMatch(/Priya|Tom|close by itself/)
  })

  it('is kept without what customers must not provide', async () => {
    const { value, dropped } = await serve('platform', 'inspection.completed', 'inspection.json')
    expect(JSON.stringify(value)).not.toMatch(/Back pain|53\.4794/)
    expect(dropped).toEqual(expect.arrayContaining(['data.inspector.sicknessNote', 'data.gps']))
  })
})

describe('a training record', () => {
  it('reaches the connected system and no chat', async () => {
    const { sent } = await serve('platform', 'training.completed', 'training.json')
    expect(sent).toMatchObject([{ route: 'training-records', channel: 'system', ok: true }])
    expect(JSON.stringify(sent)).toMatch(/Manual handling/)
    expect(JSON.stringify(sent)).not.toMatch(/medical/)
  })
})

describe('its README', () => {
  it('lists every missing fact', () => {
    const rows = new Map(readme.split('\n').map((line) => [/^\| `([^`]+)` \|/.exec(line)?.[1], line]))
    for (const { place } of compilation.model?.missing ?? []) {
      const resource = place.name === '' ? place.section : `${place.section}.${place.name}`
      expect(rows.get(resource), resource).toContain(`\`${place.path.join('.')}\``)
    }
  })

  it('names every exception', () => {
    for (const name of compilation.model?.exceptions.keys() ?? []) expect(readme).toContain(`\`${name}\``)
  })
})
