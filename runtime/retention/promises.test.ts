import { describe, expect, test } from 'vitest'
import { DAY } from './testing/bench.ts'
import { benchForEach } from './testing/bench-for-each.ts'
import { retentionPlan, rule } from './testing/plan.ts'

const bench = benchForEach()

describe('another promise', () => {
  test('of a plan that keeps for less shortens, one that keeps for longer is for what comes later', async () => {
    const now = bench.clock.now()
    bench.plans.set('acme', 'pro')
    await bench.retention.sweeper.sweep()
    const first = await bench.store('note')
    expect(await bench.ends(first)).toEqual([now + 60 * DAY, now + 60 * DAY])
    bench.plans.set('acme', 'free')
    await bench.retention.sweeper.sweep()
    expect(await bench.ends(first)).toEqual([now + 7 * DAY, now + 7 * DAY])
    bench.clock.advance(DAY)
    const second = await bench.store('note')
    bench.clock.advance(DAY)
    bench.plans.set('acme', 'pro')
    await bench.retention.sweeper.sweep()
    expect(await bench.ends(second)).toEqual([now + 8 * DAY, now + 8 * DAY])
    expect(await bench.ends(await bench.store('note'))).toEqual([now + 62 * DAY, now + 62 * DAY])
  })

  test('of a new declaration the same', async () => {
    const now = bench.clock.now()
    const first = await bench.store('note')
    const less = retentionPlan.retention.map((each) =>
      each.name === 'notes' ? rule('notes', { periods: { '': 'P3D' } }) : each,
    )
    bench.declare({ ...retentionPlan, digest: 'sha256:2', retention: less })
    await bench.retention.sweeper.sweep()
    expect(await bench.ends(first)).toEqual([now + 3 * DAY, now + 3 * DAY])
    const second = await bench.store('note')
    bench.declare({ ...retentionPlan, digest: 'sha256:3' })
    await bench.retention.sweeper.sweep()
    // Each as it was promised, as long as nothing shorter is promised now.
    expect(await bench.ends(first)).toEqual([now + 30 * DAY, now + 30 * DAY])
    expect(await bench.ends(second)).toEqual([now + 3 * DAY, now + 3 * DAY])
  })

  test('finds what a router with an older one has stored meanwhile', async () => {
    const now = bench.clock.now()
    const late = bench.retention.deadlines({ tenant: 'acme', type: 'note', receivedAt: now }, [])
    const less = rule('notes', { periods: { '': 'P3D' } })
    bench.declare({ ...retentionPlan, digest: 'sha256:2', retention: [less, ...retentionPlan.retention.slice(1)] })
    await bench.retention.sweeper.sweep()
    bench.clock.advance(3_600_000)
    await bench.retention.sweeper.sweep()
    const note = await bench.store('note', { deadlines: late })
    bench.clock.advance(DAY)
    await bench.retention.sweeper.sweep()
    expect(await bench.ends(note)).toEqual([now + 3_600_000 + 3 * DAY, now + 3_600_000 + 3 * DAY])
  })

  test('that says nothing new of retention has nothing looked at', async () => {
    await bench.store('note')
    const state = await bench.journal.records.get('retention-state', 'state')
    bench.declare({ ...retentionPlan, digest: 'sha256:2' })
    await bench.retention.sweeper.sweep()
    expect((await bench.journal.records.get('retention-state', 'state'))?.generation).toBe(state?.generation)
  })
})
