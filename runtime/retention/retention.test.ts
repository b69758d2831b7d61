import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NO_END } from './deadlines.ts'
import { type Bench, DAY, email, openBenchJournal, retentionPlan, rule, startBench } from './testing/bench.ts'

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
const closed = (own: object = {}) => ({
  body: { tenant: 'acme', event: 'account.closed', at: iso(bench.clock.now()), ...own },
})
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

describe('a lifecycle event', () => {
  test('starts the period of what waits for it, stored and to come, and leaves other events and tenants alone', async () => {
    const now = bench.clock.now()
    const [account, note, other] = [
      await bench.store('account'),
      await bench.store('note'),
      await bench.store('account', { tenant: 'beta' }),
    ]
    expect(await ends(account)).toEqual([NO_END, NO_END])
    expect(await bench.call('POST', '/v1/lifecycle', closed())).toMatchObject({
      status: 201,
      body: { id: 'acme:account.closed', people: null, applied: true },
    })
    expect(await ends(account)).toEqual([now + 7 * DAY, now + 7 * DAY])
    expect(await ends(note)).toEqual([now + 30 * DAY, now + 30 * DAY])
    expect(await ends(other)).toEqual([NO_END, NO_END])
    bench.clock.advance(DAY)
    expect(await ends(await bench.store('account'))).toEqual([now + 7 * DAY, now + 7 * DAY])
  })

  test('of one person ends what concerns them', async () => {
    const now = bench.clock.now()
    const [ann, bob] = [await bench.store('account'), await bench.store('account', { whom: 'bob@example.org' })]
    const answer = await bench.call('POST', '/v1/lifecycle', closed({ subject: [email('Ann@Example.org')] }))
    expect(answer).toMatchObject({ status: 201, body: { people: 1, applied: true } })
    expect(JSON.stringify(answer.body)).not.toContain('ann')
    expect(answer.about).toEqual([Buffer.from(bench.subject('ann@example.org')).toString('hex')])
    expect(await ends(ann)).toEqual([now + 7 * DAY, now + 7 * DAY])
    expect(await ends(bob)).toEqual([NO_END, NO_END])
    expect(await ends(await bench.store('account'))).toEqual([now + 7 * DAY, now + 7 * DAY])
  })

  test('said twice happens once, and said anew at another time replaces the first', async () => {
    const account = await bench.store('account')
    const first = closed()
    await bench.call('POST', '/v1/lifecycle', first)
    const { generation } = (await bench.journal.records.get('lifecycle', 'acme:account.closed')) ?? {}
    expect(await bench.call('POST', '/v1/lifecycle', first)).toMatchObject({ status: 200, body: { applied: true } })
    expect((await bench.journal.records.get('lifecycle', 'acme:account.closed'))?.generation).toBe(generation)
    const at = bench.clock.now() + DAY
    await bench.call('POST', '/v1/lifecycle', closed({ at: iso(at) }))
    expect(await ends(account)).toEqual([at + 7 * DAY, at + 7 * DAY])
  })

  test('can be taken back while its period runs, and not after', async () => {
    const account = await bench.store('account')
    await bench.call('POST', '/v1/lifecycle', closed())
    expect(await bench.call('GET', '/v1/lifecycle')).toMatchObject({
      body: { lifecycle: [{ event: 'account.closed' }] },
    })
    expect(await bench.call('DELETE', '/v1/lifecycle/acme:account.closed', { tenant: 'beta' })).toMatchObject({
      status: 404,
    })
    expect(await bench.call('DELETE', '/v1/lifecycle/acme:account.closed', { tenant: 'acme' })).toMatchObject({
      status: 200,
      body: { applied: true },
    })
    expect(await ends(account)).toEqual([NO_END, NO_END])
    await bench.call('POST', '/v1/lifecycle', closed())
    bench.clock.advance(7 * DAY)
    expect(await bench.call('DELETE', '/v1/lifecycle/acme:account.closed')).toMatchObject({ status: 409 })
    await bench.retention.sweeper.sweep()
    expect(await ends(account)).toBeNull()
    // What it ended is gone, and its own record with it.
    expect(await bench.call('GET', '/v1/lifecycle')).toMatchObject({ body: { lifecycle: [] } })
  })

  test('that no rule waits for is refused, and so are identifiers that no event has', async () => {
    expect(await bench.call('POST', '/v1/lifecycle', closed({ event: 'account.opened' }))).toMatchObject({
      status: 422,
    })
    const subject = [{ type: 'person.name', value: 'Ann' }]
    expect(await bench.call('POST', '/v1/lifecycle', closed({ subject }))).toMatchObject({ status: 422 })
  })
})

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

