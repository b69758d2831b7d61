import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AdminBench, startAdmin } from '../admin/testing/bench.ts'
import { createRig, type Rig } from '../delivery/testing/rig.ts'
import { deliveryRoutes } from './delivery-routes.ts'

/** Dead letters of two tenants, and an operator of one of them at the listener. */

let rig: Rig
let admin: AdminBench
let key: string
let own: Dead
let foreign: Dead

interface Dead {
  readonly event: string
  readonly delivery: string
}

beforeEach(async () => {
  rig = await createRig()
  rig.sink.answer = async () => ({ status: 422 })
  const router = await rig.start()
  own = await dead('acme')
  foreign = await dead('globex')
  // What is made due again stays so.
  await router.stop(0)
  admin = await startAdmin(() =>
    deliveryRoutes({ journal: rig.journal, keepsDisclosures: () => true, notify: () => {} }),
  )
  ;({ key } = await admin.key(['operator'], 'acme'))
})
afterEach(async () => {
  await admin.admin.close()
  await rig.close()
})

async function dead(tenant: string): Promise<Dead> {
  const [event] = await rig.accept({ channel: 'archive', tenant })
  await rig.settled(event)
  return { event, delivery: (await rig.delivery(event))?.id ?? '' }
}
const ask = (method: string, path: string, body?: object) => admin.call(method, path, { key, ...(body && { body }) })
const one = ({ event, delivery }: Dead): string => `/v1/events/${event}/deliveries/${delivery}/redrive`

test('an operator of a tenant finds and redrives what is its own, and the audit log says what', async () => {
  expect((await ask('GET', `/v1/deliveries?event=${own.event}`)).body).toMatchObject({ items: [{ id: own.delivery }] })
  expect(await ask('POST', one(own))).toMatchObject({ status: 200, body: { deliveries: 1 } })
  expect(await ask('POST', one(own))).toMatchObject({ status: 409 })
  const [entry, refused] = (await admin.audit.page(0, 10)).filter(({ action }) => action === 'delivery.redrive')
  expect(entry).toMatchObject({ status: 200, facts: { tenant: 'acme', ...own, deliveries: 1 } })
  expect(refused).toMatchObject({ status: 409, facts: { problem: 'delivery-not-dead' } })
})

test("another tenant's is not there for it", async () => {
  expect((await ask('GET', `/v1/deliveries?event=${foreign.event}`)).body).toMatchObject({ items: [] })
  expect(await ask('POST', one(foreign))).toMatchObject({ status: 404 })
  expect(await ask('POST', '/v1/deliveries/redrive', { event: foreign.event })).toMatchObject({
    status: 200,
    body: { deliveries: 0 },
  })
  expect(await ask('POST', '/v1/deliveries/redrive', { event: foreign.event, tenant: 'globex' })).toMatchObject({
    status: 403,
  })
  expect(await rig.delivery(foreign.event)).toMatchObject({ state: 'dead' })
})

test('whoever only reads cannot redrive', async () => {
  const auditor = await admin.key(['auditor'])
  expect(await admin.call('POST', one(own), { key: auditor.key })).toMatchObject({ status: 403 })
  expect(await rig.delivery(own.event)).toMatchObject({ state: 'dead' })
})
