import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testPlan } from '../delivery/testing/plan.ts'
import { createRig, type Rig } from '../delivery/testing/rig.ts'
import { createCounters } from '../ingress/counters.ts'
import { createUuids } from '../journal/uuid.ts'
import type { RouterPlan } from '../plan.ts'
import { replayRoutes } from './replay-routes.ts'
import { callerOf } from './testing/call.ts'

let rig: Rig
beforeEach(async () => {
  rig = await createRig()
})
afterEach(() => rig.close())

const logger = { info: () => {}, warn: () => {}, error: () => {} }
const period = { from: '2026-01-31T00:00:00Z', until: '2026-02-01T00:00:00Z' }

async function replay(body: object, plans: { current: RouterPlan; accepted?: RouterPlan } = { current: testPlan }) {
  const router = await rig.start()
  const routes = replayRoutes({
    plans: () => ({ current: plans.current, accepted: () => plans.accepted ?? null }),
    journal: rig.journal,
    identity: rig.journal.identity,
    counters: createCounters(logger),
    uuid: createUuids(() => rig.clock.now()),
    notify: router.notify,
  })
  return callerOf(routes, () => rig.clock.now())('POST /v1/replays', { body: { ...period, ...body } })
}

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
      (await replay({ dryRun: true, channel: 'archive', ...body }, { current: testPlan, accepted })).body
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
