import { describe, expect, test } from 'vitest'
import { about, common, subject } from '../events.ts'
import { DAY, type JournalBench, MINUTE } from './bench.ts'

/** What has expired goes, and nothing else. */
export function describeSweep(bench: JournalBench): void {
  describe('sweep', () => {
    test('deletes events with their deliveries, dedupe keys and disclosures, each at its own time', async () => {
      const given = bench.event({ dedupe: [bench.key(1, 8 * DAY)] })
      await bench.accept(given)
      await bench.claim()
      bench.clock.advance(8 * DAY)
      expect(await bench.journal.sweep(bench.clock.now())).toMatchObject({ events: 0, dedupe: 1, disclosures: 0 })
      bench.clock.advance(22 * DAY)
      expect(await bench.journal.sweep(bench.clock.now() - 1)).toMatchObject({ events: 0, dedupe: 0, disclosures: 0 })
      expect(await bench.journal.sweep(bench.clock.now())).toMatchObject({ events: 1, dedupe: 0, disclosures: 0 })
      expect(await bench.journal.status(given.id)).toBeNull()
      expect(await bench.journal.disclosures(given.id)).toHaveLength(1)
      bench.clock.advance(60 * DAY)
      expect(await bench.journal.sweep(bench.clock.now())).toMatchObject({ events: 0, dedupe: 0, disclosures: 1 })
      expect(await bench.journal.disclosures(given.id)).toEqual([])
    })

    test('deletes an event at its own time, which may be later than the end of its use', async () => {
      const soon = bench.clock.now() + MINUTE
      const held = bench.event({ expiresAt: soon, deleteAt: soon + DAY })
      const other = bench.event({ expiresAt: soon, deleteAt: soon, type: 'github.issue' })
      await bench.journal.accept([held, other])
      bench.clock.advance(MINUTE)
      expect(await bench.journal.sweep(soon)).toMatchObject({ events: 1, types: { 'github.issue': 1 } })
      expect(await bench.claim()).toEqual([])
      expect(await bench.delivery(held.id)).toMatchObject({ state: 'expired' })
      expect(bench.journal.backlog()).toBe(0)
      bench.clock.advance(DAY)
      expect(await bench.journal.sweep(soon + DAY)).toMatchObject({ events: 1, types: { 'github.push': 1 } })
    })

    test('deletes keys and links when nothing is left of them', async () => {
      const people = [[subject(1), subject(2)]] as const
      const segments = [common({}), about(people, [[['a'], 1]])]
      await bench.accept(bench.event({ segments, expiresAt: bench.clock.now() + DAY }))
      await bench.journal.sweep(bench.clock.now() + DAY)
      expect(await bench.journal.subjects.linked(subject(1), 10)).toHaveLength(1)
      const report = await bench.journal.sweep(bench.clock.now() + 3 * DAY)
      expect(report.keys).toBeGreaterThanOrEqual(2)
      expect(await bench.journal.subjects.linked(subject(1), 10)).toEqual([])
      expect(await bench.journal.subjects.remains([subject(1), subject(2)])).toBe(0)
    })

    test('takes more than one step, and what comes meanwhile is kept', async () => {
      const old = Array.from({ length: 1201 }, () => bench.event({ expiresAt: bench.clock.now() + MINUTE }))
      await Promise.all(old.map((each) => bench.accept(each)))
      bench.clock.advance(MINUTE)
      const fresh = bench.event()
      const [report] = await Promise.all([bench.journal.sweep(bench.clock.now()), bench.accept(fresh)])
      expect(report).toMatchObject({ events: 1201 })
      expect(bench.journal.backlog()).toBe(1)
      expect(await bench.delivery(fresh.id)).toMatchObject({ state: 'queued' })
    })

    test('says when it has something to do next', async () => {
      expect(await bench.journal.nextExpiry()).toBeNull()
      await bench.accept(bench.event({ dedupe: [bench.key(1, MINUTE)] }))
      expect(await bench.journal.nextExpiry()).toBe(bench.clock.now() + MINUTE)
      await bench.journal.sweep(bench.clock.now() + MINUTE)
      expect(await bench.journal.nextExpiry()).toBe(bench.clock.now() + 30 * DAY)
    })
  })
}
