import { describe, expect, test } from 'vitest'
import type { Lease, NewEvent, Outcome } from '../../port.ts'
import { DAY, type JournalBench, MINUTE } from './bench.ts'

const KEY = Buffer.alloc(16, 7)
const OTHER = Buffer.alloc(16, 8)

/** Deliveries of a channel with one key go one after the other, in the order of their events. */
export function describeOrder(bench: JournalBench): void {
  const ordered = (orderKey: Buffer, own: Partial<NewEvent> = {}): NewEvent =>
    bench.event({ deliveries: [bench.to({ orderKey })], ...own })
  const accept = async (...events: NewEvent[]): Promise<readonly string[]> => {
    await bench.journal.accept(events)
    return events.map(({ id }) => id)
  }
  const claimOne = async (): Promise<Lease> => {
    const leases = await bench.claim()
    expect(leases).toHaveLength(1)
    return leases[0] as Lease
  }
  const settle = (lease: Lease, outcome: Outcome): Promise<void> =>
    bench.journal.settle(lease, outcome, bench.clock.now())

  describe('order keys', () => {
    test('one at a time, the oldest event first; other keys and deliveries without one do not wait', async () => {
      const [first, second, third] = await accept(ordered(KEY), ordered(KEY), ordered(KEY))
      const [apart, free] = await accept(ordered(OTHER), bench.event())
      expect(bench.journal.backlog()).toBe(5)
      expect([...(await bench.deliver())].sort()).toEqual([first, apart, free].sort())
      expect(await bench.deliver()).toEqual([second])
      expect(await bench.deliver()).toEqual([third])
      expect(await bench.deliver()).toEqual([])
      expect(bench.journal.backlog()).toBe(0)
    })

    test('nothing of the key is given while one is being sent, nor is there anything due', async () => {
      await accept(ordered(KEY))
      await bench.claim()
      await accept(ordered(KEY))
      expect(await bench.claim()).toEqual([])
      expect(await bench.journal.nextDue(['ops'])).toBe(bench.clock.now() + MINUTE)
    })

    test('one that fails parks its key, and only that', async () => {
      const [first, second] = await accept(ordered(KEY), ordered(KEY))
      const at = bench.clock.now() + MINUTE
      await settle(await claimOne(), { kind: 'retry', status: 500, reason: 'http-500', reach: 'received', at })
      const [apart] = await accept(ordered(OTHER))
      expect(await bench.deliver()).toEqual([apart])
      expect(await bench.journal.nextDue(['ops'])).toBe(at)
      bench.clock.advance(MINUTE)
      expect(await bench.deliver()).toEqual([first])
      expect(await bench.deliver()).toEqual([second])
    })

    test('one that is given back keeps its turn', async () => {
      const [first] = await accept(ordered(KEY), ordered(KEY))
      await settle(await claimOne(), { kind: 'defer', at: bench.clock.now() })
      expect(await bench.claim()).toMatchObject([{ event: first, attempt: 1 }])
    })

    test.each(['dead', 'expired', 'suppressed'] as const)('one that is %s releases its key', async (kind) => {
      const [, second] = await accept(ordered(KEY), ordered(KEY))
      await settle(await claimOne(), { kind, status: null, reason: 'x', reach: 'not-sent' })
      expect(await bench.deliver()).toEqual([second])
    })

    test('so does one whose event has expired, or was deleted', async () => {
      const soon = bench.clock.now() + MINUTE
      const [, , third] = await accept(
        ordered(KEY, { expiresAt: soon, deleteAt: soon + DAY }),
        ordered(KEY, { expiresAt: soon, deleteAt: soon }),
        ordered(KEY),
      )
      bench.clock.advance(MINUTE)
      await bench.journal.sweep(bench.clock.now())
      const claimed = [...(await bench.deliver()), ...(await bench.deliver())]
      expect(claimed).toEqual([third])
      expect(bench.journal.backlog()).toBe(0)
    })

    test('a lease that has run out is given again, before the next of its key', async () => {
      const [first] = await accept(ordered(KEY), ordered(KEY))
      await bench.claim()
      bench.clock.advance(MINUTE)
      expect(await bench.claim()).toMatchObject([{ event: first, attempt: 2 }])
    })

    test('an older one that is made due again comes before younger ones', async () => {
      const [first, second, third] = await accept(ordered(KEY), ordered(KEY), ordered(KEY))
      await settle(await claimOne(), { kind: 'dead', status: 404, reason: 'gone', reach: 'received' })
      const sending = await claimOne()
      expect(sending.event).toBe(second)
      expect(await bench.journal.redrive({}, bench.clock.now())).toBe(1)
      expect(await bench.claim()).toEqual([])
      await settle(sending, { kind: 'delivered', status: 200 })
      expect(await bench.deliver()).toEqual([first])
      expect(await bench.deliver()).toEqual([third])
    })

    test('a restart forgets nothing of it', async () => {
      const [first, second] = await accept(ordered(KEY), ordered(KEY))
      bench.journal = await bench.home.openAfterCrash()
      expect(bench.journal.backlog()).toBe(2)
      expect(await bench.deliver()).toEqual([first])
      expect(await bench.deliver()).toEqual([second])
    })
  })
}
