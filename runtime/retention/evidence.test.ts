import { describe, expect, test } from 'vitest'
import { DAY, iso } from './testing/bench.ts'
import { benchForEach } from './testing/bench-for-each.ts'

const bench = benchForEach()

describe('the evidence', () => {
  test('says of each rule what is stored under it and what was deleted', async () => {
    const now = bench.clock.now()
    await bench.store('note')
    await bench.store('note')
    bench.clock.advance(20 * DAY)
    await bench.store('note')
    await bench.call('POST', '/v1/holds', bench.held({ tenant: 'beta' }))
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
