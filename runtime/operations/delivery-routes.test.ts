import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Caller, callerOf } from '../admin/testing/call.ts'
import { createRig, type Rig } from '../delivery/testing/rig.ts'
import { deliveryRoutes } from './delivery-routes.ts'

let rig: Rig
let call: Caller
let due = 0
beforeEach(async () => {
  rig = await createRig()
  due = 0
  call = callerOf(deliveryRoutes({ journal: rig.journal, keepsDisclosures: () => true, notify: () => due++ }), () =>
    rig.clock.now(),
  )
})
afterEach(() => rig.close())

const OTHER = '019c13ec-9e00-7234-a43b-9a51c6239cec'

interface Listed {
  readonly items: readonly Readonly<Record<string, unknown>>[]
  readonly next: string | null
}
const ask = (query: Readonly<Record<string, string>>) => call('GET', `/v1/deliveries?${new URLSearchParams(query)}`)
const list = async (query: Readonly<Record<string, string>>): Promise<Listed> => (await ask(query)).body as Listed

/** So many deliveries to each of two channels, of which those to the archive are dead. */
async function some(count: number): Promise<readonly string[]> {
  rig.sink.answer = async ({ path }) => ({ status: path === '/hook' ? 422 : 200 })
  await rig.start()
  const ids = [
    ...(await rig.accept({ channel: 'archive', count })),
    ...(await rig.accept({ channel: 'slow', tenant: 'acme', count })),
  ]
  for (const id of ids) await rig.settled(id)
  return ids
}

describe('deliveries', () => {
  test('are listed by what is asked for, in pages, and without anything of their events', async () => {
    const [id = ''] = await some(3)
    expect((await list({})).items).toHaveLength(6)
    expect((await list({ event: id.toUpperCase() })).items).toMatchObject([{ event: id, channel: 'archive' }])
    expect((await list({ event: id, state: 'delivered' })).items).toEqual([])
    expect((await list({ state: 'dead' })).items).toHaveLength(3)
    expect((await list({ tenant: 'acme', channel: 'slow' })).items).toHaveLength(3)
    expect((await list({ reason: 'answered' })).items).toHaveLength(3)
    expect((await list({ from: '2026-02-01T00:00:00Z' })).items).toEqual([])
    const first = await list({ state: 'dead', limit: '2' })
    const second = await list({ state: 'dead', limit: '2', after: first.next ?? '' })
    expect(new Set([...first.items, ...second.items].map((each) => each.id)).size).toBe(3)
    expect(first.items[0]).toMatchObject({ type: 'note', lastReason: 'answered-422', lastStatus: 422, attempts: 1 })
    expect(JSON.stringify(first)).not.toContain('Hello')
  })

  test('are not listed by a filter that is none', async () => {
    for (const query of [{ state: 'lost' }, { event: 'x' }, { from: 'yesterday' }, { limit: '0' }, { color: 'red' }]) {
      expect((await ask(query)).status).toBe(422)
    }
  })
})

describe('an event', () => {
  test('is shown with its deliveries', async () => {
    const [id = ''] = await some(1)
    const { status, body } = await call('GET', `/v1/events/${id}`)
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { id, event: 'note', deliveries: [{ state: 'dead' }] },
    })
  })

  test('that is not there, not one, or another tenant’s, is not found', async () => {
    const [id = ''] = await some(1)
    for (const none of [OTHER, 'x']) expect((await call('GET', `/v1/events/${none}`)).status).toBe(404)
    expect((await call('GET', `/v1/events/${id}`, { tenant: 'acme' })).status).toBe(404)
  })
})

