import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { about, common } from '../journal/testing/events.ts'
import { keptId } from '../subjects/identifiers.ts'
import { type Bench, DAY, email, openBenchJournal, startBench } from './testing/bench.ts'

let bench: Bench
let remove: () => void
beforeEach(async () => {
  const opened = openBenchJournal()
  remove = opened.remove
  bench = await startBench(opened)
  await bench.retention.sweeper.sweep()
})
afterEach(async () => {
  await bench.close()
  await bench.journal.close()
  remove()
})

const iso = (time: number): string => new Date(time).toISOString()
const held = (own: object = {}) => ({
  body: {
    name: 'case-7',
    tenant: 'acme',
    ground: 'Claims',
    until: iso(bench.clock.now() + 100 * DAY),
    reason: 'Letter of 3 March',
    ...own,
  },
})
const ends = async (id: string) => {
  const head = await bench.head(id)
  return head === null ? null : [head.expiresAt, head.deleteAt]
}

describe('a hold', () => {
  test('keeps from deletion and not from the end of use', async () => {
    const now = bench.clock.now()
    const [note, bill] = [await bench.store('note'), await bench.store('bill')]
    expect(await bench.call('POST', '/v1/holds', held())).toMatchObject({ status: 201, body: { applied: true } })
    expect(await ends(note)).toEqual([now + 30 * DAY, now + 100 * DAY])
    // The declaration names no such ground for bills: only their statutory minimum keeps them.
    expect(await ends(bill)).toEqual([now + 10 * DAY, now + 365 * DAY])
    expect(await ends(await bench.store('note'))).toEqual([now + 30 * DAY, now + 100 * DAY])
    bench.clock.advance(60 * DAY)
    await bench.retention.sweeper.sweep()
    expect(await ends(note)).toEqual([now + 30 * DAY, now + 100 * DAY])
    bench.clock.advance(40 * DAY)
    await bench.retention.sweeper.sweep()
    expect(await ends(note)).toBeNull()
  })

  test('released lets go what it kept, and nothing that another one keeps', async () => {
    const now = bench.clock.now()
    const [ann, bob] = [await bench.store('note'), await bench.store('note', { whom: 'bob@example.org' })]
    await bench.call('POST', '/v1/holds', held())
    const until = now + 200 * DAY
    await bench.call(
      'POST',
      '/v1/holds',
      held({ name: 'ann', subjects: [email('ann@example.org')], until: iso(until), types: ['note'] }),
    )
    bench.clock.advance(60 * DAY)
    expect(await bench.call('GET', '/v1/holds', { query: { tenant: 'acme' } })).toMatchObject({ body: { count: 2 } })
    expect(await bench.call('DELETE', '/v1/holds/case-7', { tenant: 'beta' })).toMatchObject({ status: 404 })
    expect(await bench.call('DELETE', '/v1/holds/case-7')).toMatchObject({ status: 200, body: { applied: true } })
    await bench.retention.sweeper.sweep()
    expect(await ends(bob)).toBeNull()
    expect(await ends(ann)).toEqual([now + 30 * DAY, until])
  })

  test('goes on for an event that an erasure had to set apart, and what has ended stays ended', async () => {
    const now = bench.clock.now()
    const note = await bench.store('note')
    await bench.call('POST', '/v1/holds', held({ subjects: [email('ann@example.org')] }))
    const ann = bench.subject('ann@example.org')
    const apart = keptId(bench.journal.identity, 'acme', ann)
    await bench.journal.reschedule({ decide: ({ deleteAt }) => ({ expiresAt: now, deleteAt }) })
    await bench.journal.subjects.rewrite(note, [common({}), about([[apart]], [[['email'], 'ann@example.org']])])
    bench.clock.advance(60_000)
    await bench.retention.sweeper.sweep()
    expect(await ends(note)).toEqual([now, now + 100 * DAY])
    await bench.call('DELETE', '/v1/holds/case-7')
    expect(await ends(note)).toEqual([now, now + 30 * DAY])
  })

  test('finds what was still on its way in when it was set', async () => {
    const now = bench.clock.now()
    const receivedAt = now
    const late = bench.retention.deadlines({ tenant: 'acme', type: 'note', receivedAt }, [])
    await bench.call('POST', '/v1/holds', held())
    const note = await bench.store('note', { deadlines: late })
    expect(await ends(note)).toEqual([now + 30 * DAY, now + 30 * DAY])
    bench.clock.advance(60_000)
    await bench.retention.sweeper.sweep()
    expect(await ends(note)).toEqual([now + 30 * DAY, now + 100 * DAY])
  })

  test('needs a ground that the declaration names, an end that is to come, and a name of its own', async () => {
    for (const own of [{ ground: 'Curiosity' }, { types: ['note', 'bill'] }, { until: iso(bench.clock.now()) }])
      expect(await bench.call('POST', '/v1/holds', held(own))).toMatchObject({ status: 422 })
    const { until: _, ...without } = held().body
    expect((await bench.call('POST', '/v1/holds', { body: without })).status).toBe(422)
    await bench.call('POST', '/v1/holds', held())
    expect(await bench.call('POST', '/v1/holds', held())).toMatchObject({ status: 409 })
    expect(await bench.call('DELETE', '/v1/holds/other')).toMatchObject({ status: 404 })
  })
})
