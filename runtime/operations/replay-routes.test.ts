import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { callerOf } from '../admin/testing/call.ts'
import type { RouterPlan } from '../contract/plan.ts'
import { createUuids } from '../core/uuid.ts'
import type { Permit } from '../delivery/permission.ts'
import { testPlan } from '../delivery/testing/plan.ts'
import { createRig, type Rig } from '../delivery/testing/rig.ts'
import type { RouterOptions } from '../delivery/testing/router.ts'
import { createCounters } from '../ingress/counters.ts'
import { replayRoutes } from './replay-routes.ts'

let rig: Rig
beforeEach(async () => {
  rig = await createRig()
})
afterEach(() => rig.close())

const logger = { info: () => {}, warn: () => {}, error: () => {} }
const period = { from: '2026-01-31T00:00:00Z', until: '2026-02-01T00:00:00Z' }

interface Given extends Pick<RouterOptions, 'permit'> {
  readonly current?: RouterPlan
  readonly accepted?: RouterPlan
}

async function post(body: object, { current = testPlan, accepted, ...own }: Given = {}) {
  const router = await rig.start(own)
  const routes = replayRoutes({
    plans: () => ({ current, accepted: () => accepted ?? null }),
    journal: rig.journal,
    identity: rig.journal.identity,
    counters: createCounters(logger),
    uuid: createUuids(() => rig.clock.now()),
    notify: router.notify,
  })
  return callerOf(routes, () => rig.clock.now())('POST', '/v1/replays', { body })
}
const replay = (body: object, given?: Given) => post({ ...period, ...body }, given)

const states = async (event: string) =>
  (await rig.journal.status(event))?.deliveries
    .map(({ route, channel, state }) => `${route} ${channel} ${state}`)
    .sort()

describe('a replay', () => {
  test('makes new deliveries by the conditions of the routes', async () => {
    const [open] = await rig.accept({ channel: 'slow', payload: { title: 'Open', kind: 'public' } })
    const [closed] = await rig.accept({ channel: 'slow', payload: { title: 'Closed', kind: 'private' } })
    const answer = await replay({ routes: ['titles'] })
    expect(answer).toMatchObject({ status: 200, body: { deliveries: 1, dryRun: false }, audited: { deliveries: 1 } })
    await rig.until(async () => (await states(open))?.every((each) => each.endsWith('delivered')) ?? false)
    expect(await states(open)).toEqual(['notes slow delivered', 'titles archive delivered'])
    expect(await rig.journal.status(closed)).toMatchObject({ deliveries: [{ route: 'notes' }] })
  })

  test('keeps the order of a key', async () => {
    for (let number = 1; number <= 8; number++) {
      await rig.accept({ channel: 'gone', payload: { title: `${number}`, kind: 'public' } })
    }
    expect((await replay({ routes: ['titles'] })).body).toMatchObject({ deliveries: 8 })
    await rig.sink.received(8)
    expect(rig.sink.requests.map(({ body }) => JSON.parse(body).data.title)).toEqual([...'12345678'])
  })

  test('that is dry only counts', async () => {
    const [id] = await rig.accept({ channel: 'gone', count: 3 })
    expect((await replay({ channel: 'archive', dryRun: true })).body).toEqual({ deliveries: 3, dryRun: true })
    expect(await states(id)).toHaveLength(1)
  })

  test('leaves out what the declaration of the event does not allow, other tenants and other times', async () => {
    const accepted = {
      ...testPlan,
      digest: 'sha256:old',
      routes: testPlan.routes.filter(({ name }) => name === 'notes'),
    }
    await rig.accept({ channel: 'gone', payload: { title: 'x', kind: 'public' }, digest: 'sha256:old' })
    const count = async (body: object) =>
      (await replay({ dryRun: true, channel: 'archive', ...body }, { accepted })).body
    expect(await count({})).toMatchObject({ deliveries: 1 })
    expect(await count({ routes: ['titles'] })).toMatchObject({ deliveries: 0 })
    expect(await count({ tenant: 'acme' })).toMatchObject({ deliveries: 0 })
    expect(await count({ from: '2026-01-31T12:00:01Z' })).toMatchObject({ deliveries: 0 })
  })

  test('of what is not declared, or of no time, is refused', async () => {
    for (const body of [{ types: ['other'] }, { routes: ['other'] }, { channel: 'other' }, { until: period.from }]) {
      expect((await replay(body)).status).toBe(422)
    }
  })
})

