import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Permit } from './permission.ts'
import { createRig, type Rig } from './testing/rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await createRig()
})
afterEach(() => rig.close())

const delivered = { state: 'delivered', attempts: 1, lastStatus: 200, nextAt: null }

describe('what comes in', () => {
  test('is sent without being claimed, after its intent is on disk, and claims are made for what waits', async () => {
    const seen: unknown[] = []
    rig.sink.answer = async ({ headers }) => {
      seen.push(await rig.journal.disclosures(rig.eventOf(headers['webhook-id'])))
      return { status: 200 }
    }
    const router = await rig.start()
    await rig.turns()
    const claims = rig.claims()
    const [id] = await rig.take(router, { channel: 'archive', payload: { title: 'Hello' } })
    await rig.settled(id)
    expect(await rig.delivery(id)).toMatchObject(delivered)
    expect(JSON.parse(rig.sink.requests[0]?.body ?? '').data).toEqual({ title: 'Hello' })
    expect(seen).toMatchObject([[{ event: id, recipient: 'archivist', outcome: null }]])
    expect(await rig.journal.disclosures(id)).toMatchObject([{ outcome: 'received', status: 200 }])
    expect(rig.claims()).toBe(claims)
    const [other] = await rig.accept({ channel: 'archive' })
    await rig.settled(other)
    expect(rig.claims()).toBeGreaterThan(claims)
    // Its end is seen a moment before it is on disk, which is what others wait for.
    await rig.until(async () => router.begun() === 0)
  })

  test('fills the places of its channel and no more; the rest is claimed in its turn', async () => {
    const held: (() => void)[] = []
    rig.sink.answer = () => new Promise((resolve) => held.push(() => resolve({ status: 200 })))
    const router = await rig.start()
    await rig.turns()
    const ids = await rig.take(router, { channel: 'slow', count: 5 })
    await rig.sink.received(2)
    await rig.turns()
    expect(rig.sink.requests).toHaveLength(2)
    const states = async () => (await Promise.all(ids.map(rig.delivery))).map((each) => each?.state)
    expect(await states()).toEqual(['sending', 'sending', 'queued', 'queued', 'queued'])
    for (let count = 0; count < 5; count++) {
      await rig.until(async () => held.length > 0)
      held.shift()?.()
    }
    for (const id of ids) await rig.settled(id)
    expect(await states()).toEqual(ids.map(() => 'delivered'))
  })

  test('goes before nothing that waits, whoever it is for', async () => {
    let open = false
    const held: (() => void)[] = []
    rig.sink.answer = () =>
      open ? Promise.resolve({ status: 200 }) : new Promise((resolve) => held.push(() => resolve({ status: 200 })))
    const router = await rig.start()
    await rig.turns()
    await rig.take(router, { channel: 'slow', count: 2, payload: { title: 'first' } })
    await rig.sink.received(2)
    const [waiting] = await rig.take(router, { channel: 'slow', tenant: 'one', payload: { title: 'waits' } })
    const [later] = await rig.take(router, { channel: 'slow', tenant: 'two', payload: { title: 'later' } })
    expect((await rig.delivery(later))?.state).toBe('queued')
    open = true
    for (const each of held) each()
    for (const id of [waiting, later]) await rig.settled(id)
    const titles = rig.sink.requests.map(({ body }) => JSON.parse(body).data.title)
    expect(titles).toEqual(['first', 'first', 'waits', 'later'])
  })

  test('keeps its order', async () => {
    const held: (() => void)[] = []
    rig.sink.answer = () => new Promise((resolve) => held.push(() => resolve({ status: 200 })))
    const router = await rig.start()
    await rig.turns()
    const [first] = await rig.take(router, { channel: 'archive', order: 'a' })
    const [second] = await rig.take(router, { channel: 'archive', order: 'a' })
    await rig.sink.received(1)
    await rig.turns()
    expect((await rig.delivery(second))?.state).toBe('queued')
    held.shift()?.()
    await rig.sink.received(2)
    await rig.settled(first)
    held.shift()?.()
    await rig.settled(second)
    expect(await rig.delivery(second)).toMatchObject(delivered)
  })

  test('is held by what its people have asked for, and its intent taken back', async () => {
    let permit: Permit = { kind: 'hold', reason: 'restricted', at: rig.clock.now() + 60_000 }
    const router = await rig.start({ permit: () => permit })
    await rig.turns()
    const [id] = await rig.take(router, { channel: 'archive' })
    await rig.until(async () => (await rig.delivery(id))?.lastReason === 'restricted')
    expect(await rig.delivery(id)).toMatchObject({ state: 'queued', attempts: 0 })
    expect(await rig.journal.disclosures(id)).toEqual([])
    expect(rig.sink.requests).toHaveLength(0)
    permit = { kind: 'go', leaveOut: [] }
    await rig.pass(60_000)
    await rig.settled(id)
    expect(await rig.delivery(id)).toMatchObject(delivered)
  })

  test('of a duplicate nothing is begun, and no place is lost', async () => {
    const router = await rig.start()
    await rig.turns()
    const offers = Array.from({ length: 3 }, () => router.offer(rig.made({ channel: 'slow', count: 2 })))
    expect(offers.map(({ begun }) => begun.length)).toEqual([2, 0, 0])
    offers[0]?.stored([0, 1].map(() => ({ id: 'known', duplicate: true })))
    const again = router.offer(rig.made({ channel: 'slow', count: 2 }))
    expect(again.begun).toHaveLength(2)
    again.refused()
    expect(router.offer(rig.made({ channel: 'slow', count: 2 })).begun).toHaveLength(2)
    expect(rig.sink.requests).toHaveLength(0)
  })

  test('is not begun where an end that nobody saw is no delivery, nor by a declaration that may not deliver', async () => {
    const router = await rig.start()
    await rig.turns()
    expect(router.offer(rig.made({ channel: 'careful' })).begun).toEqual([])
    const older = await rig.start({ mayDeliver: () => false })
    expect(older.offer(rig.made({ channel: 'archive' })).begun).toEqual([])
  })

  test('goes back when its router was stopped meanwhile, for whatever delivers then', async () => {
    const one = await rig.start()
    await rig.turns()
    const events = rig.made({ channel: 'archive' })
    const offer = one.offer(events)
    await one.stop(0)
    offer.stored(await rig.journal.accept(events, offer.begun))
    await rig.until(async () => (await rig.delivery(events[0]?.id ?? ''))?.state === 'queued')
    expect(rig.sink.requests).toHaveLength(0)
    expect(one.offer(rig.made({ channel: 'archive' })).begun).toEqual([])
    await rig.start()
    await rig.settled(events[0]?.id ?? '')
    expect(await rig.delivery(events[0]?.id ?? '')).toMatchObject(delivered)
  })
})

test('a retry is tried when it is due, also while new events begin beside it', async () => {
  let failing = true
  rig.sink.answer = async () => ({ status: failing ? 500 : 200 })
  const router = await rig.start()
  await rig.turns()
  const [first] = await rig.take(router, { channel: 'archive' })
  await rig.settled(first)
  failing = false
  const [second] = await rig.take(router, { channel: 'archive' })
  await rig.settled(second)
  expect(await rig.delivery(second)).toMatchObject(delivered)
  expect(await rig.delivery(first)).toMatchObject({ state: 'retry', attempts: 1 })
  await rig.pass(5000)
  await rig.settled(first)
  expect(await rig.delivery(first)).toMatchObject({ state: 'delivered', attempts: 2 })
})
