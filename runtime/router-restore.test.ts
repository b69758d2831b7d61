import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Generated, RetentionPlan } from './contract/plan.ts'
import type { Clock } from './core/clock.ts'
import { adminHeaders, keyFor, storedEvents } from './ingress/testing/client.ts'
import { generated } from './ingress/testing/generated.ts'
import { makePlace, type Place } from './ingress/testing/harness.ts'
import { listLogger } from './ingress/testing/logger.ts'
import { bearer, ofTenants, operatorOf, read } from './ingress/testing/of-tenants.ts'
import { githubHeaders, pushBody } from './ingress/testing/requests.ts'
import { createTestClock } from './journal/testing/clock.ts'
import { createRouter } from './router.ts'

const DAY = 86_400_000

/** Nobody answers at the discard port, and the next attempt is an hour off: events wait in the journal. */
const patient = {
  ...generated,
  plan: { ...generated.plan, channels: generated.plan.channels.map((each) => ({ ...each, schedule: [3600] })) },
}
/** The same, but for how long payloads are kept. */
const keeping = (own: Partial<RetentionPlan>): Generated => ({
  ...patient,
  plan: {
    ...patient.plan,
    retention: patient.plan.retention.map((rule) =>
      rule.name === 'event-payload' ? { ...rule, periods: { '': 'P1D' }, ...own } : rule,
    ),
  },
})
const ORIGINS = ['https://hooks.slack.com', 'https://archive.example']

async function start(place: Place, { declared = patient, clock }: { declared?: Generated; clock?: Clock } = {}) {
  const { logger, lines } = listLogger()
  const settings = { ...place.settings, standIns: new Map(ORIGINS.map((each) => [each, 'http://127.0.0.1:9'])) }
  const router = await createRouter({ generated: declared, settings, logger, ...(clock && { clock }) })
  return { place, router, lines, ...(await router.listen()) }
}

const { email } = (JSON.parse(pushBody) as { readonly pusher: { readonly email: string } }).pusher
const identified = JSON.stringify({ tenant: 'acme', identifiers: [{ type: 'contact.email', value: email }] })

/** Asks a router's administration, as a privacy officer unless said otherwise; with a body by POST. */
async function askingAs(first: { readonly admin: string }, role = 'privacy-officer') {
  const key = await keyFor(first, role)
  return async ({ admin }: { readonly admin: string }, path: string, body?: string) => {
    const headers = { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) }
    const response = await fetch(`${admin}${path}`, { headers, ...(body && { method: 'POST', body }) })
    return (await response.json()) as Readonly<Record<string, unknown>>
  }
}

test('a journal from a backup of before an erasure comes up erased', async () => {
  const place = makePlace()
  const backup = join(place.directory, 'backup')
  const first = await start(place)
  const ask = await askingAs(first)
  const headers = githubHeaders(pushBody, 'd1')
  await fetch(`${first.url}/in/acme/github`, { method: 'POST', headers, body: pushBody })
  expect(await ask(first, '/v1/subjects/search', identified)).toMatchObject({ events: { 'github.push': 1 } })
  await first.router.close()
  cpSync(place.settings.dataDir, backup, { recursive: true })

  const second = await start(place)
  const { receipt } = await ask(second, '/v1/subjects/erase', identified)
  await expect.poll(() => ask(second, String(receipt)), { timeout: 10_000 }).toMatchObject({ state: 'done' })
  await second.router.close()

  rmSync(place.settings.dataDir, { recursive: true })
  cpSync(backup, place.settings.dataDir, { recursive: true })
  // It takes nothing and sends nothing before it has erased again.
  const third = await start(place)
  expect(third.lines.join('')).toContain('"erasures-replayed"')
  expect(await ask(third, '/v1/subjects/search', identified)).toMatchObject({ events: {} })
  expect(await ask(third, String(receipt))).toMatchObject({ state: 'done', restored: true, remains: 0 })
  await third.router.close()
  place.remove()
})

