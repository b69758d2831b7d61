import { describe, expect, test } from 'vitest'
import type { Lease } from '../../port.ts'
import { DAY, type JournalBench, MINUTE } from './bench.ts'

/** An attempt ends once, and its disclosure with it. */
export function describeSettle(bench: JournalBench): void {
  describe('settle', () => {
    const claimed = async (): Promise<Lease> => {
      await bench.accept(bench.event())
      const [lease] = await bench.claim()
      if (lease === undefined) throw new Error('Nothing was claimed.')
      return lease
    }

    test('delivered', async () => {
      const lease = await claimed()
      await bench.journal.settle(lease, { kind: 'delivered', status: 200 }, bench.clock.now())
      expect(await bench.delivery(lease.event)).toMatchObject({
        state: 'delivered',
        lastStatus: 200,
        nextAt: null,
        deliveredAt: bench.clock.now(),
      })
      expect(await bench.journal.disclosures(lease.event)).toMatchObject([{ outcome: 'received', status: 200 }])
      expect(bench.journal.backlog()).toBe(0)
      expect(await bench.journal.nextDue(['ops'])).toBeNull()
    })

    test('delivered, and cut', async () => {
      const lease = await claimed()
      await bench.journal.settle(lease, { kind: 'delivered', status: 200, reason: 'cut' }, bench.clock.now())
      expect(await bench.delivery(lease.event)).toMatchObject({ state: 'delivered', lastReason: 'cut' })
    })

    test('retry', async () => {
      const lease = await claimed()
      const at = bench.clock.now() + 5000
      const outcome = { kind: 'retry', status: null, reason: 'timeout', reach: 'unknown', at } as const
      await bench.journal.settle(lease, outcome, bench.clock.now())
      expect(await bench.delivery(lease.event)).toMatchObject({ state: 'retry', lastReason: 'timeout', nextAt: at })
      expect(await bench.journal.disclosures(lease.event)).toMatchObject([{ outcome: 'unknown' }])
      expect(await bench.journal.nextDue(['ops', 'audit'])).toBe(at)
      expect(await bench.claim()).toEqual([])
      bench.clock.advance(5000)
      const [again] = await bench.claim()
      expect(again).toMatchObject({ attempt: 2 })
      expect(again?.interrupted).toBeUndefined()
      expect(await bench.journal.disclosures(lease.event)).toHaveLength(2)
    })

    test.each(['dead', 'expired', 'suppressed'] as const)('%s', async (kind) => {
      const lease = await claimed()
      await bench.journal.settle(lease, { kind, status: 404, reason: 'gone', reach: 'received' }, bench.clock.now())
      expect(await bench.delivery(lease.event)).toMatchObject({
        state: kind,
        lastStatus: 404,
        lastReason: 'gone',
        nextAt: null,
      })
      expect(bench.journal.backlog()).toBe(0)
      bench.clock.advance(DAY)
      expect(await bench.claim()).toEqual([])
    })

    test('defer takes the attempt and the intent back', async () => {
      const lease = await claimed()
      await bench.journal.settle(lease, { kind: 'defer', at: bench.clock.now() + 1000 }, bench.clock.now())
      expect(await bench.delivery(lease.event)).toMatchObject({
        state: 'queued',
        attempts: 0,
        nextAt: bench.clock.now() + 1000,
      })
      expect(await bench.journal.disclosures(lease.event)).toEqual([])
      expect(bench.journal.backlog()).toBe(1)
      bench.clock.advance(1000)
      expect(await bench.claim()).toMatchObject([{ attempt: 1 }])
    })

    test('defer keeps why it waits', async () => {
      const lease = await claimed()
      const outcome = { kind: 'defer', at: bench.clock.now() + 1000, reason: 'restricted' } as const
      await bench.journal.settle(lease, outcome, bench.clock.now())
      expect(await bench.delivery(lease.event)).toMatchObject({ state: 'queued', lastReason: 'restricted' })
    })

    test('defer forgets no attempt before it that was never settled, however often; an outcome does', async () => {
      const { event } = await claimed()
      bench.clock.advance(MINUTE)
      for (const reason of ['restricted', null, 'not-active']) {
        const [lease] = await bench.claim()
        expect(lease).toMatchObject({ event, attempt: 2, interrupted: true })
        if (lease === undefined) return
        const now = bench.clock.now()
        await bench.journal.settle(lease, { kind: 'defer', at: now, ...(reason !== null && { reason }) }, now)
        expect(await bench.delivery(event)).toMatchObject({ state: 'retry', attempts: 1 })
      }
      const [lease] = await bench.claim()
      if (lease === undefined) throw new Error('Nothing was claimed.')
      const at = bench.clock.now()
      const retry = { kind: 'retry', status: 503, reason: 'answered-503', reach: 'received', at } as const
      await bench.journal.settle(lease, retry, at)
      const [next] = await bench.claim()
      expect(next).toMatchObject({ event, attempt: 3 })
      expect(next?.interrupted).toBeUndefined()
    })

    test('made due again, nothing is left of what was interrupted', async () => {
      await claimed()
      bench.clock.advance(MINUTE)
      const [lease] = await bench.claim()
      if (lease === undefined) throw new Error('Nothing was claimed.')
      const dead = { kind: 'dead', status: null, reason: 'interrupted', reach: 'not-sent' } as const
      await bench.journal.settle(lease, dead, bench.clock.now())
      expect(await bench.journal.redrive({ event: lease.event }, bench.clock.now())).toBe(1)
      for (let again = 0; again < 2; again++) {
        const [fresh] = await bench.claim()
        if (fresh === undefined) throw new Error('Nothing was claimed.')
        expect(fresh).toMatchObject({ attempt: 1 })
        expect(fresh.interrupted).toBeUndefined()
        await bench.journal.settle(fresh, { kind: 'defer', at: bench.clock.now() }, bench.clock.now())
      }
    })

    test('is ignored when the lease has been lost, but what was sent is recorded', async () => {
      const late = await claimed()
      bench.clock.advance(MINUTE)
      const [current] = await bench.claim()
      await bench.journal.settle(late, { kind: 'delivered', status: 200 }, bench.clock.now())
      expect(await bench.delivery(late.event)).toMatchObject({ state: 'sending', attempts: 2 })
      expect(await bench.journal.disclosures(late.event)).toMatchObject([{ outcome: 'received' }, { outcome: null }])
      expect(bench.journal.backlog()).toBe(1)
      if (current !== undefined)
        await bench.journal.settle(current, { kind: 'delivered', status: 200 }, bench.clock.now())
      expect(await bench.delivery(late.event)).toMatchObject({ state: 'delivered', attempts: 2 })
    })

    test('is ignored when the event has gone', async () => {
      const lease = await claimed()
      bench.clock.advance(31 * DAY)
      await bench.journal.sweep(bench.clock.now())
      await bench.journal.settle(lease, { kind: 'delivered', status: 200 }, bench.clock.now())
      expect(await bench.journal.status(lease.event)).toBeNull()
      expect(bench.journal.backlog()).toBe(0)
    })
  })
}
