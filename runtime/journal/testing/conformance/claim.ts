import { describe, expect, test } from 'vitest'
import { about, common, subject } from '../events.ts'
import { DAY, type JournalBench, MINUTE } from './bench.ts'

/** A delivery has one holder at a time, and an attempt counts from the moment it is claimed. */
export function describeClaim(bench: JournalBench): void {
  describe('claim', () => {
    test('gives what is due of each channel, the longest due first, up to its limit', async () => {
      const first = bench.event()
      await bench.accept(first)
      bench.clock.advance(1)
      const second = bench.event()
      await bench.accept(second)
      await bench.accept(
        bench.event({ deliveries: [{ id: bench.event().id, route: 'pushes', channel: 'audit', orderKey: null }] }),
      )
      const leases = await bench.claim({
        channels: [
          { name: 'ops', limit: 1 },
          { name: 'audit', limit: 5 },
        ],
      })
      expect(leases.map((each) => each.channel)).toEqual(['ops', 'audit'])
      expect(leases[0]).toMatchObject({
        event: first.id,
        attempt: 1,
        tenant: 'default',
        until: bench.clock.now() + MINUTE,
      })
      expect((await bench.claim()).map((each) => each.event)).toEqual([second.id])
    })

    test('gives a delivery to one claimant only', async () => {
      for (let count = 0; count < 20; count++) await bench.accept(bench.event())
      const claims = await Promise.all([bench.claim(), bench.claim(), bench.claim()])
      const ids = claims.flat().map((each) => each.delivery)
      expect(new Set(ids).size).toBe(20)
      expect(ids).toHaveLength(20)
    })

    test('gives it again when the lease has run out, and has counted the attempt', async () => {
      await bench.accept(bench.event())
      await bench.claim()
      bench.clock.advance(MINUTE - 1)
      expect(await bench.claim()).toEqual([])
      bench.clock.advance(1)
      expect(await bench.claim()).toMatchObject([{ attempt: 2, interrupted: true }])
    })

    test('counts an attempt that a process did not survive', async () => {
      const given = bench.event()
      await bench.accept(given)
      await bench.claim()
      bench.journal = await bench.home.openAfterCrash()
      expect(await bench.delivery(given.id)).toMatchObject({ state: 'sending', attempts: 1 })
      bench.clock.advance(MINUTE)
      expect(await bench.claim()).toMatchObject([{ attempt: 2 }])
    })

    test('never gives a delivery of an expired event', async () => {
      await bench.accept(bench.event({ expiresAt: bench.clock.now() + MINUTE }))
      bench.clock.advance(MINUTE)
      expect(await bench.claim()).toEqual([])
      expect(bench.journal.backlog()).toBe(0)
      expect(await bench.journal.nextDue(['ops'])).toBeNull()
    })

    test('gives what was stored: its digest, its source and its segments', async () => {
      const segments = [common({ a: 1 }), about([[subject(1), subject(2)], [subject(3)]], [[['b'], 2]])]
      await bench.accept(bench.event({ tenant: 'acme', source: 'shop', digest: 'sha256:1', segments }))
      const [lease] = await bench.claim()
      expect(lease).toMatchObject({ tenant: 'acme', source: 'shop', digest: 'sha256:1', route: 'pushes' })
      expect(lease?.segments).toEqual(segments)
    })

    test('writes the intent of each send before it answers', async () => {
      const given = bench.event({ segments: [common({}), about([[subject(1), subject(2)]], [])] })
      await bench.accept(given)
      await bench.claim()
      const next = await bench.home.openAfterCrash()
      expect(await next.disclosures(given.id)).toEqual([
        {
          event: given.id,
          delivery: given.deliveries[0]?.id,
          attempt: 1,
          recipient: 'slack',
          categories: ['contact.email'],
          subjects: [subject(1), subject(2)],
          intendedAt: bench.clock.now(),
          endedAt: null,
          outcome: null,
          status: null,
          expiresAt: bench.clock.now() + 90 * DAY,
        },
      ])
    })

    test('writes none where there is no record of disclosures', async () => {
      const given = bench.event()
      await bench.accept(given)
      await bench.claim({ intend: () => null })
      expect(await bench.journal.disclosures(given.id)).toEqual([])
    })
  })
}
