import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Journal, Lease } from './port.ts'
import { createTestClock, type TestClock } from './test-clock.ts'
import { claimNow, createEvents, textOf } from './test-events.ts'

/** A place where journals can be opened one after the other. */
export interface JournalHome {
  open(): Promise<Journal>
  /** A journal on what would be on disk if the process, or the machine, died now. */
  openAfterCrash(): Promise<Journal>
  /** Closes what is open and removes it all. */
  remove(): Promise<void>
}

const MINUTE = 60_000
const DAY = 86_400_000

/** What every engine promises; `createHome` gives an empty place. */
export function describeJournal(name: string, createHome: () => Promise<JournalHome>): void {
  describe(`${name}: the journal's promises`, () => {
    let home: JournalHome
    let journal: Journal
    let clock: TestClock
    let event: ReturnType<typeof createEvents>

    beforeEach(async () => {
      home = await createHome()
      journal = await home.open()
      clock = createTestClock()
      event = createEvents(clock)
    })
    afterEach(() => home.remove())

    const claim = (own?: Parameters<typeof claimNow>[1]): Promise<readonly Lease[]> =>
      journal.claim(claimNow(clock, own))
    const delivery = async (id: string, of: Journal = journal) => (await of.status(id))?.deliveries[0]
    const key = (byte: number, expiresIn = DAY) => ({ key: Buffer.alloc(16, byte), expiresAt: clock.now() + expiresIn })

    describe('accept', () => {
      test('answers with the id, and the event waits for its deliveries', async () => {
        const given = event()
        expect(await journal.accept(given)).toEqual({ id: given.id, duplicate: false })
        expect(await journal.status(given.id)).toMatchObject({
          tenant: 'default',
          type: 'github.push',
          receivedAt: clock.now(),
          deliveries: [{ route: 'pushes', channel: 'ops', state: 'queued', attempts: 0, nextAt: clock.now() }],
        })
        expect(journal.backlog()).toBe(1)
      })

      test('answers a repetition with the id of the first, also within one commit, and stores it once', async () => {
        const first = event({ dedupe: key(1) })
        const [one, two] = await Promise.all([journal.accept(first), journal.accept(event({ dedupe: key(1) }))])
        expect(one).toEqual({ id: first.id, duplicate: false })
        expect(two).toEqual({ id: first.id, duplicate: true })
        expect(await journal.accept(event({ dedupe: key(1) }))).toEqual({ id: first.id, duplicate: true })
        expect(journal.backlog()).toBe(1)
        expect(await claim()).toHaveLength(1)
      })

      test('forgets a dedupe key when its own time is over, before any sweep', async () => {
        const first = event({ dedupe: key(1, MINUTE) })
        await journal.accept(first)
        clock.advance(MINUTE)
        const second = event({ dedupe: key(1, MINUTE) })
        expect(await journal.accept(second)).toEqual({ id: second.id, duplicate: false })
      })

      test('rejects the one that cannot be stored and keeps the others of its commit', async () => {
        const twice = event()
        const good = event()
        const results = await Promise.allSettled([twice, twice, good].map((each) => journal.accept(each)))
        expect(results.map((each) => each.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
        expect(await journal.status(good.id)).not.toBeNull()
        expect(await claim()).toHaveLength(2)
      })

      test('is kept by a process that is killed', async () => {
        const events = Array.from({ length: 300 }, () => event())
        await Promise.all(events.map((each) => journal.accept(each)))
        const next = await home.openAfterCrash()
        for (const { id } of events) expect(await next.status(id)).not.toBeNull()
        expect(next.backlog()).toBe(300)
        const [lease] = await next.claim(claimNow(clock))
        expect(textOf(lease)).toBe('{"pusher":{"email":"ada@example.org"}}')
      })

      test('is kept over a restart', async () => {
        const given = event()
        await journal.accept(given)
        await journal.close()
        journal = await home.open()
        expect(await delivery(given.id)).toMatchObject({ state: 'queued' })
        expect(journal.backlog()).toBe(1)
      })
    })

    describe('claim', () => {
      test('gives what is due of each channel, the longest due first, up to its limit', async () => {
        const first = event()
        await journal.accept(first)
        clock.advance(1)
        const second = event()
        await journal.accept(second)
        await journal.accept(event({ deliveries: [{ id: event().id, route: 'pushes', channel: 'audit' }] }))
        const leases = await claim({
          channels: [
            { name: 'ops', limit: 1 },
            { name: 'audit', limit: 5 },
          ],
        })
        expect(leases.map((each) => each.channel)).toEqual(['ops', 'audit'])
        expect(leases[0]).toMatchObject({ event: first.id, attempt: 1, tenant: 'default', until: clock.now() + MINUTE })
        expect((await claim()).map((each) => each.event)).toEqual([second.id])
      })

      test('gives a delivery to one claimant only', async () => {
        for (let count = 0; count < 20; count++) await journal.accept(event())
        const claims = await Promise.all([claim(), claim(), claim()])
        const ids = claims.flat().map((each) => each.delivery)
        expect(new Set(ids).size).toBe(20)
        expect(ids).toHaveLength(20)
      })

      test('gives it again when the lease has run out, and has counted the attempt', async () => {
        await journal.accept(event())
        await claim()
        clock.advance(MINUTE - 1)
        expect(await claim()).toEqual([])
        clock.advance(1)
        expect(await claim()).toMatchObject([{ attempt: 2 }])
      })

      test('counts an attempt that a process did not survive', async () => {
        const given = event()
        await journal.accept(given)
        await claim()
        journal = await home.openAfterCrash()
        expect(await delivery(given.id)).toMatchObject({ state: 'sending', attempts: 1 })
        clock.advance(MINUTE)
        expect(await claim()).toMatchObject([{ attempt: 2 }])
      })

      test('never gives a delivery of an expired event', async () => {
        await journal.accept(event({ expiresAt: clock.now() + MINUTE }))
        clock.advance(MINUTE)
        expect(await claim()).toEqual([])
      })

      test('writes the intent of each send before it answers', async () => {
        const given = event()
        await journal.accept(given)
        await claim()
        const next = await home.openAfterCrash()
        expect(await next.disclosures(given.id)).toMatchObject([
          { recipient: 'slack', categories: ['contact.email'], attempt: 1, intendedAt: clock.now(), outcome: null },
        ])
      })

      test('writes none where there is no record of disclosures', async () => {
        const given = event()
        await journal.accept(given)
        await claim({ intend: () => null })
        expect(await journal.disclosures(given.id)).toEqual([])
      })
    })

    describe('settle', () => {
      const claimed = async (): Promise<Lease> => {
        await journal.accept(event())
        const [lease] = await claim()
        if (lease === undefined) throw new Error('Nothing was claimed.')
        return lease
      }

      test('delivered', async () => {
        const lease = await claimed()
        await journal.settle(lease, { kind: 'delivered', status: 200 }, clock.now())
        expect(await delivery(lease.event)).toMatchObject({
          state: 'delivered',
          lastStatus: 200,
          nextAt: null,
          deliveredAt: clock.now(),
        })
        expect(await journal.disclosures(lease.event)).toMatchObject([{ outcome: 'received', status: 200 }])
        expect(journal.backlog()).toBe(0)
        expect(await journal.nextDue(['ops'])).toBeNull()
      })

      test('retry', async () => {
        const lease = await claimed()
        const at = clock.now() + 5000
        const outcome = { kind: 'retry', status: null, reason: 'timeout', reach: 'unknown', at } as const
        await journal.settle(lease, outcome, clock.now())
        expect(await delivery(lease.event)).toMatchObject({ state: 'retry', lastReason: 'timeout', nextAt: at })
        expect(await journal.disclosures(lease.event)).toMatchObject([{ outcome: 'unknown' }])
        expect(await journal.nextDue(['ops', 'audit'])).toBe(at)
        expect(await claim()).toEqual([])
        clock.advance(5000)
        expect(await claim()).toMatchObject([{ attempt: 2 }])
        expect(await journal.disclosures(lease.event)).toHaveLength(2)
      })

      test.each(['dead', 'expired'] as const)('%s', async (kind) => {
        const lease = await claimed()
        await journal.settle(lease, { kind, status: 404, reason: 'gone', reach: 'received' }, clock.now())
        expect(await delivery(lease.event)).toMatchObject({
          state: kind,
          lastStatus: 404,
          lastReason: 'gone',
          nextAt: null,
        })
        expect(journal.backlog()).toBe(0)
        clock.advance(DAY)
        expect(await claim()).toEqual([])
      })

      test('defer takes the attempt and the intent back', async () => {
        const lease = await claimed()
        await journal.settle(lease, { kind: 'defer', at: clock.now() + 1000 }, clock.now())
        expect(await delivery(lease.event)).toMatchObject({ state: 'queued', attempts: 0, nextAt: clock.now() + 1000 })
        expect(await journal.disclosures(lease.event)).toEqual([])
        expect(journal.backlog()).toBe(1)
        clock.advance(1000)
        expect(await claim()).toMatchObject([{ attempt: 1 }])
      })

      test('is ignored when the lease has been lost, but what was sent is recorded', async () => {
        const late = await claimed()
        clock.advance(MINUTE)
        const [current] = await claim()
        await journal.settle(late, { kind: 'delivered', status: 200 }, clock.now())
        expect(await delivery(late.event)).toMatchObject({ state: 'sending', attempts: 2 })
        expect(await journal.disclosures(late.event)).toMatchObject([{ outcome: 'received' }, { outcome: null }])
        expect(journal.backlog()).toBe(1)
        if (current !== undefined) await journal.settle(current, { kind: 'delivered', status: 200 }, clock.now())
        expect(await delivery(late.event)).toMatchObject({ state: 'delivered', attempts: 2 })
      })

      test('is ignored when the event has gone', async () => {
        const lease = await claimed()
        clock.advance(31 * DAY)
        await journal.sweep(clock.now())
        await journal.settle(lease, { kind: 'delivered', status: 200 }, clock.now())
        expect(await journal.status(lease.event)).toBeNull()
        expect(journal.backlog()).toBe(0)
      })
    })

    describe('sweep', () => {
      test('deletes events with their deliveries, dedupe keys and disclosures, each at its own time', async () => {
        const given = event({ dedupe: key(1, 8 * DAY) })
        await journal.accept(given)
        await claim()
        clock.advance(8 * DAY)
        expect(await journal.sweep(clock.now())).toEqual({ events: 0, dedupe: 1, disclosures: 0 })
        clock.advance(22 * DAY)
        expect(await journal.sweep(clock.now() - 1)).toEqual({ events: 0, dedupe: 0, disclosures: 0 })
        expect(await journal.sweep(clock.now())).toEqual({ events: 1, dedupe: 0, disclosures: 0 })
        expect(await journal.status(given.id)).toBeNull()
        expect(await journal.disclosures(given.id)).toHaveLength(1)
        clock.advance(60 * DAY)
        expect(await journal.sweep(clock.now())).toEqual({ events: 0, dedupe: 0, disclosures: 1 })
        expect(await journal.disclosures(given.id)).toEqual([])
      })

      test('takes more than one step, and what comes meanwhile is kept', async () => {
        const old = Array.from({ length: 1201 }, () => event({ expiresAt: clock.now() + MINUTE }))
        await Promise.all(old.map((each) => journal.accept(each)))
        clock.advance(MINUTE)
        const fresh = event()
        const [report] = await Promise.all([journal.sweep(clock.now()), journal.accept(fresh)])
        expect(report).toMatchObject({ events: 1201 })
        expect(journal.backlog()).toBe(1)
        expect(await delivery(fresh.id)).toMatchObject({ state: 'queued' })
      })

      test('says when it has something to do next', async () => {
        expect(await journal.nextExpiry()).toBeNull()
        await journal.accept(event({ dedupe: key(1, MINUTE) }))
        expect(await journal.nextExpiry()).toBe(clock.now() + MINUTE)
        await journal.sweep(clock.now() + MINUTE)
        expect(await journal.nextExpiry()).toBe(clock.now() + 30 * DAY)
      })
    })

    test('the time that was trusted last outlives the process', async () => {
      expect(await journal.trustedTime()).toBeNull()
      await journal.trust(clock.now())
      const next = await home.openAfterCrash()
      expect(await next.trustedTime()).toBe(clock.now())
    })

    test('there is no status of what is no event', async () => {
      expect(await journal.status(event().id)).toBeNull()
      expect(await journal.status('nonsense')).toBeNull()
      expect(await journal.disclosures('nonsense')).toEqual([])
    })
  })
}