test('a journal from a backup of before an objection comes up with it; one that cannot read it does not come up', async () => {
  const place = makePlace()
  const backup = join(place.directory, 'backup')
  const first = await start(place)
  const ask = await askingAs(first)
  await first.router.close()
  cpSync(place.settings.dataDir, backup, { recursive: true })

  const second = await start(place)
  const objection = JSON.stringify({ ...JSON.parse(identified), activity: 'route-events' })
  expect(await ask(second, '/v1/subjects/object', objection)).toMatchObject({ state: 'pending' })
  await second.router.close()

  rmSync(place.settings.dataDir, { recursive: true })
  cpSync(backup, place.settings.dataDir, { recursive: true })
  const third = await start(place)
  expect(third.lines.join('')).toContain('"rights-replayed"')
  expect(await ask(third, '/v1/subjects/search', identified)).toMatchObject({
    objections: { 'route-events': 'pending' },
    requests: [],
  })
  await third.router.close()

  rmSync(place.settings.dataDir, { recursive: true })
  const { logger } = listLogger()
  const { settings } = place
  await expect(createRouter({ generated: patient, settings, logger })).rejects.toThrow(/is missing, though `.*tombst/)
  const stranger = await createRouter({ generated: patient, settings: { ...settings, tombstonesDir: null }, logger })
  await stranger.close()
  const other = await createRouter({ generated: patient, settings, logger })
  await expect(other.listen()).rejects.toThrow(/The reminder `.*` cannot be opened/)
  await other.close()
  place.remove()
})

test('a journal from a backup of before a key was revoked does not let it in again', async () => {
  const place = makePlace()
  const backup = join(place.directory, 'backup')
  const first = await start(place)
  const ask = await askingAs(first)
  const owner = await keyFor(first, 'owner')
  await first.router.close()
  cpSync(place.settings.dataDir, backup, { recursive: true })

  const second = await start(place)
  const id = owner.split('_')[1]
  await fetch(`${second.admin}/v1/keys/${id}`, { method: 'DELETE', headers: adminHeaders })
  await second.router.close()

  rmSync(place.settings.dataDir, { recursive: true })
  cpSync(backup, place.settings.dataDir, { recursive: true })
  const third = await start(place)
  expect(third.lines.join('')).toContain('"records-replayed"')
  const refused = await fetch(`${third.admin}/v1/keys`, { headers: { authorization: `Bearer ${owner}` } })
  expect(refused.status).toBe(401)
  // Keys that nobody revoked go on.
  expect(await ask(third, '/v1/subjects/search', identified)).toMatchObject({ events: {} })
  await third.router.close()
  place.remove()
})

test('a journal from a backup of before a hold deletes nothing that it keeps, nor does an erasure that is run again', async () => {
  const declared = keeping({ holds: [{ ground: 'Claims', until: null }] })
  const clock = createTestClock()
  const place = makePlace()
  const backup = join(place.directory, 'backup')
  const first = await start(place, { declared, clock })
  const ask = await askingAs(first)
  const headers = githubHeaders(pushBody, 'd1')
  await fetch(`${first.url}/in/acme/github`, { method: 'POST', headers, body: pushBody })
  await first.router.close()
  cpSync(place.settings.dataDir, backup, { recursive: true })

  const second = await start(place, { declared, clock })
  const until = new Date(clock.now() + 100 * DAY).toISOString()
  const hold = JSON.stringify({ name: 'case-7', tenant: 'acme', ground: 'Claims', until, reason: 'Letter' })
  expect(await ask(second, '/v1/holds', hold)).toMatchObject({ name: 'case-7', applied: true })
  const { receipt } = await ask(second, '/v1/subjects/erase', identified)
  const kept = { state: 'done', kept: [{ ground: 'Claims' }] }
  await expect.poll(() => ask(second, String(receipt)), { timeout: 10_000 }).toMatchObject(kept)
  await second.router.close()

  rmSync(place.settings.dataDir, { recursive: true })
  cpSync(backup, place.settings.dataDir, { recursive: true })
  clock.advance(DAY)
  const third = await start(place, { declared, clock })
  expect(await ask(third, String(receipt))).toMatchObject({ ...kept, restored: true })
  expect(storedEvents(third)).toBe(1)
  const released = await fetch(`${third.admin}/v1/holds/case-7`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${await keyFor(third, 'privacy-officer')}` },
  })
  expect(await released.json()).toMatchObject({ applied: true })
  expect(storedEvents(third)).toBe(0)
  await third.router.close()
  place.remove()
})

