import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keptId } from '../journal/people.ts'
import { about, common } from '../journal/testing/events.ts'
import { createPostgresHome } from '../journal/testing/postgres-home.ts'
import { type PostgresServer, startPostgres } from '../journal/testing/postgres-server.ts'
import { type Bench, DAY, email, iso } from './testing/bench.ts'
import { benchForEach } from './testing/bench-for-each.ts'

function describeHolds(bench: Bench): void {
  test('keeps from deletion and not from the end of use', async () => {
    const now = bench.clock.now()
    const [note, bill] = [await bench.store('note'), await bench.store('bill')]
    expect(await bench.call('POST', '/v1/holds', bench.held())).toMatchObject({ status: 201, body: { applied: true } })
    expect(await bench.ends(note)).toEqual([now + 30 * DAY, now + 100 * DAY])
    // The declaration names no such ground for bills: only their statutory minimum keeps them.
    expect(await bench.ends(bill)).toEqual([now + 10 * DAY, now + 365 * DAY])
    expect(await bench.ends(await bench.store('note'))).toEqual([now + 30 * DAY, now + 100 * DAY])
    bench.clock.advance(60 * DAY)
    await bench.retention.sweeper.sweep()
    expect(await bench.ends(note)).toEqual([now + 30 * DAY, now + 100 * DAY])
    bench.clock.advance(40 * DAY)
    await bench.retention.sweeper.sweep()
    expect(await bench.ends(note)).toBeNull()
  })

  test('is about a tenant that is known, and says how many stored events it keeps', async () => {
    await bench.store('note')
    await bench.store('note', { whom: 'bob@example.org' })
    await bench.store('bill')
    await bench.store('note', { tenant: 'beta' })
    const set = (own: object) => bench.call('POST', '/v1/holds', bench.held(own))
    for (const tenant of [undefined, 'default', 'unknown']) {
      expect(await set({ tenant })).toMatchObject({
        status: 422,
        body: { type: expect.stringContaining('unknown-tenant') },
      })
    }
    expect(await set({})).toMatchObject({ status: 201, body: { events: 2 } })
    const subjects = [email('bob@example.org')]
    expect(await set({ name: 'bob', subjects })).toMatchObject({ status: 201, body: { events: 1, people: 1 } })
    expect(await set({ name: 'eve', subjects: [email('eve@example.org')] })).toMatchObject({ body: { events: 0 } })
    const closed = { event: 'account.closed', at: iso(bench.clock.now()) }
    for (const tenant of [{}, { tenant: 'unknown' }]) {
      expect(await bench.call('POST', '/v1/lifecycle', { body: { ...closed, ...tenant } })).toMatchObject({
        status: 422,
      })
    }
  })

  test('released lets go what it kept, and nothing that another one keeps', async () => {
    const now = bench.clock.now()
    const [ann, bob] = [await bench.store('note'), await bench.store('note', { whom: 'bob@example.org' })]
    await bench.call('POST', '/v1/holds', bench.held())
    const until = now + 200 * DAY
    await bench.call(
      'POST',
      '/v1/holds',
      bench.held({ name: 'ann', subjects: [email('ann@example.org')], until: iso(until), types: ['note'] }),
    )
    bench.clock.advance(60 * DAY)
    expect(await bench.call('GET', '/v1/holds?tenant=acme')).toMatchObject({ body: { count: 2 } })
    expect(await bench.call('DELETE', '/v1/holds/case-7', { tenant: 'beta' })).toMatchObject({ status: 404 })
    expect(await bench.call('DELETE', '/v1/holds/case-7')).toMatchObject({ status: 200, body: { applied: true } })
    await bench.retention.sweeper.sweep()
    expect(await bench.ends(bob)).toBeNull()
    expect(await bench.ends(ann)).toEqual([now + 30 * DAY, until])
  })

  test('goes on for an event that an erasure had to set apart, and what has ended stays ended', async () => {
    const now = bench.clock.now()
    const note = await bench.store('note')
    await bench.call('POST', '/v1/holds', bench.held({ subjects: [email('ann@example.org')] }))
    const ann = bench.subject('ann@example.org')
    const apart = keptId(bench.journal.identity, 'acme', ann)
    await bench.journal.reschedule({ decide: ({ deleteAt }) => ({ expiresAt: now, deleteAt }) })
    await bench.journal.subjects.rewrite(note, [common({}), about([[apart]], [[['email'], 'ann@example.org']])])
    bench.clock.advance(60_000)
    await bench.retention.sweeper.sweep()
    expect(await bench.ends(note)).toEqual([now, now + 100 * DAY])
    await bench.call('DELETE', '/v1/holds/case-7')
    expect(await bench.ends(note)).toEqual([now, now + 30 * DAY])
  })

  test('finds what was still on its way in when it was set', async () => {
    const now = bench.clock.now()
    const receivedAt = now
    const late = bench.retention.deadlines({ tenant: 'acme', type: 'note', receivedAt }, [])
    await bench.call('POST', '/v1/holds', bench.held())
    const note = await bench.store('note', { deadlines: late })
    expect(await bench.ends(note)).toEqual([now + 30 * DAY, now + 30 * DAY])
    // The sweep that set it may still be deleting.
    await bench.retention.sweeper.sweep()
    bench.clock.advance(60_000)
    await bench.retention.sweeper.sweep()
    expect(await bench.ends(note)).toEqual([now + 30 * DAY, now + 100 * DAY])
  })

  test('needs a ground that the declaration names, an end that is to come, and a name of its own', async () => {
    for (const own of [{ ground: 'Curiosity' }, { types: ['note', 'bill'] }, { until: iso(bench.clock.now()) }])
      expect(await bench.call('POST', '/v1/holds', bench.held(own))).toMatchObject({ status: 422 })
    const { until: _, ...without } = bench.held().body
    expect((await bench.call('POST', '/v1/holds', { body: without })).status).toBe(422)
    await bench.call('POST', '/v1/holds', bench.held())
    expect(await bench.call('POST', '/v1/holds', bench.held())).toMatchObject({ status: 409 })
    expect(await bench.call('DELETE', '/v1/holds/other')).toMatchObject({ status: 404 })
  })
}

describe('a hold on SQLite', () => describeHolds(benchForEach()))

describe('a hold on PostgreSQL', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)
  afterAll(() => server.remove())

  describeHolds(benchForEach((clock) => createPostgresHome(server.url('postgres'), clock)))
})
