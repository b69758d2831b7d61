import { describe, expect, test } from 'vitest'
import type { Begun, NewDelivery, NewEvent } from '../../port.ts'
import { beginning, subject } from '../events.ts'
import { DAY, type JournalBench, MINUTE } from './bench.ts'

const KEY = Buffer.alloc(16, 7)

/** A delivery that its router begins at once is what a claim would have made of it, in the commit of its event. */
export function describeBegin(bench: JournalBench): void {
  const begin = (event: NewEvent, delivery = event.deliveries[0] as NewDelivery): Begun =>
    beginning(bench.clock, event, delivery)
  const accept = async (...events: readonly NewEvent[]) =>
    bench.journal.accept(
      events,
      events.map((each) => begin(each)),
    )
  const ordered = (): NewEvent => bench.event({ deliveries: [bench.to({ orderKey: KEY })] })
  const idOf = ({ deliveries }: NewEvent, index = 0): string => deliveries[index]?.id ?? ''

  describe('begin', () => {
    test('stores the lease and the intent in the commit of the event', async () => {
      const given = bench.event()
      expect(await accept(given)).toEqual([{ id: given.id, duplicate: false, leased: [idOf(given)] }])
      const next = await bench.home.openAfterCrash()
      expect((await next.status(given.id))?.deliveries).toMatchObject([{ state: 'sending', attempts: 1 }])
      expect(await next.disclosures(given.id)).toEqual([
        {
          event: given.id,
          delivery: idOf(given),
          attempt: 1,
          recipient: 'slack',
          categories: ['contact.email'],
          subjects: [subject(1)],
          intendedAt: bench.clock.now(),
          endedAt: null,
          outcome: null,
          status: null,
          expiresAt: bench.clock.now() + 90 * DAY,
        },
      ])
    })

    test('gives it to nobody else until the lease has run out, and counts the attempt', async () => {
      const given = bench.event()
      await accept(given)
      expect(bench.journal.backlog()).toBe(1)
      expect(await bench.journal.nextDue(['ops'])).toBe(bench.clock.now() + MINUTE)
      expect(await bench.claim()).toEqual([])
      bench.clock.advance(MINUTE)
      expect(await bench.claim()).toMatchObject([{ event: given.id, attempt: 2, interrupted: true }])
    })

    test('settles as what was claimed', async () => {
      const [one, two, three] = [bench.event(), bench.event(), bench.event()]
      await accept(one, two, three)
      const now = bench.clock.now()
      const failed = { kind: 'retry', status: 500, reason: 'x', reach: 'received', at: now + MINUTE } as const
      await bench.journal.settle(begin(one).lease, { kind: 'delivered', status: 200 }, now)
      await bench.journal.settle(begin(two).lease, failed, now)
      await bench.journal.settle(begin(three).lease, { kind: 'defer', at: now }, now)
      expect(await bench.delivery(one.id)).toMatchObject({ state: 'delivered', attempts: 1 })
      expect(await bench.journal.disclosures(one.id)).toMatchObject([{ outcome: 'received', status: 200 }])
      expect(await bench.delivery(two.id)).toMatchObject({ state: 'retry', attempts: 1, nextAt: now + MINUTE })
      expect(await bench.journal.disclosures(two.id)).toMatchObject([{ outcome: 'received', status: 500 }])
      expect(await bench.delivery(three.id)).toMatchObject({ state: 'queued', attempts: 0 })
      expect(await bench.journal.disclosures(three.id)).toEqual([])
      expect(bench.journal.backlog()).toBe(2)
      expect(await bench.claim()).toMatchObject([{ event: three.id, attempt: 1 }])
    })

    test('leases no other delivery of the event', async () => {
      const given = bench.event({ deliveries: [bench.to(), bench.to({ channel: 'audit' })] })
      await accept(given)
      const channels = ['ops', 'audit'].map((name) => ({ name, limit: 5 }))
      expect((await bench.claim({ channels })).map(({ delivery }) => delivery)).toEqual([idOf(given, 1)])
    })

    test('leases nothing of a duplicate, and discloses nothing of it', async () => {
      const first = bench.event({ dedupe: [bench.key(1)] })
      await bench.accept(first)
      const again = bench.event({ dedupe: [bench.key(1)] })
      expect(await accept(again)).toEqual([{ id: first.id, duplicate: true }])
      expect(await bench.journal.disclosures(again.id)).toEqual([])
      const [one, two] = [bench.event({ dedupe: [bench.key(2)] }), bench.event({ dedupe: [bench.key(2)] })]
      expect(await accept(one, two)).toEqual([
        { id: one.id, duplicate: false, leased: [idOf(one)] },
        { id: one.id, duplicate: true },
      ])
      expect(await bench.journal.disclosures(two.id)).toEqual([])
      expect(await bench.claim()).toMatchObject([{ event: first.id }])
    })

    test('leases nothing of what was not stored', async () => {
      const stored = bench.event()
      await bench.accept(stored)
      const fresh = bench.event()
      await expect(accept(fresh, stored)).rejects.toThrow()
      expect(await bench.journal.disclosures(fresh.id)).toEqual([])
      expect(await accept(fresh)).toMatchObject([{ leased: [idOf(fresh)] }])
    })

    test('leases only the first of an order key, and the next when it has ended', async () => {
      const [first, second, third] = [ordered(), ordered(), ordered()]
      expect((await accept(first, second)).map(({ leased }) => leased)).toEqual([[idOf(first)], undefined])
      expect((await accept(third))[0]?.leased).toBeUndefined()
      expect(await bench.claim()).toEqual([])
      expect(await bench.journal.disclosures(second.id)).toEqual([])
      const now = bench.clock.now()
      await bench.journal.settle(begin(first).lease, { kind: 'delivered', status: 200 }, now)
      const [next] = await bench.claim()
      expect(next).toMatchObject({ event: second.id, ordered: true })
      await bench.journal.settle(begin(first).lease, { kind: 'delivered', status: 200 }, now)
      expect(await bench.claim()).toEqual([])
      expect(bench.journal.backlog()).toBe(2)
    })

    test('leases none that comes behind one that waits', async () => {
      const [first, second] = [ordered(), ordered()]
      await bench.accept(first)
      expect((await accept(second))[0]?.leased).toBeUndefined()
      expect(await bench.deliver()).toEqual([first.id])
      expect(await bench.deliver()).toEqual([second.id])
    })

    test('keeps no record where none is wanted', async () => {
      const given = bench.event()
      await bench.journal.accept([given], [{ ...begin(given), intent: null }])
      expect(await bench.journal.disclosures(given.id)).toEqual([])
      expect(await bench.delivery(given.id)).toMatchObject({ state: 'sending' })
    })
  })
}
