import { beforeEach, describe, expect, test } from 'vitest'
import type { RouterPlan } from '../contract/plan.ts'
import { plan } from '../ingress/testing/generated.ts'
import { listLogger } from '../ingress/testing/logger.ts'
import type { Replica } from '../journal/port.ts'
import { createTestClock } from '../journal/testing/clock.ts'
import { createRegister } from '../register/register.ts'
import { createModelJournal, type ModelJournal } from '../register/testing/model.ts'
import { createDeclarations } from './declarations.ts'

const clock = createTestClock()
let journal: ModelJournal
beforeEach(() => {
  journal = createModelJournal(() => clock.now())
})

const wide: RouterPlan = { ...plan, digest: 'sha256:wide' }
const narrow: RouterPlan = { ...plan, digest: 'sha256:narrow', routes: plan.routes.slice(1) }
const wider: RouterPlan = { ...wide, digest: 'sha256:wider', sources: [...plan.sources] }

const alive = (of: RouterPlan, changes: Partial<Replica> = {}): Replica => ({
  replica: 'b',
  acked: 1,
  digest: of.digest,
  leftMs: 9000,
  ...changes,
})

async function router(...others: readonly Replica[]) {
  const { logger } = listLogger()
  const newest = async () => (await journal.heartbeat({ replica: 'a', leaseMs: 0, acked: 0, digest: '' })).generation
  const register = createRegister({ records: journal.records, logger, clock, newest })
  const declarations = createDeclarations({ records: journal.records, register, clock, logger, others: () => others })
  await register.start()
  const follow = async () => register.reach(await newest())
  return { ...declarations, follow }
}

test('every router can look up what any has run', async () => {
  const [one, other] = [await router(), await router()]
  expect(one.mayDeliver(wide.digest)).toBe(true)
  await one.activate(wide)
  await other.follow()
  expect(other.accepted(wide.digest)).toEqual(wide)
  expect(other.accepted('sha256:nobody')).toBeNull()
  expect((await router()).accepted(wide.digest)).toEqual(wide)
})

test('one that only adds leaves routers with the older one at work', async () => {
  const one = await router()
  await one.activate(narrow)
  expect(await one.activate(wide)).toMatchObject({ narrower: false })
  expect([narrow, wide].map((each) => one.mayDeliver(each.digest))).toEqual([true, true])
})

test('one that takes something away stops routers with an older one everywhere', async () => {
  const [one, other] = [await router(), await router()]
  await one.activate(wide)
  await one.activate(wider)
  const { narrower, generation } = await one.activate(narrow)
  expect([narrower, generation]).toEqual([true, 3])
  await other.follow()
  expect([wide, wider, narrow].map((each) => other.mayDeliver(each.digest))).toEqual([false, false, true])
  expect(other.mayDeliver('sha256:nobody')).toBe(false)
})

test('to activate the latest once more changes nothing', async () => {
  const one = await router()
  await one.activate(wide)
  expect(await one.activate(wide)).toEqual({ generation: 1, narrower: false })
})

test('several that activate at once take turns', async () => {
  const routers = [await router(), await router(), await router()]
  await Promise.all(routers.map((each, index) => each.activate({ ...plan, digest: `sha256:${index}` })))
  const last = await router()
  expect([0, 1, 2].map((index) => last.accepted(`sha256:${index}`)?.digest)).not.toContain(undefined)
})

describe('an older declaration that starts again', () => {
  beforeEach(async () => {
    const before = await router()
    await before.activate(wide)
    await before.activate(narrow)
  })

  test('does not deliver while routers with the later one run: it may be a rollout', async () => {
    const back = await router(alive(narrow))
    await back.join(wide)
    expect([wide, narrow].map((each) => back.mayDeliver(each.digest))).toEqual([false, true])
  })

  test('nor when they have only just been lost', async () => {
    const back = await router(alive(narrow, { leftMs: -60_000 }))
    await back.join(wide)
    expect(back.mayDeliver(wide.digest)).toBe(false)
  })

  test.each<[string, readonly Replica[]]>([
    ['there is none', []],
    ['they have stopped', [alive(narrow, { acked: Number.MAX_SAFE_INTEGER, leftMs: 0 })]],
    ['they have been gone for long', [alive(narrow, { leftMs: -600_000 })]],
    ['all others run it too', [alive(wide)]],
  ])('is in force again when %s: it is taken back', async (_, others) => {
    const back = await router(...others)
    await back.join(wide)
    expect(back.mayDeliver(wide.digest)).toBe(true)
  })
})
