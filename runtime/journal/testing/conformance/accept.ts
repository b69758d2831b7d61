import { describe, expect, test } from 'vitest'
import { about, claimNow, common, subject, textOf } from '../events.ts'
import { type JournalBench, MINUTE } from './bench.ts'

/** Nothing is answered before it is on disk. */
export function describeAccept(bench: JournalBench): void {
  describe('accept', () => {
    test('answers with the id, and the event waits for its deliveries', async () => {
      const given = bench.event()
      expect(await bench.accept(given)).toEqual({ id: given.id, duplicate: false })
      expect(await bench.journal.status(given.id)).toMatchObject({
        tenant: 'default',
        type: 'github.push',
        receivedAt: bench.clock.now(),
        deliveries: [{ route: 'pushes', channel: 'ops', state: 'queued', attempts: 0, nextAt: bench.clock.now() }],
      })
      expect(bench.journal.backlog()).toBe(1)
    })

    test('answers a repetition with the id of the first, also within one commit, and stores it once', async () => {
      const first = bench.event({ dedupe: [bench.key(1)] })
      const [one, two] = await Promise.all([bench.accept(first), bench.accept(bench.event({ dedupe: [bench.key(1)] }))])
      expect(one).toEqual({ id: first.id, duplicate: false })
      expect(two).toEqual({ id: first.id, duplicate: true })
      expect(await bench.accept(bench.event({ dedupe: [bench.key(1)] }))).toEqual({
        id: first.id,
        duplicate: true,
      })
      expect(bench.journal.backlog()).toBe(1)
      expect(await bench.claim()).toHaveLength(1)
    })

    test('knows an event by any of its keys', async () => {
      const first = bench.event({ dedupe: [bench.key(1), bench.key(2)] })
      await bench.accept(first)
      for (const dedupe of [[bench.key(2)], [bench.key(3), bench.key(1)], [bench.key(2), bench.key(2)]]) {
        expect(await bench.accept(bench.event({ dedupe }))).toEqual({ id: first.id, duplicate: true })
      }
      // The keys of a duplicate are not those of the first.
      expect(await bench.accept(bench.event({ dedupe: [bench.key(3)] }))).toMatchObject({ duplicate: false })
      expect(await bench.accept(bench.event({ dedupe: [bench.key(4), bench.key(4)] }))).toMatchObject({
        duplicate: false,
      })
    })

    test('stores several events in one commit, those among them that repeat others once', async () => {
      const [one, two] = [bench.event({ dedupe: [bench.key(1)] }), bench.event({ dedupe: [bench.key(2)] })]
      const again = bench.event({ dedupe: [bench.key(1)] })
      expect(await bench.journal.accept([one, again, two])).toEqual([
        { id: one.id, duplicate: false },
        { id: one.id, duplicate: true },
        { id: two.id, duplicate: false },
      ])
      expect(await bench.journal.accept([])).toEqual([])
      expect(bench.journal.backlog()).toBe(2)
    })

    test('stores all of them or none', async () => {
      const stored = bench.event()
      await bench.accept(stored)
      const fresh = bench.event({ dedupe: [bench.key(1)] })
      await expect(bench.journal.accept([fresh, stored])).rejects.toThrow()
      expect(await bench.journal.status(fresh.id)).toBeNull()
      expect(bench.journal.backlog()).toBe(1)
      expect(await bench.accept(fresh)).toEqual({ id: fresh.id, duplicate: false })
      expect(textOf((await bench.claim()).find(({ event }) => event === fresh.id))).toContain('ada@example.org')
    })

    test('seals nothing under a key that was not stored', async () => {
      const segments = [common({}), about([[subject(1), subject(2)]], [[['a'], 'of one']])]
      const twice = bench.event({ segments })
      await expect(bench.journal.accept([twice, twice])).rejects.toThrow()
      await bench.accept(bench.event({ segments }))
      const next = await bench.home.openAfterCrash()
      expect(textOf((await next.claim(claimNow(bench.clock)))[0])).toContain('of one')
      expect(await next.subjects.linked(subject(2), 10)).toHaveLength(1)
    })

    test('forgets a dedupe key when its own time is over, before any sweep', async () => {
      const first = bench.event({ dedupe: [bench.key(1, MINUTE)] })
      await bench.accept(first)
      bench.clock.advance(MINUTE)
      const second = bench.event({ dedupe: [bench.key(1, MINUTE)] })
      expect(await bench.accept(second)).toEqual({ id: second.id, duplicate: false })
    })

    test('rejects the one that cannot be stored and keeps the others of its commit', async () => {
      const twice = bench.event()
      const good = bench.event()
      const results = await Promise.allSettled([twice, twice, good].map((each) => bench.accept(each)))
      expect(results.map((each) => each.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect(await bench.journal.status(good.id)).not.toBeNull()
      expect(await bench.claim()).toHaveLength(2)
    })

    test('is kept by a process that is killed', async () => {
      const events = Array.from({ length: 300 }, () => bench.event())
      await Promise.all(events.map((each) => bench.accept(each)))
      const next = await bench.home.openAfterCrash()
      for (const { id } of events) expect(await next.status(id)).not.toBeNull()
      expect(next.backlog()).toBe(300)
      const [lease] = await next.claim(claimNow(bench.clock))
      expect(textOf(lease)).toBe('{"pusher":{"email":"ada@example.org"}}')
    })

    test('is kept over a restart', async () => {
      const given = bench.event()
      await bench.accept(given)
      await bench.journal.close()
      bench.journal = await bench.home.open()
      expect(await bench.delivery(given.id)).toMatchObject({ state: 'queued' })
      expect(bench.journal.backlog()).toBe(1)
    })
  })
}