describe('redrive', () => {
  const redrive = (body: object) => call('POST', '/v1/deliveries/redrive', { body })

  test('makes dead deliveries due again, with attempts counted anew', async () => {
    const [id = ''] = await some(3)
    const router = await rig.start()
    rig.sink.answer = async () => ({ status: 200 })
    expect((await redrive({ channel: 'archive', dryRun: true })).body).toEqual({ deliveries: 3, dryRun: true })
    expect(await rig.delivery(id)).toMatchObject({ state: 'dead' })
    expect((await redrive({ reason: 'timeout' })).body).toEqual({ deliveries: 0, dryRun: false })
    expect(due).toBe(0)
    const answer = await redrive({ channel: 'archive', reason: 'answered-422' })
    expect(answer).toMatchObject({ body: { deliveries: 3, dryRun: false }, audited: { deliveries: 3 } })
    expect(due).toBe(1)
    router.notify()
    await rig.settled(id)
    expect(await rig.delivery(id)).toMatchObject({ state: 'delivered', attempts: 1 })
  })

  test('of one event leaves the others alone', async () => {
    const [id = '', other = ''] = await some(2)
    expect((await redrive({ event: id, dryRun: true })).body).toEqual({ deliveries: 1, dryRun: true })
    expect(await redrive({ event: id })).toMatchObject({
      body: { deliveries: 1 },
      audited: { deliveries: 1, event: id },
    })
    expect(await rig.delivery(other)).toMatchObject({ state: 'dead' })
    expect((await redrive({ event: OTHER })).body).toEqual({ deliveries: 0, dryRun: false })
    expect((await redrive({ event: 'x' })).status).toBe(422)
  })

  test('of a period that ends before it begins is refused', async () => {
    const answer = await redrive({ from: '2026-02-01T00:00:00Z', until: '2026-01-01T00:00:00Z' })
    expect(answer.status).toBe(422)
  })
})

describe('redrive of one delivery', () => {
  const redrive = (id: string, delivery: string) => call('POST', `/v1/events/${id}/deliveries/${delivery}/redrive`)
  const deliveryOf = async (event: string): Promise<string> => (await rig.delivery(event))?.id ?? ''
  const refusal = (status: number, name: string) => ({
    status,
    body: { type: expect.stringMatching(new RegExp(`/${name}$`)) },
  })

  test('makes it due again, with attempts counted anew', async () => {
    const [id = '', other = ''] = await some(2)
    const delivery = await deliveryOf(id)
    const router = await rig.start()
    rig.sink.answer = async () => ({ status: 200 })
    expect(await redrive(id.toUpperCase(), delivery.toUpperCase())).toMatchObject({
      status: 200,
      body: { deliveries: 1 },
      audited: { tenant: 'default', event: id, delivery, deliveries: 1 },
    })
    expect(due).toBe(1)
    router.notify()
    await rig.settled(id)
    expect(await rig.delivery(id)).toMatchObject({ state: 'delivered', attempts: 1 })
    expect(await rig.delivery(other)).toMatchObject({ state: 'dead' })
  })

  test('that is not dead, or whose event has expired, is refused', async () => {
    const [dead = '', , delivered = ''] = await some(2)
    expect(await redrive(delivered, await deliveryOf(delivered))).toMatchObject(refusal(409, 'delivery-not-dead'))
    rig.clock.advance(30 * 86_400_000)
    expect(await redrive(dead, await deliveryOf(dead))).toMatchObject(refusal(409, 'event-expired'))
    expect(due).toBe(0)
  })

  test('of an event or a delivery that is not there is refused', async () => {
    const [id = '', other = ''] = await some(2)
    expect(await redrive(OTHER, await deliveryOf(id))).toMatchObject(refusal(404, 'unknown-event'))
    for (const delivery of [await deliveryOf(other), 'x']) {
      expect(await redrive(id, delivery)).toMatchObject(refusal(404, 'unknown-delivery'))
    }
  })

  test('of whom two ask at the same time answers one of them', async () => {
    const [id = ''] = await some(1)
    const delivery = await deliveryOf(id)
    const answers = await Promise.all([redrive(id, delivery), redrive(id, delivery)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(due).toBe(1)
  })
})
