import { describe, expect, test } from 'vitest'
import { NO_END } from './deadlines.ts'
import { DAY, email, iso } from './testing/bench.ts'
import { benchForEach } from './testing/bench-for-each.ts'

const bench = benchForEach()
const closed = (own: object = {}) => ({
  body: { tenant: 'acme', event: 'account.closed', at: iso(bench.clock.now()), ...own },
})

describe('a lifecycle event', () => {
  test('starts the period of what waits for it, stored and to come, and leaves other events and tenants alone', async () => {
    const now = bench.clock.now()
    const [account, note, other] = [
      await bench.store('account'),
      await bench.store('note'),
      await bench.store('account', { tenant: 'beta' }),
    ]
    expect(await bench.ends(account)).toEqual([NO_END, NO_END])
    expect(await bench.call('POST', '/v1/lifecycle', closed())).toMatchObject({
      status: 201,
      body: { id: 'acme:account.closed', people: null, applied: true },
    })
    expect(await bench.ends(account)).toEqual([now + 7 * DAY, now + 7 * DAY])
    expect(await bench.ends(note)).toEqual([now + 30 * DAY, now + 30 * DAY])
    expect(await bench.ends(other)).toEqual([NO_END, NO_END])
    bench.clock.advance(DAY)
    expect(await bench.ends(await bench.store('account'))).toEqual([now + 7 * DAY, now + 7 * DAY])
  })

  test('of one person ends what concerns them', async () => {
    const now = bench.clock.now()
    const [ann, bob] = [await bench.store('account'), await bench.store('account', { whom: 'bob@example.org' })]
    const answer = await bench.call('POST', '/v1/lifecycle', closed({ subject: [email('Ann@Example.org')] }))
    expect(answer).toMatchObject({ status: 201, body: { people: 1, applied: true } })
    expect(JSON.stringify(answer.body)).not.toContain('ann')
    expect(answer.about).toEqual([Buffer.from(bench.subject('ann@example.org')).toString('hex')])
    expect(await bench.ends(ann)).toEqual([now + 7 * DAY, now + 7 * DAY])
    expect(await bench.ends(bob)).toEqual([NO_END, NO_END])
    expect(await bench.ends(await bench.store('account'))).toEqual([now + 7 * DAY, now + 7 * DAY])
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
    expect(await bench.ends(account)).toEqual([at + 7 * DAY, at + 7 * DAY])
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
    expect(await bench.ends(account)).toEqual([NO_END, NO_END])
    await bench.call('POST', '/v1/lifecycle', closed())
    bench.clock.advance(7 * DAY)
    expect(await bench.call('DELETE', '/v1/lifecycle/acme:account.closed')).toMatchObject({ status: 409 })
    await bench.retention.sweeper.sweep()
    expect(await bench.ends(account)).toBeNull()
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
