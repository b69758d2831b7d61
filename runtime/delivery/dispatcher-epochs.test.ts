import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeliveryPlan, RouterPlan } from '../contract/plan.ts'
import { testPlan } from './testing/plan.ts'
import { createRig, type Rig } from './testing/rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await createRig()
})
afterEach(() => rig.close())

const payload = { title: 'Hello', author: { email: 'ada@example.org' }, kind: 'public' }

/** The test's declaration under another digest, with other deliveries. */
const planOf = (digest: string, change: (delivery: DeliveryPlan) => DeliveryPlan | null): RouterPlan => ({
  ...testPlan,
  digest,
  routes: testPlan.routes.map((route) => ({ ...route, to: route.to.flatMap((each) => change(each) ?? []) })),
})
const showing = (digest: string, ...names: readonly string[]): RouterPlan =>
  planOf(digest, (delivery) => ({ ...delivery, fields: names.map((name) => ({ path: [name], protection: 'keep' })) }))
const accepting =
  (...plans: readonly RouterPlan[]) =>
  (digest: string) =>
    plans.find((each) => each.digest === digest) ?? null

describe('an event that was accepted under an older declaration', () => {
  test('is delivered by the narrower of both', async () => {
    const older = showing('sha256:older', 'title', 'kind')
    const current = showing('sha256:now', 'title', 'author')
    await rig.start({ plans: { current, accepted: accepting(older) } })
    const [old] = await rig.accept({ channel: 'archive', payload, digest: older.digest })
    await rig.settled(old)
    const [fresh] = await rig.accept({ channel: 'archive', payload, digest: current.digest })
    await rig.settled(fresh)
    expect(rig.sink.requests.map(({ body }) => JSON.parse(body).data)).toEqual([
      { title: 'Hello' },
      { title: 'Hello', author: { email: 'ada@example.org' } },
    ])
    expect(await rig.journal.disclosures(old)).toMatchObject([{ categories: ['content.text'] }])
  })

  test('is suppressed where that has no such delivery, without a record of a disclosure', async () => {
    const older = planOf('sha256:older', (delivery) => (delivery.channel === 'archive' ? null : delivery))
    await rig.start({ plans: { current: testPlan, accepted: accepting(older) } })
    const [id] = await rig.accept({ channel: 'archive', payload, digest: older.digest })
    await rig.until(async () => (await rig.delivery(id))?.state === 'suppressed')
    expect(await rig.delivery(id)).toMatchObject({ lastReason: 'not-declared' })
    expect(await rig.journal.disclosures(id)).toEqual([])
    expect(rig.sink.requests).toHaveLength(0)
  })

  test('waits while this router does not know that declaration, and is suppressed when nobody does', async () => {
    let known: RouterPlan | null = null
    await rig.start({ plans: { current: testPlan, accepted: () => known } })
    const [first] = await rig.accept({ channel: 'archive', payload, digest: 'sha256:next' })
    await rig.until(async () => (await rig.delivery(first))?.lastReason === 'unknown-declaration')
    expect(await rig.delivery(first)).toMatchObject({ state: 'queued', attempts: 0 })
    known = { ...testPlan, digest: 'sha256:next' }
    await rig.pass(15_000)
    await rig.settled(first)
    expect(await rig.delivery(first)).toMatchObject({ state: 'delivered' })

    known = null
    const [second] = await rig.accept({ channel: 'archive', payload, digest: 'sha256:lost' })
    await rig.pass(15 * 60_000)
    await rig.until(async () => (await rig.delivery(second))?.state === 'suppressed')
    expect(await rig.delivery(second)).toMatchObject({ lastReason: 'unknown-declaration' })
  })
})

test('what waits for a channel that is declared no more is suppressed', async () => {
  await rig.start({ retired: () => ['fax'] })
  const ids = await rig.accept({ channel: 'fax', payload, count: 40 })
  for (const id of ids) await rig.until(async () => (await rig.delivery(id))?.state === 'suppressed')
  expect(await rig.delivery(ids[0])).toMatchObject({ lastReason: 'not-declared' })
})
