import { describe, expect, test } from 'vitest'
import type { Goes, NewEvent, Person, Scope } from '../../port.ts'
import { about, common, subject, textOf } from '../events.ts'
import { DAY, type JournalBench } from './bench.ts'

const [A, B, C] = [1, 2, 3].map((byte) => subject(byte)) as [Uint8Array, Uint8Array, Uint8Array]
const all: Goes = () => true

/** What is known by event and by tenant, and how it goes. */
export function describeScopes(bench: JournalBench): void {
  const accept = async (people: readonly Person[], own: Partial<NewEvent> = {}): Promise<NewEvent> => {
    const parts = people.map((each, index) => about([each], [[['p', index], `part ${index}`]]))
    const event = bench.event({ segments: [common({ shared: true }), ...parts], ...own })
    await bench.accept(event)
    return event
  }
  const of = (...events: readonly NewEvent[]): Scope => ({ tenant: 'default', events: events.map(({ id }) => id) })
  const tenant = (name = 'default'): Scope => ({ tenant: name, events: null })
  const stored = async (scope: Scope): Promise<readonly string[]> =>
    (await bench.journal.scopes.stored(scope, null, 100)).items.map(({ id }) => id)
  const bytes = (ids: readonly Uint8Array[]): number[] => ids.map(([byte = 0]) => byte).sort()
  const drop = async (scope: Scope, goes = all) =>
    bench.journal.scopes.drop(scope, goes, await bench.journal.scopes.gone(scope, goes))

  describe('scopes', () => {
    test('events are found by their ids or as all of a tenant, opened, oldest first, in pages', async () => {
      const one = await accept([[A]])
      const two = await accept([])
      const three = await accept([], { tenant: 'other' })
      const four = await accept([[B]])
      expect(await stored(tenant())).toEqual([one.id, two.id, four.id])
      expect(await stored(tenant('other'))).toEqual([three.id])
      expect(await stored(of(four, three, one))).toEqual([one.id, four.id])
      expect(await stored({ tenant: 'default', events: ['nonsense', bench.event().id] })).toEqual([])
      expect(await stored({ tenant: 'default', events: [] })).toEqual([])
      for (const scope of [tenant(), of(one, two, four)]) {
        const first = await bench.journal.scopes.stored(scope, null, 2)
        expect(first.items.map(({ id }) => id)).toEqual([one.id, two.id])
        expect(first.items[0]?.segments).toEqual(one.segments)
        const second = await bench.journal.scopes.stored(scope, first.next, 2)
        expect(second).toMatchObject({ items: [{ id: four.id }], next: null })
        expect(await bench.journal.scopes.stored(scope, 'nonsense', 2)).toEqual({ items: [], next: null })
      }
    })

    test('whoever stands in no other event is gone with those that go', async () => {
      const first = await accept([[A, B]])
      await accept([[B]])
      await accept([[C]], { tenant: 'other' })
      const { scopes } = bench.journal
      expect(bytes(await scopes.gone(of(first), all))).toEqual([1])
      expect(bytes(await scopes.gone(tenant(), all))).toEqual([1, 2])
      expect(bytes(await scopes.gone(tenant(), ({ id }) => id === first.id))).toEqual([1])
      expect(await scopes.gone(tenant(), () => false)).toEqual([])
      expect(bytes(await scopes.gone(tenant(), ({ people }) => bytes(people).includes(1)))).toEqual([1])
    })

    test('what is dropped is in no table, and with it goes whoever stands nowhere else', async () => {
      const first = await accept([[A, B]])
      const second = await accept([[B, C]])
      const { journal } = bench
      await bench.claim()
      expect(await journal.scopes.remains(of(first), all)).toBe(1)
      expect(await drop(of(first))).toEqual({ events: 1, deliveries: 1 })
      expect(await journal.scopes.remains(of(first), all)).toBe(0)
      expect(await drop(of(first))).toEqual({ events: 0, deliveries: 0 })
      expect(await journal.status(first.id)).toBeNull()
      expect(await journal.disclosures(first.id)).toMatchObject([{ recipient: 'slack', subjects: [] }])
      expect(await journal.subjects.remains([A])).toBe(0)
      expect(bytes(await journal.subjects.linked(B, 10))).toEqual([3])
      expect(journal.backlog()).toBe(1)
      const next = await bench.home.openAfterCrash()
      const [left, ...others] = (await next.scopes.stored(tenant(), null, 10)).items
      expect([left?.id, textOf(left), others]).toEqual([second.id, expect.stringContaining('part 0'), []])
    })

    test('all of a tenant goes in steps, nothing of another one, and what has to stay stays', async () => {
      const events = Array.from({ length: 1201 }, () => bench.event({ segments: [common({}), about([[A, B]], [])] }))
      await bench.journal.accept(events)
      const kept = await accept([[B]])
      const other = await accept([[C]], { tenant: 'other' })
      const goes: Goes = ({ id, type, people }) => id !== kept.id && type === 'github.push' && people.length > 0
      expect(await drop(tenant(), goes)).toEqual({ events: 1201, deliveries: 1201 })
      expect(await stored(tenant())).toEqual([kept.id])
      expect(await bench.journal.scopes.remains(tenant(), goes)).toBe(0)
      expect(await bench.journal.scopes.remains(tenant(), all)).toBe(1)
      expect(await bench.journal.subjects.remains([A])).toBe(0)
      const left = await bench.journal.subjects.concerning([B, C], null, 10)
      expect(left.items.map(({ id }) => id)).toEqual([kept.id, other.id])
      expect((await bench.journal.scopes.stored(tenant(), null, 10)).items[0]?.segments).toEqual(kept.segments)
    })

    test('pseudonyms of those who are gone go from disclosures of events that went before', async () => {
      const end = bench.clock.now() + DAY
      const old = await accept([[A], [B]], { expiresAt: end, deleteAt: end })
      await bench.claim()
      const last = await accept([[A]])
      bench.clock.advance(2 * DAY)
      await bench.journal.sweep(bench.clock.now())
      await drop(of(last))
      expect(await bench.journal.disclosures(old.id)).toMatchObject([{ subjects: [B] }])
      expect(await bench.journal.subjects.remains([A])).toBe(0)
    })

    test('what waited for its turn behind a dropped event is due', async () => {
      const orderKey = Buffer.alloc(16, 7)
      const first = await accept([], { deliveries: [bench.to({ orderKey })] })
      const second = await accept([], { deliveries: [bench.to({ orderKey })] })
      await drop(of(first))
      expect(await bench.deliver()).toEqual([second.id])
    })
  })
}