test('a journal from a backup of before an account was closed deletes what that had ended', async () => {
  const declared = keeping({ after: 'account.closed' })
  const clock = createTestClock()
  const place = makePlace()
  const backup = join(place.directory, 'backup')
  const first = await start(place, { declared, clock })
  const ask = await askingAs(first, 'operator')
  const headers = githubHeaders(pushBody, 'd1')
  await fetch(`${first.url}/in/acme/github`, { method: 'POST', headers, body: pushBody })
  await first.router.close()
  cpSync(place.settings.dataDir, backup, { recursive: true })

  const second = await start(place, { declared, clock })
  const { identifiers: subject } = JSON.parse(identified) as { readonly identifiers: unknown }
  const at = new Date(clock.now()).toISOString()
  const closed = JSON.stringify({ tenant: 'acme', event: 'account.closed', subject, at })
  expect(await ask(second, '/v1/lifecycle', closed)).toMatchObject({ people: 1, applied: true })
  clock.advance(DAY)
  await second.router.close()

  rmSync(place.settings.dataDir, { recursive: true })
  cpSync(backup, place.settings.dataDir, { recursive: true })
  const third = await start(place, { declared, clock })
  expect(third.lines.join('')).toContain('"records-replayed"')
  expect(storedEvents(third)).toBe(0)
  await third.router.close()
  // What comes in from somebody who is back is not ended by it.
  const fourth = await start(place, { declared, clock })
  expect(fourth.lines.join('')).not.toContain('"records-replayed"')
  await fourth.router.close()
  place.remove()
})

test('a journal from a backup of before a key of a tenant was revoked or rotated does not take it again', async () => {
  const declared: Generated = { ...ofTenants, plan: { ...ofTenants.plan, channels: patient.plan.channels } }
  const place = makePlace()
  const backup = join(place.directory, 'backup')
  const path = '/v1/tenants/acme/sources/meter/credentials'
  const first = await start(place, { declared })
  let ask = await operatorOf(first)
  const made = await Promise.all(['gone', 'rotated', 'stays'].map((name) => ask('POST', path, { name })))
  const [gone, rotated, stays] = made.map(({ json }) => json as unknown) as [Made, Made, Made]
  await first.router.close()
  cpSync(place.settings.dataDir, backup, { recursive: true })

  const second = await start(place, { declared })
  ask = await operatorOf(second)
  expect((await ask('DELETE', `${path}/${gone.id}`)).status).toBe(204)
  const { secret } = (await ask('POST', `${path}/${rotated.id}/rotate`, { overlapHours: 0 })).json as unknown as Made
  await second.router.close()

  rmSync(place.settings.dataDir, { recursive: true })
  cpSync(backup, place.settings.dataDir, { recursive: true })
  const third = await start(place, { declared })
  expect(third.lines.join('')).toContain('"records-replayed"')
  const statuses = []
  for (const key of [gone.secret, rotated.secret, secret, stays.secret]) {
    statuses.push((await read(third, bearer(key))).status)
  }
  expect(statuses).toEqual([401, 401, 202, 202])
  await third.router.close()
  place.remove()
})

interface Made {
  readonly id: string
  readonly secret: string
}
