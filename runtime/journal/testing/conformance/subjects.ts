import { describe, expect, test } from 'vitest'
import type { NewEvent, Person, StoredEvent } from '../../port.ts'
import { about, common, subject, textOf } from '../events.ts'
import { DAY, type JournalBench, MINUTE } from './bench.ts'

const [A, B, C, D] = [1, 2, 3, 4].map((byte) => subject(byte)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]

/** What is known by person, and how it goes. */
export function describeSubjects(bench: JournalBench): void {
  const accept = async (...people: Person[][]): Promise<NewEvent> => {
    const segments = people.map((each, index) => about(each, [[['p', index], `part ${index}`]]))
    const event = bench.event({ segments: [common({ shared: true }), ...segments] })
    await bench.accept(event)
    return event
  }
  const concerning = async (ids: readonly Uint8Array[]): Promise<readonly StoredEvent[]> =>
    (await bench.journal.subjects.concerning(ids, null, 100)).items
  const parts = (event: StoredEvent | undefined): number[] =>
    [...textOf(event).matchAll(/part (\d)/g)].map(([, number]) => Number(number))

  describe('subjects', () => {
    test('identifiers that one event holds for one person are linked, and nothing is linked over others', async () => {
      await accept([[A, B]])
      await accept([[B, C]], [[D]])
      const linked = async (id: Uint8Array, limit = 10): Promise<number[]> =>
        (await bench.journal.subjects.linked(id, limit)).map(([byte = 0]) => byte).sort()
      expect(await linked(A)).toEqual([2])
      expect(await linked(B)).toEqual([1, 3])
      expect(await linked(B, 1)).toHaveLength(1)
      expect(await linked(D)).toEqual([])
    })

    test('destroying the key of one id ends what it stands in, and nothing of the others', async () => {
      await accept([[A, B]])
      await accept([[A]])
      await accept([[B, C]])
      expect(await bench.journal.subjects.destroyKeys([B])).toBe(1)
      const next = await bench.home.openAfterCrash()
      const { items } = await next.subjects.concerning([A, C], null, 10)
      expect(items.map(parts)).toEqual([[], [0], []])
      await bench.journal.subjects.purge([B])
      expect(await bench.journal.subjects.remains([B])).toBe(0)
      expect((await concerning([A, B, C])).map(parts)).toEqual([[0]])
    })

    test('events that concern somebody are found by any of their ids, oldest first, in pages', async () => {
      const events = [await accept([[A, B]]), await accept([[C]]), await accept([[B], [C]]), await accept([[A]])]
      const [one, , three, four] = events.map(({ id }) => id)
      const first = await bench.journal.subjects.concerning([A, B], null, 2)
      expect(first.items.map(({ id }) => id)).toEqual([one, three])
      const second = await bench.journal.subjects.concerning([A, B], first.next, 2)
      expect(second.items.map(({ id }) => id)).toEqual([four])
      const found = first.items[0]
      const { id, tenant, source, type, receivedAt, expiresAt, deleteAt, digest } = events[0] as NewEvent
      expect(found).toMatchObject({ id, tenant, source, type, receivedAt, expiresAt, deleteAt, digest })
      expect(found?.segments).toEqual(events[0]?.segments)
    })

    test('after their keys are destroyed nobody can open what was theirs, nor what was also theirs', async () => {
      const event = await accept([[A, B]], [[C]], [[A, B], [C]])
      expect(await bench.journal.subjects.destroyKeys([A, B])).toBe(2)
      expect(parts((await concerning([C]))[0])).toEqual([1])
      const next = await bench.home.openAfterCrash()
      const [lease] = await next.claim({ ...(await claimOf()), now: bench.clock.now() })
      expect(lease?.event).toBe(event.id)
      expect(textOf(lease)).not.toMatch(/part [02]/)
      expect(textOf(lease)).toMatch(/shared.*part 1/)
      expect(await bench.journal.subjects.destroyKeys([A, B])).toBe(0)
    })

    test('somebody who comes again later is somebody else’s key: what was before stays closed', async () => {
      await accept([[A]])
      await bench.journal.subjects.destroyKeys([A])
      await accept([[A]])
      expect((await concerning([A])).map(parts)).toEqual([[], [0]])
      expect(await bench.claim()).toHaveLength(2)
    })

    test('a purge takes all that is theirs, and a second one finds nothing', async () => {
      const event = await accept([[A, B]], [[C]], [[A, B], [C]])
      await accept([[D]])
      await bench.claim()
      const { subjects } = bench.journal
      expect(await subjects.remains([A, B])).toBeGreaterThan(0)
      await subjects.destroyKeys([A, B])
      expect(await subjects.purge([A, B])).toEqual({
        events: 1,
        segments: 2,
        links: expect.any(Number),
        disclosures: 1,
      })
      expect(await subjects.remains([A, B])).toBe(0)
      expect(await subjects.purge([A, B])).toEqual({ events: 0, segments: 0, links: 0, disclosures: 0 })
      expect(await subjects.linked(A, 10)).toEqual([])
      expect(await concerning([A, B])).toEqual([])
      expect(parts((await concerning([C]))[0])).toEqual([1])
      expect(await bench.journal.disclosures(event.id)).toMatchObject([{ recipient: 'slack', subjects: [C] }])
      expect(await subjects.remains([C])).toBeGreaterThan(0)
      expect(await concerning([D])).toHaveLength(1)
    })

    test('a purge goes through more than one step, and what comes meanwhile is kept', async () => {
      const segments = (id: Uint8Array) => [common({}), about([[id]], [])]
      await bench.journal.accept(Array.from({ length: 1201 }, () => bench.event({ segments: segments(A) })))
      const other = bench.event({ segments: segments(B) })
      const [purged] = await Promise.all([bench.journal.subjects.purge([A]), bench.accept(other)])
      expect(purged).toMatchObject({ events: 1201, segments: 1201 })
      expect((await concerning([A, B])).map(({ id }) => id)).toEqual([other.id])
    })

    test('a purge releases what waits for its turn by the order key of a person', async () => {
      const orderKey = Buffer.alloc(16, 7)
      const deliveries = () => [bench.to({ orderKey })]
      const first = bench.event({ segments: [common({}), about([[A]], [])], deliveries: deliveries() })
      const second = bench.event({ deliveries: deliveries() })
      await bench.journal.accept([first, second])
      await bench.journal.subjects.purge([A])
      expect([...(await bench.deliver())].sort()).toEqual([first.id, second.id].sort())
    })

    test('disclosures are found by person, oldest event first, in pages', async () => {
      const events = [await accept([[A]]), await accept([[B]]), await accept([[A], [B]])]
      await bench.claim()
      const first = await bench.journal.subjects.disclosed([A], null, 1)
      expect(first.items).toMatchObject([{ event: events[0]?.id, recipient: 'slack', subjects: [A] }])
      const second = await bench.journal.subjects.disclosed([A], first.next, 5)
      expect(second.items.map(({ event }) => event)).toEqual([events[2]?.id])
      expect(await bench.journal.subjects.disclosed([A], 'nonsense', 5)).toEqual({ items: [], next: null })
      expect(await bench.journal.subjects.concerning([A], 'nonsense', 5)).toEqual({ items: [], next: null })
    })

    test('an event gets other segments, and concerns whom they concern', async () => {
      const { id } = await accept([[A]], [[B]])
      const segments = [common({ shared: false }), about([[B]], [[['p', 0], 'part 7']]), about([[C, D]], [])]
      expect(await bench.journal.subjects.rewrite(id, segments)).toBe(true)
      expect(await concerning([A])).toEqual([])
      expect((await concerning([C]))[0]?.segments).toEqual(segments)
      expect(await bench.journal.subjects.linked(C, 10)).toHaveLength(1)
      expect(textOf((await bench.claim())[0])).toContain('part 7')
      expect(await bench.journal.subjects.rewrite(bench.event().id, segments)).toBe(false)
    })

    test('what was put off for a person and a reason is due again when it is woken, and nothing else', async () => {
      const now = bench.clock.now()
      const events = [await accept([[A]]), await accept([[A], [B]]), await accept([[B]]), await accept([[A]])]
      const reasons = ['restricted', 'restricted', 'restricted', 'paced']
      for (const lease of await bench.claim()) {
        const reason = reasons[events.findIndex(({ id }) => id === lease.event)] ?? ''
        await bench.journal.settle(lease, { kind: 'defer', at: now + DAY, reason }, now)
      }
      expect(await bench.claim()).toEqual([])
      expect(await bench.journal.subjects.wake([A], 'restricted', now)).toBe(2)
      expect(await bench.journal.subjects.wake([A], 'restricted', now)).toBe(0)
      expect((await bench.claim()).map(({ event }) => event).sort()).toEqual([events[0]?.id, events[1]?.id].sort())
    })

    test('what waits for a reason is due, too, when an attempt before was never settled', async () => {
      const { id } = await accept([[A]])
      await bench.claim()
      bench.clock.advance(MINUTE)
      const [lease] = await bench.claim()
      if (lease === undefined) throw new Error('Nothing was claimed.')
      const now = bench.clock.now()
      await bench.journal.settle(lease, { kind: 'defer', at: now + DAY, reason: 'restricted' }, now)
      expect(await bench.delivery(id)).toMatchObject({ state: 'retry', lastReason: 'interrupted-restricted' })
      expect(await bench.journal.subjects.wake([A], 'restricted', now)).toBe(1)
      expect(await bench.claim()).toMatchObject([{ interrupted: true }])
    })

    test('keys live as long as the last event of theirs', async () => {
      await accept([[A]])
      bench.clock.advance(20 * DAY)
      const { id } = await accept([[A]])
      bench.clock.advance(29 * DAY)
      await bench.journal.sweep(bench.clock.now())
      const found = await concerning([A])
      expect(found.map((event) => event.id)).toEqual([id])
      expect(parts(found[0])).toEqual([0])
    })
  })

  const claimOf = async () => ({ leaseMs: 60_000, channels: [{ name: 'ops', limit: 10 }], intend: () => null })
}
