import { describe, expect, test } from 'vitest'
import type { Confirmation, DeliveryFilter, Lease, NewEvent, ReplayRequest, StoredEvent } from '../../port.ts'
import { about, common, subject, textOf } from '../events.ts'
import { DAY, type JournalBench, MINUTE } from './bench.ts'

const DEAD = { kind: 'dead', status: 404, reach: 'received' } as const

/** What operators ask for, and what providers say later. */
export function describeOperations(bench: JournalBench): void {
  const dead = async (own: Partial<NewEvent> = {}, reason = 'http-404'): Promise<Lease> => {
    await bench.accept(bench.event(own))
    const [lease] = await bench.claim()
    if (lease === undefined) throw new Error('Nothing was claimed.')
    await bench.journal.settle(lease, { ...DEAD, reason }, bench.clock.now())
    return lease
  }

  describe('deliveries', () => {
    test('are listed by any filter, newest events first, in pages', async () => {
      const one = await dead()
      bench.clock.advance(MINUTE)
      const two = await dead({ tenant: 'acme' }, 'http-500')
      const three = bench.event({ deliveries: [bench.to({ route: 'audit', channel: 'audit' })] })
      await bench.accept(three)
      const list = async (filter: Parameters<typeof bench.journal.deliveries>[0]): Promise<string[]> =>
        (await bench.journal.deliveries(filter, null, 10)).items.map(({ event }) => event)
      expect(await list({})).toEqual([three.id, two.event, one.event])
      expect(await list({ state: 'dead' })).toEqual([two.event, one.event])
      expect(await list({ tenant: 'acme' })).toEqual([two.event])
      expect(await list({ route: 'audit', channel: 'audit', state: 'queued' })).toEqual([three.id])
      expect(await list({ reason: 'http' })).toEqual([two.event, one.event])
      expect(await list({ reason: 'http-404' })).toEqual([one.event])
      expect(await list({ reason: 'htt' })).toEqual([])
      expect(await list({ from: two.receivedAt, until: two.receivedAt })).toEqual([])
      expect(await list({ until: two.receivedAt })).toEqual([one.event])
      expect(await list({ from: two.receivedAt })).toEqual([three.id, two.event])

      const first = await bench.journal.deliveries({ state: 'dead' }, null, 1)
      expect(first.items).toMatchObject([
        { event: two.event, tenant: 'acme', type: 'github.push', state: 'dead', lastReason: 'http-500', attempts: 1 },
      ])
      const second = await bench.journal.deliveries({ state: 'dead' }, first.next, 5)
      expect(second.items.map(({ event }) => event)).toEqual([one.event])
      expect(second.next).toBeNull()
      expect(await bench.journal.deliveries({}, 'nonsense', 5)).toEqual({ items: [], next: null })
    })

    test('that are dead can be made due again, counted anew, and what they disclosed stays recorded', async () => {
      const one = await dead()
      const two = await dead({ tenant: 'acme' })
      expect(bench.journal.backlog()).toBe(0)
      expect(await bench.journal.redrive({ tenant: 'acme', reason: 'http' }, bench.clock.now())).toBe(1)
      expect(bench.journal.backlog()).toBe(1)
      expect(await bench.claim()).toMatchObject([{ event: two.event, attempt: 1, delivery: two.delivery }])
      expect(await bench.journal.disclosures(two.event)).toMatchObject([{ outcome: 'received' }, { outcome: null }])
      expect(await bench.delivery(one.event)).toMatchObject({ state: 'dead' })
      expect(await bench.journal.redrive({}, bench.clock.now())).toBe(1)
    })

    test('of one event are found by its id, and listed in pages of their own', async () => {
      const deliveries = [bench.to(), bench.to({ route: 'audit', channel: 'audit' })]
      const [before, event, after] = [bench.event(), bench.event({ deliveries }), bench.event()]
      await bench.journal.accept([before, event, after])
      const list = async (own: DeliveryFilter, from: string | null = null, limit = 10) => {
        const { items, next } = await bench.journal.deliveries({ event: event.id, ...own }, from, limit)
        return { ids: items.map(({ id }) => id), next }
      }
      const [first = '', second = ''] = deliveries.map(({ id }) => id)
      expect(await list({})).toEqual({ ids: [second, first], next: null })
      expect(await list({ channel: 'audit' })).toMatchObject({ ids: [second] })
      expect(await list({ delivery: first })).toMatchObject({ ids: [first] })
      expect(await list({ state: 'dead' })).toMatchObject({ ids: [] })
      expect(await list({ tenant: 'acme' })).toMatchObject({ ids: [] })
      for (const none of [first, 'nonsense']) expect(await list({ event: none })).toEqual({ ids: [], next: null })

      const page = await list({}, null, 1)
      expect(page.ids).toEqual([second])
      expect(await list({}, page.next)).toEqual({ ids: [first], next: null })
      // A page of another list begins nowhere else.
      const { next } = await bench.journal.deliveries({}, null, 1)
      expect(await list({}, next)).toMatchObject({ ids: [second, first] })
    })

    test('of one event can be made due again, or one alone, and never for another tenant', async () => {
      const deliveries = [bench.to(), bench.to(), bench.to()]
      const event = bench.event({ deliveries, tenant: 'acme' })
      const other = bench.event({ tenant: 'acme' })
      await bench.journal.accept([event, other])
      for (const lease of await bench.claim()) {
        await bench.journal.settle(lease, { ...DEAD, reason: 'http-404' }, bench.clock.now())
      }
      const redrive = (filter: DeliveryFilter) =>
        bench.journal.redrive({ event: event.id, ...filter }, bench.clock.now())
      const [first = '', ...rest] = deliveries.map(({ id }) => id)
      expect(await redrive({ tenant: 'globex' })).toBe(0)
      expect(await redrive({ event: other.id, delivery: first })).toBe(0)
      expect(await redrive({ delivery: first })).toBe(1)
      expect(await redrive({ delivery: first })).toBe(0)
      expect(await bench.claim()).toMatchObject([{ delivery: first, attempt: 1 }])
      expect(await redrive({})).toBe(2)
      expect((await bench.claim()).map(({ delivery }) => delivery).sort()).toEqual(rest.sort())
      expect(bench.journal.backlog()).toBe(3)
      expect(await bench.delivery(other.id)).toMatchObject({ state: 'dead' })
    })

    test('of expired events stay dead', async () => {
      await dead({ expiresAt: bench.clock.now() + MINUTE, deleteAt: bench.clock.now() + DAY })
      bench.clock.advance(MINUTE)
      expect(await bench.journal.redrive({}, bench.clock.now())).toBe(0)
    })
  })

  describe('replay', () => {
    test('adds deliveries to events of a period, by type and tenant, and gives what they hold', async () => {
      const start = bench.clock.now()
      const one = bench.event({ deliveries: [] })
      const other = bench.event({ deliveries: [], type: 'github.issue' })
      const foreign = bench.event({ deliveries: [], tenant: 'acme' })
      await bench.journal.accept([one, other, foreign])
      bench.clock.advance(MINUTE)
      await bench.accept(bench.event({ deliveries: [] }))
      const seen: string[] = []
      const count = await bench.journal.replay(
        {
          from: start,
          until: start + MINUTE,
          tenant: 'default',
          types: ['github.push'],
          deliveriesOf(event) {
            seen.push(textOf(event))
            return [bench.to({ route: 'again' }), bench.to({ orderKey: Buffer.alloc(16, 1) })]
          },
        },
        bench.clock.now(),
      )
      expect(count).toBe(2)
      expect(seen).toEqual([textOf(one)])
      expect(bench.journal.backlog()).toBe(2)
      expect((await bench.claim()).map(({ event, route }) => [event, route]).sort()).toEqual([
        [one.id, 'again'],
        [one.id, 'pushes'],
      ])
    })

    test('of one event is found by its id, held to everything else that is asked for', async () => {
      const event = bench.event({ deliveries: [], tenant: 'acme' })
      await bench.journal.accept([bench.event({ deliveries: [] }), event, bench.event({ deliveries: [] })])
      const seen: string[] = []
      const replay = (own: Partial<ReplayRequest> = {}) => {
        const deliveriesOf = ({ id }: StoredEvent) => {
          seen.push(id)
          return [bench.to({ route: 'again' })]
        }
        return bench.journal.replay(
          { event: event.id, types: ['github.push'], deliveriesOf, ...own },
          bench.clock.now(),
        )
      }
      expect(await replay({ types: ['github.issue'] })).toBe(0)
      expect(await replay({ tenant: 'globex' })).toBe(0)
      expect(await replay({ until: event.receivedAt })).toBe(0)
      for (const none of [bench.event().id, 'nonsense']) expect(await replay({ event: none })).toBe(0)
      expect(seen).toEqual([])
      expect(await replay({ tenant: 'acme', from: event.receivedAt })).toBe(1)
      expect(seen).toEqual([event.id])
      expect(await bench.claim()).toMatchObject([{ event: event.id, route: 'again' }])
      bench.clock.advance(event.expiresAt - bench.clock.now())
      expect(await replay()).toBe(0)
    })

    test('of an event that cannot be opened any more adds nothing', async () => {
      const segments = [about([[subject(1)]], [[['a'], 1]])]
      const event = bench.event({ deliveries: [], segments })
      await bench.accept(event)
      const request = { event: event.id, types: ['github.push'], deliveriesOf: () => [bench.to()] }
      expect(await bench.journal.replay(request, bench.clock.now())).toBe(1)
      await bench.journal.subjects.destroyKeys([subject(1)])
      expect(await bench.journal.replay(request, bench.clock.now())).toBe(0)
    })

    test('leaves expired events alone, and those for which there is nothing', async () => {
      const soon = bench.clock.now() + MINUTE
      await bench.accept(bench.event({ deliveries: [], expiresAt: soon, deleteAt: soon + DAY }))
      await bench.accept(bench.event({ deliveries: [] }))
      bench.clock.advance(MINUTE)
      const request = { from: 0, until: soon, types: ['github.push'] }
      expect(await bench.journal.replay({ ...request, deliveriesOf: () => [] }, bench.clock.now())).toBe(0)
      const deliveriesOf = () => [bench.to()]
      expect(await bench.journal.replay({ ...request, deliveriesOf }, bench.clock.now())).toBe(1)
    })
  })

  describe('confirm', () => {
    const ref = Buffer.alloc(16, 5)

    test('only goes forward, and nobody knows what was never sent', async () => {
      await bench.accept(bench.event())
      const [lease] = await bench.claim()
      if (lease === undefined) throw new Error('Nothing was claimed.')
      await bench.journal.settle(lease, { kind: 'delivered', status: 200, ref }, bench.clock.now())
      const saidAfter = async (news: Confirmation): Promise<unknown> => {
        expect(await bench.journal.confirm(ref, news, bench.clock.now())).toBe(true)
        return (await bench.delivery(lease.event))?.confirmed
      }
      expect((await bench.delivery(lease.event))?.confirmed).toBeNull()
      expect(await saidAfter('delivered')).toBe('delivered')
      expect(await saidAfter('sent')).toBe('delivered')
      expect(await saidAfter('failed')).toBe('delivered')
      expect(await saidAfter('read')).toBe('read')
      expect(await bench.journal.confirm(Buffer.alloc(16, 6), 'read', bench.clock.now())).toBe(false)
    })
  })

  describe('reschedule', () => {
    test('gives events other deadlines, by tenant, type or person, and keeps what opens them', async () => {
      const people = [[subject(1), subject(2)]] as const
      const segments = [common({}), about(people, [[['a'], 1]])]
      const held = bench.event({ segments })
      const other = bench.event({ tenant: 'acme' })
      await bench.journal.accept([held, other])
      const later = held.deleteAt + 300 * DAY
      const decide = (event: { readonly expiresAt: number }) => ({ expiresAt: event.expiresAt, deleteAt: later })
      expect(await bench.journal.reschedule({ tenant: 'nobody', decide })).toBe(0)
      expect(await bench.journal.reschedule({ types: ['github.issue'], decide })).toBe(0)
      expect(await bench.journal.reschedule({ subjects: [subject(2)], decide })).toBe(1)
      expect(await bench.journal.reschedule({ subjects: [subject(2)], decide })).toBe(0)
      expect(await bench.journal.reschedule({ decide: () => null })).toBe(0)
      bench.clock.advance(200 * DAY)
      expect(await bench.journal.sweep(bench.clock.now())).toMatchObject({ events: 1 })
      const { items } = await bench.journal.subjects.concerning([subject(1)], null, 5)
      expect(items[0]?.segments).toEqual(segments)
      expect(await bench.journal.subjects.linked(subject(1), 10)).toHaveLength(1)
    })

    test('an earlier end of use holds from then on', async () => {
      const event = bench.event()
      await bench.accept(event)
      const now = bench.clock.now()
      await bench.journal.reschedule({ types: [event.type], decide: () => ({ expiresAt: now, deleteAt: now + DAY }) })
      expect(await bench.claim()).toEqual([])
      expect(await bench.journal.sweep(now + DAY)).toMatchObject({ events: 1 })
    })

    test('of two at the same time neither undoes the other', async () => {
      await bench.accept(bench.event())
      const now = bench.clock.now()
      const later = now + 100 * DAY
      await Promise.all([
        bench.journal.reschedule({ decide: ({ deleteAt }) => ({ expiresAt: now, deleteAt }) }),
        bench.journal.reschedule({ decide: ({ expiresAt }) => ({ expiresAt, deleteAt: later }) }),
      ])
      const found: unknown[] = []
      await bench.journal.reschedule({
        decide({ expiresAt, deleteAt }) {
          found.push({ expiresAt, deleteAt })
          return null
        },
      })
      expect(found).toEqual([{ expiresAt: now, deleteAt: later }])
    })
  })

  test('evidence says what is in each store, since when and until when', async () => {
    const now = bench.clock.now()
    const { records } = bench.journal
    await bench.accept(bench.event({ dedupe: [bench.key(1, MINUTE)] }))
    bench.clock.advance(MINUTE)
    await bench.accept(bench.event({ expiresAt: now + DAY }))
    await bench.claim()
    await records.write([{ kind: 'hold', id: 'a', value: Buffer.from('x'), expiresAt: null }])
    await records.write([{ kind: 'gone', id: 'a', value: Buffer.from('x'), expiresAt: null }])
    await records.write([{ kind: 'gone', id: 'a', value: null, expiresAt: null }])
    expect(await bench.journal.evidence()).toEqual([
      { store: 'event github.push', items: 2, oldest: now, soonest: now + DAY },
      { store: 'dedupe', items: 1, oldest: null, soonest: now + MINUTE },
      { store: 'disclosure', items: 2, oldest: now + MINUTE, soonest: now + MINUTE + 90 * DAY },
      { store: 'record hold', items: 1, oldest: null, soonest: null },
    ])
  })
}
