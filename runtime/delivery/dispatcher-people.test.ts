import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../journal/port.ts'
import { compileSplit } from '../segments/split.ts'
import type { Permit } from './permission.ts'
import { testPlan } from './testing/plan.ts'
import { createRig, type Rig } from './testing/rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await createRig()
})
afterEach(() => rig.close())

const MINUTE = 60_000
const event = { title: 'Hello', author: { email: 'ada@example.org' } }
const delivered = { state: 'delivered', attempts: 1 }

/** The parts of an event as ingress stores them, and its author. */
function split() {
  const [common, ...people] = compileSplit(testPlan.events[0]?.subjects ?? [], rig.journal.identity)(event, 'default')
  const payload = JSON.parse(Buffer.from(common?.payload ?? []).toString())
  return { parts: { payload, people }, author: people[0]?.people[0] as Person }
}

const dataOf = (body: string | undefined): unknown => JSON.parse(body ?? '{}').data

describe('an event about somebody', () => {
  test('is delivered whole, and the record says whose data it was', async () => {
    await rig.start()
    const { parts, author } = split()
    const [id] = await rig.accept({ channel: 'archive', ...parts })
    await rig.settled(id)
    expect(dataOf(rig.sink.requests[0]?.body)).toEqual({ title: 'Hello', author: { email: 'a***@example.org' } })
    const [disclosure] = await rig.journal.disclosures(id)
    expect(disclosure?.subjects.map((each) => Buffer.from(each))).toEqual(author.map((each) => Buffer.from(each)))
  })

  test('is asked about with the people whom the projection shows, and no others', async () => {
    const asked: number[] = []
    await rig.start({
      permit: (_, shown) => {
        asked.push(shown.length)
        return { kind: 'go', leaveOut: [] }
      },
    })
    const { parts } = split()
    const [all] = await rig.accept({ channel: 'archive', ...parts })
    await rig.settled(all)
    expect(new Set(asked)).toEqual(new Set([1]))
    asked.length = 0
    const [title] = await rig.accept({ channel: 'archive', route: 'titles', ...parts })
    await rig.settled(title)
    expect(new Set(asked)).toEqual(new Set([0]))
  })

  test('waits while somebody is restricted, without an attempt or a disclosure, and goes when that is lifted', async () => {
    let restricted = true
    await rig.start({
      permit: (_, shown): Permit =>
        restricted && shown.length > 0
          ? { kind: 'hold', reason: 'restricted', at: rig.clock.now() + MINUTE }
          : { kind: 'go', leaveOut: [] },
    })
    const { parts } = split()
    const [held] = await rig.accept({ channel: 'archive', ...parts })
    const [other] = await rig.accept({ channel: 'archive', route: 'titles', ...parts })
    await rig.settled(other)
    await rig.until(async () => (await rig.delivery(held))?.lastReason === 'restricted')
    expect(await rig.delivery(held)).toMatchObject({ state: 'queued', attempts: 0, nextAt: rig.clock.now() + MINUTE })
    expect(await rig.journal.disclosures(held)).toEqual([])
    expect(await rig.delivery(other)).toMatchObject(delivered)

    restricted = false
    await rig.pass(MINUTE)
    await rig.settled(held)
    expect(await rig.delivery(held)).toMatchObject(delivered)
  })

  test('is suppressed after an objection, also one that comes while the connection is made', async () => {
    let asked = 0
    await rig.start({
      permit: (): Permit => (++asked < 3 ? { kind: 'go', leaveOut: [] } : { kind: 'end', reason: 'objection' }),
    })
    const { parts } = split()
    const [id] = await rig.accept({ channel: 'archive', ...parts })
    await rig.until(async () => (await rig.delivery(id))?.state === 'suppressed')
    expect(await rig.delivery(id)).toMatchObject({ lastReason: 'objection', nextAt: null })
    expect(rig.sink.requests).toHaveLength(0)
  })

  test('goes without the parts of those who are left out', async () => {
    const { parts, author } = split()
    await rig.start({ permit: () => ({ kind: 'go', leaveOut: author }) })
    const [id] = await rig.accept({ channel: 'archive', ...parts })
    await rig.settled(id)
    expect(dataOf(rig.sink.requests[0]?.body)).toEqual({ title: 'Hello' })
  })

  test('is suppressed when they have been erased, unless the delivery shows nothing of them', async () => {
    const { parts, author } = split()
    const [shows] = await rig.accept({ channel: 'archive', ...parts })
    const [other] = await rig.accept({ channel: 'archive', route: 'titles', ...parts })
    const [purged] = await rig.accept({ channel: 'archive', ...parts })
    await rig.journal.subjects.destroyKeys(author)
    await rig.journal.subjects.purge(author)
    await rig.start()
    for (const id of [shows, other, purged]) await rig.until(async () => (await rig.delivery(id))?.nextAt === null)
    expect(await rig.delivery(shows)).toMatchObject({ state: 'suppressed', lastReason: 'erased' })
    expect(await rig.delivery(other)).toMatchObject(delivered)
    expect(rig.sink.requests).toHaveLength(1)
    expect(dataOf(rig.sink.requests[0]?.body)).toEqual({ title: 'Hello' })
  })
})

test('nothing is written to a connection that stands only after retention has ended', async () => {
  let asked = 0
  await rig.start({
    permit: () => {
      if (++asked === 2) rig.clock.advance(20_000)
      return { kind: 'go', leaveOut: [] }
    },
  })
  const [id] = await rig.accept({ channel: 'archive', expiresIn: 10_000 })
  await rig.until(async () => ['expired', undefined].includes((await rig.delivery(id))?.state))
  expect(rig.sink.requests).toHaveLength(0)
})

describe('a router', () => {
  test('that is out of touch with the journal begins nothing', async () => {
    let inTouch = false
    const router = await rig.start({ inTouch: () => inTouch })
    const [id] = await rig.accept({ channel: 'archive' })
    await rig.turns()
    expect(await rig.delivery(id)).toMatchObject({ state: 'queued', attempts: 0 })
    inTouch = true
    router.notify()
    await rig.settled(id)
    expect(await rig.delivery(id)).toMatchObject(delivered)
  })

  test('whose declaration was narrowed by a later one delivers nothing', async () => {
    let may = false
    const router = await rig.start({ mayDeliver: () => may })
    const [id] = await rig.accept({ channel: 'archive' })
    await rig.turns()
    expect(await rig.delivery(id)).toMatchObject({ state: 'queued', attempts: 0 })
    may = true
    router.notify()
    await rig.settled(id)
  })

  test('says that an attempt has ended when its outcome is on disk', async () => {
    const answer = Promise.withResolvers<void>()
    rig.sink.answer = () => answer.promise.then(() => ({ status: 200 }))
    const router = await rig.start()
    const [id] = await rig.accept({ channel: 'archive' })
    await rig.sink.received(1)
    // The claim that it came by may end a moment later.
    await rig.until(async () => router.begun() === 1)
    answer.resolve()
    await rig.until(async () => router.begun() === 0)
    expect(await rig.journal.disclosures(id)).toMatchObject([{ outcome: 'received' }])
  })
})
