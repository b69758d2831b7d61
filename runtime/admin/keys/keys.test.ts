import { afterEach, expect, test } from 'vitest'
import { createTestClock } from '../../journal/testing/clock.ts'
import { type AdminBench, adminKey, startAdmin } from '../testing/bench.ts'
import { createFailures } from './failures.ts'

let bench: AdminBench
afterEach(() => bench?.admin.close())

const DAY = 86_400_000
const HOUR = 3_600_000
const statusOf = async (key: string): Promise<number> => (await bench.call('GET', '/v1/keys', { key })).status

test('a key is shown once, and only its hash is stored', async () => {
  bench = await startAdmin()
  const body = { name: 'ci-auditor', roles: ['auditor'], expiresInDays: 30 }
  const made = await bench.call('POST', '/v1/keys', { key: adminKey, body })
  expect(made).toMatchObject({
    status: 201,
    body: { name: 'ci-auditor', roles: ['auditor'], tenant: null, lastUsed: null },
  })
  const { id, key } = made.body
  expect(key).toMatch(new RegExp(`^byl_${id}_[A-Za-z0-9_-]{43}$`))
  const secret = key.slice(-43)
  const listed = await bench.call('GET', '/v1/keys', { key })
  expect(listed.text).not.toContain(secret)
  const stored = (await bench.records.changes(0, 100)).map(({ value }) => Buffer.from(value ?? []).toString()).join()
  expect(stored).not.toContain(secret)
  expect(stored).not.toContain(Buffer.from(secret, 'base64url').toString('hex'))
  expect(JSON.stringify(await bench.audit.page(0, 10))).not.toContain(secret)
  expect(await bench.audit.page(0, 10)).toMatchObject([
    { action: 'key.create', status: 201, openings: [{ part: { key: 'admin-key', role: 'owner' } }] },
  ])
})

test('the key of the file manages keys and reads, and does nothing else', async () => {
  const used: string[] = []
  bench = await startAdmin(() => [
    {
      method: 'POST',
      path: '/v1/act',
      roles: ['operator', 'privacy-officer', 'ingest'],
      summary: 'Acts.',
      answers: { 200: null },
      audit: 'act',
      handle: async ({ actor }) => {
        used.push(actor.role)
        return { status: 200 }
      },
    },
  ])
  expect((await bench.call('POST', '/v1/act', { key: adminKey })).status).toBe(403)
  const { key } = await bench.key(['auditor', 'privacy-officer'])
  expect((await bench.call('POST', '/v1/act', { key })).status).toBe(200)
  expect(used).toEqual(['privacy-officer'])
})

test('rotation has no gap: the secret before lives on for the overlap, and not longer', async () => {
  bench = await startAdmin()
  const { id, key: first } = await bench.key(['auditor'])
  const rotate = (body: object) => bench.call('POST', `/v1/keys/${id}/rotate`, { key: adminKey, body })
  const { body: second } = await rotate({ overlapHours: 2 })
  expect(second.id).toBe(id)
  expect(second.overlapUntil).toBe(new Date(bench.clock.now() + 2 * HOUR).toISOString())
  expect(await statusOf(first)).toBe(200)
  expect(await statusOf(second.key)).toBe(200)
  bench.clock.advance(2 * HOUR)
  expect(await statusOf(first)).toBe(401)
  expect(await statusOf(second.key)).toBe(200)
  const { body: third } = await rotate({ overlapHours: 0, expiresInDays: 2 })
  expect(await statusOf(second.key)).toBe(401)
  expect(await statusOf(third.key)).toBe(200)
  bench.clock.advance(2 * DAY)
  expect(await statusOf(third.key)).toBe(401)
})

