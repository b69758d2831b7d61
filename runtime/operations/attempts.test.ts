import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Caller, callerOf } from '../admin/testing/call.ts'
import { createRig, type Rig } from '../delivery/testing/rig.ts'
import type { Intent, Lease } from '../journal/port.ts'
import { deliveryRoutes } from './delivery-routes.ts'

let rig: Rig
let call: Caller
let keepsDisclosures: boolean
beforeEach(async () => {
  rig = await createRig()
  keepsDisclosures = true
  const routes = deliveryRoutes({
    journal: rig.journal,
    keepsDisclosures: () => keepsDisclosures,
    notify: () => {},
  })
  call = callerOf(routes, () => rig.clock.now())
})
afterEach(() => rig.close())

const DAY = 86_400_000
const attemptsOf = (id: string) => call('GET', `/v1/events/${id}/attempts`)
const channels = [{ name: 'archive', limit: 1 }]
const intend = (): Intent => ({
  recipient: 'archivist',
  categories: ['content.text'],
  subjects: [],
  expiresAt: rig.clock.now() + 90 * DAY,
})
async function claim(): Promise<Lease> {
  const [lease] = await rig.journal.claim({ now: rig.clock.now(), leaseMs: 1000, channels, intend })
  if (lease === undefined) throw new Error('Nothing was claimed.')
  return lease
}

describe('attempts', () => {
  test('are told across a crash, a timeout and a redrive, and which may have come a second time', async () => {
    const [event] = await rig.accept({ channel: 'archive', tenant: 'acme' })
    const { delivery } = await claim()
    expect((await attemptsOf(event)).body).toMatchObject({ attempts: [{ outcome: null, endedAt: null }] })
    rig.clock.advance(1000)
    const now = rig.clock.now()
    const timeout = { kind: 'retry', status: null, reason: 'timeout', reach: 'unknown', at: now + 1 } as const
    await rig.journal.settle(await claim(), timeout, now)
    rig.clock.advance(1)
    const refused = { kind: 'dead', status: 422, reason: 'answered-422', reach: 'received' } as const
    await rig.journal.settle(await claim(), refused, rig.clock.now())
    await rig.journal.redrive({ event }, rig.clock.now())
    rig.clock.advance(1)
    await rig.journal.settle(await claim(), { kind: 'delivered', status: 200 }, rig.clock.now())

    const { status, body } = await attemptsOf(event.toUpperCase())
    const its = { delivery, route: 'notes', channel: 'archive', recipient: 'archivist', categories: ['content.text'] }
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        event,
        tenant: 'acme',
        recorded: true,
        attempts: [
          { ...its, attempt: 1, outcome: 'unknown', endedAt: null, mayRepeat: null },
          { ...its, attempt: 2, outcome: 'unknown', status: null, mayRepeat: 'unknown' },
          { ...its, attempt: 3, outcome: 'received', status: 422, mayRepeat: 'unknown' },
          { ...its, attempt: 1, outcome: 'received', status: 200, mayRepeat: 'received' },
        ],
      },
    })
  })

  test('of which nothing was sent make no repeat of the next', async () => {
    const [event] = await rig.accept({ channel: 'archive' })
    const unsent = { kind: 'retry', status: null, reason: 'dns', reach: 'not-sent', at: rig.clock.now() } as const
    await rig.journal.settle(await claim(), unsent, rig.clock.now())
    await rig.journal.settle(await claim(), { kind: 'delivered', status: 200 }, rig.clock.now())
    expect((await attemptsOf(event)).body).toMatchObject({
      attempts: [
        { outcome: 'not-sent', mayRepeat: null },
        { outcome: 'received', mayRepeat: null },
      ],
    })
  })

  test('outlive their event in the record, but for callers of one tenant', async () => {
    const [event] = await rig.accept({ channel: 'archive', tenant: 'acme' })
    await rig.journal.settle(await claim(), { kind: 'delivered', status: 200 }, rig.clock.now())
    rig.clock.advance(31 * DAY)
    await rig.journal.sweep(rig.clock.now())
    expect(await attemptsOf(event)).toMatchObject({
      status: 200,
      body: { tenant: null, attempts: [{ route: null, channel: null, outcome: 'received' }] },
    })
    expect((await call('GET', `/v1/events/${event}/attempts`, { tenant: 'acme' })).status).toBe(404)
  })

  test('of another tenant, or of no event, are not found; without a record none are told', async () => {
    keepsDisclosures = false
    const [event] = await rig.accept({ channel: 'archive' })
    expect(await attemptsOf(event)).toMatchObject({ status: 200, body: { recorded: false, attempts: [] } })
    expect((await call('GET', `/v1/events/${event}/attempts`, { tenant: 'acme' })).status).toBe(404)
    for (const none of ['019c13ec-9e00-7234-a43b-9a51c6239cec', 'x']) expect((await attemptsOf(none)).status).toBe(404)
  })
})