describe('a replay of one event', () => {
  const OTHER = '019c13ec-9e00-7234-a43b-9a51c6239cec'
  const publicNote = { channel: 'slow', payload: { title: 'Open', kind: 'public' } }
  const refusal = (status: number, name: string) => ({
    status,
    body: { type: expect.stringMatching(new RegExp(`/${name}$`)) },
  })

  test('makes new deliveries of it alone, narrowed as others are, and the audit log says which it was', async () => {
    const [id, other] = await rig.accept({ ...publicNote, tenant: 'acme', count: 2 })
    const event = id.toUpperCase()
    expect((await post({ event, routes: ['titles'], dryRun: true })).body).toEqual({ deliveries: 1, dryRun: true })
    expect((await post({ event, channel: 'archive', dryRun: true })).body).toMatchObject({ deliveries: 2 })
    expect(await states(id)).toHaveLength(1)
    expect(await post({ event, tenant: 'acme', routes: ['titles'] })).toMatchObject({
      status: 200,
      body: { deliveries: 1, dryRun: false },
      audited: { tenant: 'acme', event: id, deliveries: 1, dryRun: false },
    })
    await rig.until(async () => (await states(id))?.includes('titles archive delivered') ?? false)
    expect(await states(other ?? '')).toHaveLength(1)
  })

  test('is held to the declaration under which it came in', async () => {
    const routes = testPlan.routes.filter(({ name }) => name === 'notes')
    const accepted = { ...testPlan, digest: 'sha256:old', routes }
    const [event] = await rig.accept({ ...publicNote, digest: 'sha256:old' })
    expect((await post({ event, routes: ['titles'] }, { accepted })).body).toMatchObject({ deliveries: 0 })
    expect((await post({ event, routes: ['titles'] })).body).toMatchObject({ deliveries: 0 })
  })

  test('waits while somebody in it is restricted', async () => {
    const [event] = await rig.accept(publicNote)
    const permit = (): Permit => ({ kind: 'hold', reason: 'restricted', at: rig.clock.now() + 60_000 })
    expect((await post({ event, routes: ['titles'] }, { permit })).body).toMatchObject({ deliveries: 1 })
    await rig.until(
      async () =>
        (await rig.journal.status(event))?.deliveries.every(({ lastReason }) => lastReason === 'restricted') ?? false,
    )
    expect(await states(event)).toEqual(['notes slow queued', 'titles archive queued'])
    expect(rig.sink.requests).toEqual([])
  })

  test('that is not there, another tenant’s, or expired is refused', async () => {
    const [event] = await rig.accept(publicNote)
    expect(await post({ event: OTHER })).toMatchObject(refusal(404, 'unknown-event'))
    expect(await post({ event, tenant: 'acme' })).toMatchObject(refusal(404, 'unknown-event'))
    rig.clock.advance(30 * 86_400_000)
    for (const dryRun of [true, false]) {
      expect(await post({ event, dryRun })).toMatchObject(refusal(409, 'event-expired'))
    }
    expect(await states(event)).toHaveLength(1)
  })

  test('names the event or a period, whole and not both', async () => {
    const [event] = await rig.accept(publicNote)
    const { from, until } = period
    for (const body of [
      {},
      { from },
      { until },
      { event, from },
      { event, until },
      { event, ...period },
      { event: 'x' },
    ])
      expect((await post({ ...body, dryRun: true })).status).toBe(422)
  })
})