describe('another promise', () => {
  test('of a plan that keeps for less shortens, one that keeps for longer is for what comes later', async () => {
    const now = bench.clock.now()
    bench.plans.set('acme', 'pro')
    await bench.retention.sweeper.sweep()
    const first = await bench.store('note')
    expect(await ends(first)).toEqual([now + 60 * DAY, now + 60 * DAY])
    bench.plans.set('acme', 'free')
    await bench.retention.sweeper.sweep()
    expect(await ends(first)).toEqual([now + 7 * DAY, now + 7 * DAY])
    bench.clock.advance(DAY)
    const second = await bench.store('note')
    bench.clock.advance(DAY)
    bench.plans.set('acme', 'pro')
    await bench.retention.sweeper.sweep()
    expect(await ends(second)).toEqual([now + 8 * DAY, now + 8 * DAY])
    expect(await ends(await bench.store('note'))).toEqual([now + 62 * DAY, now + 62 * DAY])
  })

  test('of a new declaration the same', async () => {
    const now = bench.clock.now()
    const first = await bench.store('note')
    const less = retentionPlan.retention.map((each) =>
      each.name === 'notes' ? rule('notes', { periods: { '': 'P3D' } }) : each,
    )
    bench.plan = { ...retentionPlan, digest: 'sha256:2', retention: less }
    await bench.retention.sweeper.sweep()
    expect(await ends(first)).toEqual([now + 3 * DAY, now + 3 * DAY])
    const second = await bench.store('note')
    bench.plan = { ...retentionPlan, digest: 'sha256:3' }
    await bench.retention.sweeper.sweep()
    // Each as it was promised, as long as nothing shorter is promised now.
    expect(await ends(first)).toEqual([now + 30 * DAY, now + 30 * DAY])
    expect(await ends(second)).toEqual([now + 3 * DAY, now + 3 * DAY])
  })

  test('finds what a router with an older one has stored meanwhile', async () => {
    const now = bench.clock.now()
    const late = bench.retention.deadlines({ tenant: 'acme', type: 'note', receivedAt: now }, [])
    const less = rule('notes', { periods: { '': 'P3D' } })
    bench.plan = { ...retentionPlan, digest: 'sha256:2', retention: [less, ...retentionPlan.retention.slice(1)] }
    await bench.retention.sweeper.sweep()
    bench.clock.advance(3_600_000)
    await bench.retention.sweeper.sweep()
    const note = await bench.store('note', { deadlines: late })
    bench.clock.advance(DAY)
    await bench.retention.sweeper.sweep()
    expect(await ends(note)).toEqual([now + 3_600_000 + 3 * DAY, now + 3_600_000 + 3 * DAY])
  })

  test('that says nothing new of retention has nothing looked at', async () => {
    await bench.store('note')
    const state = await bench.journal.records.get('retention-state', 'state')
    bench.plan = { ...retentionPlan, digest: 'sha256:2' }
    await bench.retention.sweeper.sweep()
    expect((await bench.journal.records.get('retention-state', 'state'))?.generation).toBe(state?.generation)
  })
})

describe('the evidence', () => {
  test('says of each rule what is stored under it and what was deleted', async () => {
    const now = bench.clock.now()
    await bench.store('note')
    await bench.store('note')
    bench.clock.advance(20 * DAY)
    await bench.store('note')
    await bench.call('POST', '/v1/holds', held({ tenant: 'beta' }))
    bench.clock.advance(10 * DAY)
    await bench.retention.sweeper.sweep()
    const { body } = await bench.call('GET', '/v1/retention')
    expect(body).toMatchObject({
      digest: 'sha256:1',
      asOf: iso(now + 30 * DAY),
      sweep: { kind: 'swept' },
      holds: [{ name: 'case-7', tenant: 'beta', ground: 'Claims', people: null }],
    })
    const { rules } = body as {
      readonly rules: readonly { readonly rule: string; readonly stores: readonly unknown[] }[]
    }
    expect(rules.find((each) => each.rule === 'notes')?.stores[0]).toEqual({
      store: 'event note',
      items: 1,
      oldest: iso(now + 20 * DAY),
      oldestAgeSeconds: 10 * 86_400,
      nextDeletion: iso(now + 50 * DAY),
      overdueSeconds: 0,
      deletions: [{ day: '2026-03-02', items: 2 }],
    })
  })

  test('says what is late, as when the clock is not trusted', async () => {
    await bench.store('note')
    bench.clock.leap(40 * DAY)
    await bench.retention.sweeper.sweep()
    const { body } = await bench.call('GET', '/v1/retention')
    expect(body).toMatchObject({ sweep: { kind: 'halted' } })
    expect(JSON.stringify(body)).toContain(`"overdueSeconds":${10 * 86_400}`)
  })

  test('counts a day once, over several sweeps, and forgets it after 90 days', async () => {
    for (let sweep = 0; sweep < 3; sweep++) {
      await bench.store('note')
      bench.clock.advance(3_600_000)
    }
    bench.clock.advance(30 * DAY - 3 * 3_600_000)
    for (let sweep = 0; sweep < 3; sweep++) {
      await bench.retention.sweeper.sweep()
      bench.clock.advance(3_600_000)
    }
    expect(JSON.stringify((await bench.call('GET', '/v1/retention')).body)).toContain('{"day":"2026-03-02","items":3}')
    bench.clock.advance(91 * DAY)
    await bench.retention.sweeper.sweep()
    expect(JSON.stringify((await bench.call('GET', '/v1/retention')).body)).not.toContain('"day":"2026-03-02"')
  })
})
