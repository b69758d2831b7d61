import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AdminBench, startAdmin } from '../admin/testing/bench.ts'
import { createUuids } from '../core/uuid.ts'
import { testPlan } from '../delivery/testing/plan.ts'
import { createRig, type Rig } from '../delivery/testing/rig.ts'
import { createCounters } from '../ingress/counters.ts'
import { replayRoutes } from './replay-routes.ts'

/** An event of each of two tenants, and an operator of one of them at the listener. */

let rig: Rig
let admin: AdminBench
let key: string
let own: string
let foreign: string

beforeEach(async () => {
  rig = await createRig()
  ;[own] = await rig.accept({ channel: 'archive', tenant: 'acme' })
  ;[foreign] = await rig.accept({ channel: 'archive', tenant: 'globex' })
  const logger = { info: () => {}, warn: () => {}, error: () => {} }
  admin = await startAdmin(() =>
    replayRoutes({
      plans: () => ({ current: testPlan, accepted: () => null }),
      journal: rig.journal,
      identity: rig.journal.identity,
      counters: createCounters(logger),
      uuid: createUuids(() => rig.clock.now()),
      notify: () => {},
    }),
  )
  ;({ key } = await admin.key(['operator'], 'acme'))
})
afterEach(async () => {
  await admin.admin.close()
  await rig.close()
})

const replay = (body: object, by = key) =>
  admin.call('POST', '/v1/replays', { key: by, body: { channel: 'archive', ...body } })
const deliveries = async (event: string): Promise<number | undefined> =>
  (await rig.journal.status(event))?.deliveries.length

test('an operator of a tenant replays what is its own, and the audit log says which event it was', async () => {
  expect(await replay({ event: own })).toMatchObject({ status: 200, body: { deliveries: 1 } })
  expect(await deliveries(own)).toBe(2)
  const [entry] = (await admin.audit.page(0, 10)).filter(({ action }) => action === 'event.replay')
  expect(entry).toMatchObject({ status: 200, facts: { tenant: 'acme', event: own, deliveries: 1, dryRun: false } })
})

test("another tenant's is not there for it", async () => {
  expect(await replay({ event: foreign })).toMatchObject({ status: 404 })
  expect(await replay({ event: foreign, tenant: 'globex' })).toMatchObject({ status: 403 })
  expect(await deliveries(foreign)).toBe(1)
})

test('whoever only reads cannot replay', async () => {
  const auditor = await admin.key(['auditor'])
  expect(await replay({ event: own }, auditor.key)).toMatchObject({ status: 403 })
  expect(await deliveries(own)).toBe(1)
})
