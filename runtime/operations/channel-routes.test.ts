import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Caller, callerOf } from '../admin/testing/call.ts'
import { testPlan } from '../delivery/testing/plan.ts'
import { createRig, type Rig } from '../delivery/testing/rig.ts'
import type { TestRouter } from '../delivery/testing/router.ts'
import { channelRoutes } from './channel-routes.ts'

let rig: Rig
let router: TestRouter
let call: Caller
beforeEach(async () => {
  rig = await createRig()
  router = await rig.start({ addressOf: (_, tenant) => `https://customer.example/${tenant}` })
  const routes = channelRoutes({
    plan: () => testPlan,
    delivery: () => router,
    journal: rig.journal,
    suspensions: router.suspensions,
    resume: router.resume,
    clock: rig.clock,
  })
  call = callerOf(routes, () => rig.clock.now())
})
afterEach(() => rig.close())

async function channel(name: string): Promise<unknown> {
  const { body } = await call('GET', '/v1/channels')
  return (body as { items: { channel: string }[] }).items.find((each) => each.channel === name)
}
const resume = (name: string, body: object = {}) => call('POST', `/v1/channels/${name}/resume`, { body })

test('a channel at rest', async () => {
  expect(await channel('later')).toEqual({
    channel: 'later',
    recipient: 'archivist',
    kind: 'http',
    connectedByTenants: false,
    activeFrom: '2026-02-10',
    inFlight: 0,
    places: 2,
    waiting: 0,
    nextDue: null,
    resting: [],
    stopped: [],
  })
})

describe('a channel of which some addresses are stopped', () => {
  beforeEach(async () => {
    rig.sink.answer = async () => ({ status: 410 })
    for (const tenant of ['ada', 'bob']) {
      const [id] = await rig.accept({ channel: 'customers', tenant })
      await rig.settled(id)
    }
  })

  test('says whose, why and until when', async () => {
    expect(await channel('customers')).toMatchObject({
      connectedByTenants: true,
      waiting: 2,
      resting: [
        { tenants: ['ada'], seconds: 3600 },
        { tenants: ['bob'], seconds: 3600 },
      ],
    })
    const { stopped } = (await channel('customers')) as { stopped: { tenant: string }[] }
    expect(stopped.sort((one, other) => (one.tenant < other.tenant ? -1 : 1))).toEqual([
      {
        tenant: 'ada',
        state: 'stopped',
        reason: 'answered-410',
        since: '2026-01-31T12:00:00.000Z',
        until: '2026-01-31T13:00:00.000Z',
      },
      expect.objectContaining({ tenant: 'bob' }),
    ])
  })

  test('calls one of them again, or all', async () => {
    expect(await resume('customers', { tenant: 'ada' })).toMatchObject({ status: 200, body: { resumed: 1 } })
    expect([...router.suspensions.entries()].map(([, stop]) => stop.tenant)).toEqual(['bob'])
    expect(await resume('customers')).toMatchObject({ body: { resumed: 1 }, audited: { channel: 'customers' } })
    rig.sink.answer = async () => ({ status: 200 })
    const [id] = await rig.accept({ channel: 'customers', tenant: 'bob' })
    await rig.settled(id)
    expect(await rig.delivery(id)).toMatchObject({ state: 'delivered' })
  })
})

test('a breaker that is open is closed by it, too', async () => {
  rig.sink.answer = async () => ({ status: 500 })
  const failed = await rig.accept({ channel: 'archive', count: 10 })
  for (const id of failed) await rig.settled(id)
  expect(await channel('archive')).toMatchObject({ resting: [{ breaker: 'open' }] })
  rig.sink.answer = async () => ({ status: 200 })
  const [id] = await rig.accept({ channel: 'archive' })
  expect(await resume('archive')).toMatchObject({ body: { resumed: 0 } })
  await rig.settled(id)
  expect(await rig.delivery(id)).toMatchObject({ state: 'delivered' })
})

test('a channel that is not declared is not found', async () => {
  expect((await resume('other')).status).toBe(404)
})

test('an address that asked to be left alone is called again', async () => {
  rig.sink.answer = async () => ({ status: 429, headers: { 'retry-after': '3600' } })
  const [first] = await rig.accept({ channel: 'customers', tenant: 'ada' })
  await rig.settled(first)
  rig.sink.answer = async () => ({ status: 200 })
  const [second] = await rig.accept({ channel: 'customers', tenant: 'ada' })
  await rig.turns()
  expect(await rig.delivery(second)).toMatchObject({ state: 'queued', attempts: 0 })
  await resume('customers', { tenant: 'ada' })
  await rig.pass(1000)
  await rig.settled(second)
  expect(await rig.delivery(second)).toMatchObject({ state: 'delivered' })
})
