import { beforeAll, describe, expect, it } from 'vitest'
import type { Compilation } from '../../../compiler/compile.ts'
import { clauseText } from '../../../compiler/language/clause.ts'
import { type Example, readExample } from '../testing/example.ts'

let compilation: Compilation
let readme: string
let serve: Example['serve']

beforeAll(async () => {
  ;({ compilation, readme, serve } = await readExample(new URL('.', import.meta.url)))
})

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
    for (const promise of promises) expect(clauseText(promise.clause)).toMatch(/^ZP-/)
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
