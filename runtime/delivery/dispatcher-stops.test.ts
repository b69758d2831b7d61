import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testPlan } from './testing/plan.ts'
import { createRig, type Rig } from './testing/rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await createRig()
})
afterEach(() => rig.close())

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const delivered = { state: 'delivered', attempts: 1, lastStatus: 200, nextAt: null }
const gone = async () => ({ status: 410 })
const fine = async () => ({ status: 200 })
const levels = (event: string): number => rig.logs.filter((each) => each.event === event).length

describe('an endpoint that is gone', () => {
  test('is not called while its pause lasts; what waits uses up no attempt, and is delivered after it', async () => {
    rig.sink.answer = gone
    const router = await rig.start()
    const [first] = await rig.accept({ channel: 'archive' })
    await rig.settled(first)
    expect(await rig.delivery(first)).toMatchObject({ state: 'retry', lastReason: 'answered-410' })
    const others = await rig.accept({ channel: 'archive', count: 3 })
    await rig.pass(30 * 60_000)
    for (const id of others) expect(await rig.delivery(id)).toMatchObject({ state: 'queued', attempts: 0 })
    expect(rig.sink.requests).toHaveLength(1)
    expect(router.channels().find((each) => each.channel === 'archive')?.resting).toMatchObject([
      { tenants: ['default'], waitMs: 30 * 60_000 },
    ])

    rig.sink.answer = fine
    await rig.pass(30 * 60_000)
    for (const id of others) await rig.settled(id)
    for (const id of others) expect(await rig.delivery(id)).toMatchObject(delivered)
    await rig.settled(first)
    expect(await rig.delivery(first)).toMatchObject({ ...delivered, attempts: 2 })
    expect([...router.suspensions.entries()]).toEqual([])
    expect(levels('channel-stopped')).toBe(1)
  })

  test('gets all that waits soon after somebody has ended its pause, also what found it gone', async () => {
    rig.sink.answer = gone
    const router = await rig.start()
    const [first] = await rig.accept({ channel: 'archive' })
    await rig.settled(first)
    const [second] = await rig.accept({ channel: 'archive' })
    await rig.pass(5 * 60_000)
    rig.sink.answer = fine
    await router.suspensions.clear([...router.suspensions.entries()].map(([id]) => id))
    await rig.pass(60_000)
    for (const id of [first, second]) {
      await rig.until(async () => (await rig.delivery(id))?.state === 'delivered')
    }
    expect(rig.sink.requests).toHaveLength(3)
  })

  test('gets what found it gone at once, however long the pause of that attempt would have been', async () => {
    rig.sink.answer = async () => ({ status: 503 })
    const router = await rig.start()
    const [id] = await rig.accept({ channel: 'archive' })
    await rig.settled(id)
    rig.sink.answer = gone
    await rig.pass(60_000)
    await rig.until(async () => (await rig.delivery(id))?.lastReason === 'answered-410')
    await rig.pass(5000)
    expect(await rig.delivery(id)).toMatchObject({ state: 'retry', attempts: 2, lastReason: 'answered-410' })
    rig.sink.answer = fine
    await router.suspensions.clear([...router.suspensions.entries()].map(([one]) => one))
    await rig.pass(1000)
    await rig.until(async () => (await rig.delivery(id))?.state === 'delivered')
    expect(await rig.delivery(id)).toMatchObject({ ...delivered, attempts: 3 })
  })

  test('gets one attempt at a time after the pause, until one succeeds', async () => {
    rig.sink.answer = gone
    await rig.start()
    const [first] = await rig.accept({ channel: 'archive' })
    await rig.settled(first)
    await rig.accept({ channel: 'archive', count: 10 })
    await rig.pass(HOUR)
    expect(rig.sink.requests).toHaveLength(2)
  })

  test('is left alone by a router that starts, and by the others', async () => {
    rig.sink.answer = gone
    const one = await rig.start()
    const other = await rig.start()
    const [first] = await rig.accept({ channel: 'archive' })
    await rig.settled(first)
    await other.follow()
    await one.close()
    const third = await rig.start()
    await rig.accept({ channel: 'archive', count: 5 })
    await rig.pass(1000)
    expect(rig.sink.requests).toHaveLength(1)
    for (const router of [other, third]) expect([...router.suspensions.entries()]).toHaveLength(1)
  })

  test('is called again by all when an operator clears its record', async () => {
    rig.sink.answer = gone
    await rig.start()
    const other = await rig.start()
    const [first] = await rig.accept({ channel: 'archive' })
    await rig.settled(first)
    await other.follow()
    const [waiting] = await rig.accept({ channel: 'archive' })
    await rig.pass(5000)
    rig.sink.answer = fine
    await other.suspensions.clear([...other.suspensions.entries()].map(([id]) => id))
    await rig.pass(1000)
    await rig.settled(waiting)
    expect(await rig.delivery(waiting)).toMatchObject(delivered)
  })
})

test('a webhook that is unknown is never called again by itself', async () => {
  rig.sink.answer = async () => ({ status: 404, body: '{"code":10015}' })
  const channels = testPlan.channels.map((each) =>
    each.name === 'customer-chat'
      ? { ...each, connector: { kind: 'discord', webhook: null, connection: true } as const }
      : each,
  )
  const router = await rig.start({
    plans: { current: { ...testPlan, channels }, accepted: () => null },
    addressOf: () => 'https://hooks.slack.com/api/webhooks/1/x',
  })
  const [first] = await rig.accept({ channel: 'customer-chat' })
  await rig.settled(first)
  for (let day = 0; day < 3; day++) await rig.pass(DAY)
  expect(rig.sink.requests).toHaveLength(1)
  expect(await rig.delivery(first)).toMatchObject({ attempts: 1, lastReason: expect.stringMatching(/unknown-webhook/) })
  expect([...router.suspensions.entries()].map(([, stop]) => stop.until)).toEqual([null])
})

describe('an address where nothing gets through', () => {
  test('is disabled after five days, also over a restart, and its queue is kept', async () => {
    rig.sink.answer = async () => ({ status: 503 })
    let router = await rig.start()
    for (let hour = 0; hour < 5 * 24; hour += 20) {
      const [id] = await rig.accept({ channel: 'careful' })
      await rig.settled(id)
      if (hour === 60) {
        await router.close()
        router = await rig.start()
      }
      await rig.pass(20 * HOUR)
    }
    const [stop] = [...router.suspensions.entries()]
    expect(stop?.[1]).toMatchObject({ channel: 'careful', tenant: 'default', reason: 'answered-503', until: null })
    expect(levels('channel-disabled')).toBe(1)
    const before = rig.sink.requests.length
    const [id] = await rig.accept({ channel: 'careful' })
    await rig.pass(DAY)
    expect(rig.sink.requests).toHaveLength(before)
    expect(await rig.delivery(id)).toMatchObject({ state: 'queued', attempts: 0 })

    rig.sink.answer = fine
    await router.suspensions.clear([stop?.[0] ?? ''])
    await rig.pass(1000)
    await rig.settled(id)
    expect(await rig.delivery(id)).toMatchObject({ state: 'delivered' })
  })

  test('is not, when something got through meanwhile', async () => {
    await rig.start()
    for (let day = 0; day < 8; day++) {
      rig.sink.answer = day === 4 ? fine : async () => ({ status: 503 })
      const [id] = await rig.accept({ channel: 'careful' })
      await rig.settled(id)
      await rig.pass(DAY)
    }
    expect(levels('channel-disabled')).toBe(0)
  })
})
