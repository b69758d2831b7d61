import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RouterPlan } from '../contract/plan.ts'
import { testPlan } from './testing/plan.ts'
import { createRig, type Rig } from './testing/rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await createRig()
})
afterEach(() => rig.close())

const delivered = { state: 'delivered', attempts: 1, lastStatus: 200, nextAt: null }

describe('a delivery that succeeds', () => {
  test('is signed, sent once and recorded', async () => {
    const router = await rig.start()
    const [id] = await rig.accept({ channel: 'archive', payload: { title: 'Hello' } })
    const [request] = await rig.sink.received(1)
    await rig.settled(id)

    expect(request?.path).toBe('/hook')
    expect(JSON.parse(request?.body ?? '')).toEqual({
      type: 'note',
      timestamp: '2026-01-31T12:00:00.000Z',
      data: { title: 'Hello' },
    })
    expect(await rig.delivery(id)).toMatchObject(delivered)
    expect(await rig.journal.disclosures(id)).toMatchObject([
      {
        recipient: 'archivist',
        categories: ['contact.email', 'content.text'],
        attempt: 1,
        outcome: 'received',
        status: 200,
      },
    ])
    expect(await router.stop(1000)).toBe(0)
  })

  test('has its intent on disk before a byte leaves', async () => {
    const seen: unknown[] = []
    rig.sink.answer = async ({ headers }) => {
      const event = rig.eventOf(headers['webhook-id'])
      seen.push(await rig.journal.disclosures(event))
      return { status: 200 }
    }
    await rig.start()
    const [id] = await rig.accept({ channel: 'archive' })
    await rig.settled(id)
    expect(seen).toMatchObject([[{ event: id, outcome: null, endedAt: null }]])
  })
})

