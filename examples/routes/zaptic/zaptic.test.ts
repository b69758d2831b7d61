import { beforeAll, describe, expect, it } from 'vitest'
import { type Example, readExample } from '../testing/example.ts'

let serve: Example['serve']

beforeAll(async () => {
  ;({ serve } = await readExample(new URL('.', import.meta.url)))
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