test('a revoked key opens nothing from the answer on', async () => {
  bench = await startAdmin()
  const { id, key } = await bench.key(['auditor'])
  const path = `/v1/keys/${id}`
  expect((await bench.call('DELETE', path, { key: adminKey })).status).toBe(204)
  expect(await statusOf(key)).toBe(401)
  expect((await bench.call('DELETE', path, { key: adminKey })).status).toBe(404)
  expect((await bench.call('POST', `${path}/rotate`, { key: adminKey })).status).toBe(404)
})

test('a key that is revoked while others rotate it is revoked, and so is what they are shown', async () => {
  bench = await startAdmin()
  const { id, key } = await bench.key(['auditor'])
  // Somebody rotates it between what the revocation reads and what it writes.
  const { records } = bench
  const get = records.get.bind(records)
  let shown = ''
  records.get = async (...given) => {
    const stored = await get(...given)
    records.get = get
    shown = (await bench.call('POST', `/v1/keys/${id}/rotate`, { key: adminKey, body: {} })).body.key
    return stored
  }
  expect((await bench.call('DELETE', `/v1/keys/${id}`, { key: adminKey })).status).toBe(204)
  expect([await statusOf(key), await statusOf(shown)]).toEqual([401, 401])
})

test('a key expires', async () => {
  bench = await startAdmin()
  const { key } = await bench.key(['auditor'])
  bench.clock.advance(365 * DAY - 1)
  expect(await statusOf(key)).toBe(200)
  bench.clock.advance(1)
  expect(await statusOf(key)).toBe(401)
})

test('the last use is known to the day', async () => {
  bench = await startAdmin()
  const { id, key } = await bench.key(['auditor'])
  await statusOf(key)
  bench.clock.advance(DAY)
  await statusOf(key)
  const { body } = await bench.call('GET', '/v1/keys', { key: adminKey })
  expect(body.keys).toMatchObject([{ id, lastUsed: new Date(bench.clock.now()).toISOString().slice(0, 10) }])
})

test('an owner is nobody’s tenant, and a tenant has to be known', async () => {
  bench = await startAdmin()
  const make = (body: object) => bench.call('POST', '/v1/keys', { key: adminKey, body: { name: 'k', ...body } })
  expect((await make({ roles: ['owner'], tenant: 'acme' })).status).toBe(422)
  expect((await make({ roles: ['operator'], tenant: 'nobody' })).status).toBe(422)
  expect((await make({ roles: [] })).status).toBe(422)
  expect((await make({ roles: ['root'] })).status).toBe(422)
  expect((await make({ roles: ['owner'] })).status).toBe(201)
})

test('after ten failures an address is not listened to, but keys that exist are', async () => {
  bench = await startAdmin()
  const { key } = await bench.key(['auditor'])
  const wrong = `${key.slice(0, -2)}${key.endsWith('AA') ? 'BB' : 'AA'}`
  for (let count = 0; count < 10; count++) expect(await statusOf(wrong)).toBe(401)
  const refused = await bench.call('GET', '/v1/keys', { key: wrong })
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await statusOf('wrong, and of 32 characters and more'.replaceAll(' ', '-'))).toBe(429)
  expect(await statusOf(key)).toBe(200)
  // Nobody can lock out its holder from the same address: it is too long to be guessed.
  expect(await statusOf(adminKey)).toBe(200)
})

test('failures are counted by network, and nothing of them is kept', () => {
  const clock = createTestClock()
  const failures = createFailures(clock)
  for (let count = 0; count < 10; count++) failures.add(`2001:db8::${count}`)
  expect(failures.wait('2001:db8::ffff')).toBe(6)
  expect(failures.wait('2001:db8:0:0:1::1')).toBe(6)
  expect(failures.wait('2001:db8:0:1::1')).toBe(0)
  expect(failures.wait('127.0.0.1')).toBe(0)
  expect(failures.take()).toEqual({ count: 10, addresses: 1 })
  expect(failures.take()).toEqual({ count: 0, addresses: 0 })
  clock.advance(6000)
  expect(failures.wait('2001:db8::ffff')).toBe(0)
})