describe('a delivery that fails', () => {
  test('is repeated after the pauses of the schedule, under the same id, until they are used up', async () => {
    rig.sink.answer = async () => ({ status: 500 })
    await rig.start()
    const [id] = await rig.accept({ channel: 'archive' })
    await rig.settled(id)
    expect(await rig.delivery(id)).toMatchObject({ state: 'retry', attempts: 1, lastReason: 'answered-500' })
    expect((await rig.delivery(id))?.nextAt).toBe(rig.clock.now() + 5000)

    await rig.pass(4999)
    expect(rig.sink.requests).toHaveLength(1)
    await rig.pass(1)
    await rig.sink.received(2)
    await rig.settled(id)
    await rig.pass(60_000)
    await rig.sink.received(3)
    await rig.settled(id)

    expect(await rig.delivery(id)).toMatchObject({ state: 'dead', attempts: 3, lastReason: 'exhausted-answered-500' })
    expect(new Set(rig.sink.requests.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(new Set(rig.sink.requests.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(3)
    expect((await rig.journal.disclosures(id)).map((each) => each.outcome)).toEqual([
      'received',
      'received',
      'received',
    ])
  })

  test('is not repeated after retention has ended', async () => {
    rig.sink.answer = async () => ({ status: 503 })
    await rig.start()
    const [id] = await rig.accept({ channel: 'archive', expiresIn: 4000 })
    await rig.settled(id)
    expect(await rig.delivery(id)).toMatchObject({ state: 'expired', lastReason: 'answered-503' })
  })

  test('waits as long as the recipient asks, and so does what else goes there', async () => {
    rig.sink.answer = async () => ({ status: 429, headers: { 'retry-after': '50' } })
    await rig.start()
    const [first] = await rig.accept({ channel: 'archive' })
    await rig.settled(first)
    expect((await rig.delivery(first))?.nextAt).toBe(rig.clock.now() + 50_000)

    const [second] = await rig.accept({ channel: 'archive' })
    await rig.turns()
    expect(await rig.delivery(second)).toMatchObject({ state: 'queued', attempts: 0 })
    expect(await rig.journal.disclosures(second)).toEqual([])
    expect(rig.sink.requests).toHaveLength(1)
  })

  test('waits no longer than the longest pause of the schedule, whatever the recipient asks for', async () => {
    rig.sink.answer = async () => ({ status: 429, headers: { 'retry-after': '1000000000' } })
    await rig.start()
    const [first] = await rig.accept({ channel: 'archive' })
    await rig.settled(first)
    expect((await rig.delivery(first))?.nextAt).toBe(rig.clock.now() + 60_000)

    rig.sink.answer = async () => ({ status: 200 })
    const [second] = await rig.accept({ channel: 'archive' })
    await rig.pass(59_999)
    expect(await rig.delivery(second)).toMatchObject({ state: 'queued', attempts: 0 })
    await rig.pass(1)
    await rig.settled(second)
    expect(await rig.delivery(second)).toMatchObject({ state: 'delivered' })
  })

  test('ends at once when the answer is permanent', async () => {
    rig.sink.answer = async () => ({ status: 422 })
    await rig.start()
    const [id] = await rig.accept({ channel: 'archive' })
    await rig.settled(id)
    expect(await rig.delivery(id)).toMatchObject({ state: 'dead', attempts: 1, lastReason: 'answered-422' })
  })

  test('ends when it cannot be rendered, and nothing is sent', async () => {
    const [route] = testPlan.routes
    const to = route?.to.map((each) => ({ ...each, addressee: ['author', 'email'] })) ?? []
    const current = { ...testPlan, routes: testPlan.routes.map((each) => ({ ...each, to })) }
    await rig.start({ plans: { current, accepted: () => null } })
    const [id] = await rig.accept({ channel: 'archive' })
    await rig.settled(id)
    expect(await rig.delivery(id)).toMatchObject({ state: 'dead', lastReason: 'no-addressee' })
    expect(await rig.journal.disclosures(id)).toMatchObject([{ outcome: 'not-sent' }])
    expect(rig.sink.requests).toHaveLength(0)
  })
})

describe('when the answer never comes', () => {
  test.each([
    ['archive', { state: 'retry', lastReason: 'timeout' }],
    ['careful', { state: 'dead', lastReason: 'timeout' }],
  ])('%s', async (channel, expected) => {
    let ring = (): void => {}
    rig.sink.answer = () => {
      ring()
      return new Promise(() => {})
    }
    await rig.start({
      alarm: (given) => {
        ring = given
        return () => {}
      },
    })
    const [id] = await rig.accept({ channel })
    await rig.settled(id)
    expect(await rig.delivery(id)).toMatchObject(expected)
    expect(await rig.journal.disclosures(id)).toMatchObject([{ outcome: 'unknown', status: null }])
  })
})

test('an attempt that its process did not survive is repeated, unless that might be the second time', async () => {
  const ids = [...(await rig.accept({ channel: 'archive' })), ...(await rig.accept({ channel: 'careful' }))]
  const channels = ['archive', 'careful'].map((name) => ({ name, limit: 1 }))
  await rig.journal.claim({ now: rig.clock.now(), leaseMs: 1000, channels, intend: () => null })
  rig.clock.advance(1000)
  await rig.start()
  for (const id of ids) await rig.settled(id)
  const states = await Promise.all(ids.map(rig.delivery))
  expect(states).toMatchObject([
    { state: 'delivered', attempts: 2 },
    { state: 'dead', lastReason: 'interrupted' },
  ])
  expect(rig.sink.requests).toHaveLength(1)
})

test('nor is it repeated there when it had to wait before anybody looked at it', async () => {
  const [id] = await rig.accept({ channel: 'careful', digest: 'sha256:next' })
  const channels = [{ name: 'careful', limit: 1 }]
  await rig.journal.claim({ now: rig.clock.now(), leaseMs: 1000, channels, intend: () => null })
  rig.clock.advance(1000)
  let known: RouterPlan | null = null
  await rig.start({ plans: { current: testPlan, accepted: () => known } })
  await rig.until(async () => (await rig.delivery(id))?.state === 'retry')
  known = { ...testPlan, digest: 'sha256:next' }
  await rig.pass(15_000)
  await rig.settled(id)
  expect(await rig.delivery(id)).toMatchObject({ state: 'dead', lastReason: 'interrupted' })
  expect(rig.sink.requests).toHaveLength(0)
})

test('an attempt that fails here is dead, and logged with the ids by which it is found', async () => {
  await rig.start({
    permit: () => {
      throw new TypeError('Ada Lovelace')
    },
  })
  const [id] = await rig.accept({ channel: 'archive' })
  await rig.settled(id)
  const delivery = await rig.delivery(id)
  expect(delivery).toMatchObject({ state: 'dead', lastReason: 'internal-error' })
  const line = rig.logs.find(({ event }) => event === 'attempt-failed')
  expect(line?.fields).toMatchObject({
    eventId: id,
    delivery: delivery?.id,
    channel: 'archive',
    attempt: 1,
    error: 'TypeError',
  })
  expect(JSON.stringify(rig.logs)).not.toContain('Ada')
})

test('no log line and no status holds a payload, an address or a secret', async () => {
  rig.sink.answer = async () => ({ status: 404, body: 'ada@example.org https://hooks.slack.com/services/T0/B0/xyz' })
  await rig.start()
  const ids = await rig.accept({ channel: 'chat', payload: { email: 'ada@example.org' } })
  const more = await rig.accept({ channel: 'archive', payload: { email: 'ada@example.org' } })
  for (const id of [...ids, ...more]) await rig.settled(id)
  const said = JSON.stringify([rig.logs, await rig.delivery(ids[0] ?? ''), await rig.delivery(more[0] ?? '')])
  expect(rig.logs.length).toBeGreaterThan(0)
  expect(said).not.toMatch(/ada@|hooks\.slack\.com|xyz|whsec_/)
})
