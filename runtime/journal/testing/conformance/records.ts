import { describe, expect, test } from 'vitest'
import { type Change, DELETION_MEMORY_MS, RecordConflict } from '../../port/records.ts'
import { DAY, type JournalBench, MINUTE } from './bench.ts'

/** Small things that are kept, and a feed of their changes. */
export function describeRecords(bench: JournalBench): void {
  const put = (id: string, value: string | null, own: Partial<Change> = {}): Change => ({
    kind: 'hold',
    id,
    value: value === null ? null : Buffer.from(value),
    expiresAt: null,
    ...own,
  })
  const write = (...changes: Change[]): Promise<number> => bench.journal.records.write(changes)
  const text = async (id: string): Promise<string | null> => {
    const found = await bench.journal.records.get('hold', id)
    return found?.value == null ? null : Buffer.from(found.value).toString()
  }

  describe('records', () => {
    test('are what was written last, by kind and id', async () => {
      expect(await text('a')).toBeNull()
      await write(put('a', 'one'), put('b', 'two'), put('a', 'other', { kind: 'consent' }))
      await write(put('a', 'three'))
      expect(await text('a')).toBe('three')
      expect(await text('b')).toBe('two')
      await write(put('a', null))
      expect(await text('a')).toBeNull()
      expect((await bench.journal.records.list('consent')).map(({ id }) => id)).toEqual(['a'])
    })

    test('are listed in the order of their ids, in pages', async () => {
      await write(...['b', 'a', 'B', 'c', 'ä', '-'].map((id) => put(id, id)))
      await write(put('c', null))
      const { records } = bench.journal
      const ids = async (page: Parameters<typeof records.list>[1]): Promise<string[]> =>
        (await records.list('hold', page)).map(({ id }) => id)
      expect(await ids({})).toEqual(['-', 'B', 'a', 'b', 'ä'])
      expect(await ids({ after: 'B', limit: 2 })).toEqual(['a', 'b'])
    })

    test('a change that expects something else changes nothing, and neither do those with it', async () => {
      const generation = await write(put('a', 'one', { expected: 0 }))
      await expect(write(put('b', 'x'), put('a', 'two', { expected: 0 }))).rejects.toThrow(RecordConflict)
      await expect(write(put('a', 'two', { expected: generation + 7 }))).rejects.toThrow(RecordConflict)
      expect(await text('a')).toBe('one')
      expect(await text('b')).toBeNull()
      await write(put('a', null, { expected: generation }))
      await write(put('a', 'anew', { expected: 0 }))
      expect(await text('a')).toBe('anew')
    })

    test('of writers at the same time one succeeds', async () => {
      const generation = await write(put('a', 'one'))
      const writes = await Promise.allSettled(
        ['two', 'three', 'four'].map((each) => write(put('a', each, { expected: generation }))),
      )
      expect(writes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    })

    test('changes come in the order of their generations, deletions too, in pages that lose nothing', async () => {
      const start = await write(put('a', '1'))
      const end = await write(put('b', '2'), put('c', '3'), put('d', '4'))
      await write(put('b', null))
      const seen: string[] = []
      let since = start
      for (;;) {
        const [change] = await bench.journal.records.changes(since, 1)
        if (change === undefined) break
        expect(change.generation).toBeGreaterThan(since)
        since = change.generation
        seen.push(`${change.id}=${change.value === null ? '' : Buffer.from(change.value)}`)
      }
      expect(seen).toEqual(['c=3', 'd=4', 'b='])
      expect(since).toBeGreaterThan(end)
      expect((await bench.journal.records.get('hold', 'd'))?.generation).toBe(end)
    })

    test('one that was never there is not deleted', async () => {
      const before = await write(put('a', '1'))
      await write(put('nothing', null))
      expect((await bench.journal.records.changes(before, 10)).map(({ id }) => id)).toEqual([])
    })

    test('end at their time, which the feed tells, and a deletion leaves the feed after a day', async () => {
      const expiresAt = bench.clock.now() + MINUTE
      const written = await write(put('a', '1', { expiresAt }), put('b', '2'))
      expect(await bench.journal.records.get('hold', 'a')).toMatchObject({ expiresAt })
      expect(await bench.journal.nextExpiry()).toBe(expiresAt)
      bench.clock.advance(MINUTE)
      expect(await bench.journal.sweep(bench.clock.now())).toMatchObject({ records: 1 })
      expect(await text('a')).toBeNull()
      expect(await bench.journal.records.changes(written, 10)).toMatchObject([{ id: 'a', value: null }])
      bench.clock.advance(DELETION_MEMORY_MS + MINUTE)
      expect(await bench.journal.sweep(bench.clock.now())).toMatchObject({ records: 0 })
      expect(await bench.journal.records.changes(0, 10)).toMatchObject([{ id: 'b' }])
    })

    test('outlive the process, and generations only grow', async () => {
      await write(put('a', '1'))
      const last = await write(put('b', null), put('a', null))
      bench.clock.advance(2 * DAY)
      await bench.journal.sweep(bench.clock.now())
      bench.journal = await bench.home.openAfterCrash()
      expect(await write(put('a', '2'))).toBeGreaterThan(last)
      expect(await text('a')).toBe('2')
    })

    test('have ids of 1 to 200 characters', async () => {
      await expect(write(put('', 'x'))).rejects.toThrow(RangeError)
      await expect(write(put('x'.repeat(201), 'x'))).rejects.toThrow(RangeError)
    })
  })

  describe('beat', () => {
    test('says who is alive, and how far the records are', async () => {
      const one = { replica: '019c13ec-9e00-7234-a43b-9a51c6239ce1', leaseMs: MINUTE, acked: 3, digest: 'sha256:1' }
      const two = { ...one, replica: '019c13ec-9e00-7234-a43b-9a51c6239ce2', acked: 4 }
      const generation = await write(put('a', '1'))
      expect(await bench.journal.heartbeat(one)).toEqual({
        generation,
        replicas: [{ replica: one.replica, acked: 3, digest: 'sha256:1', leftMs: MINUTE }],
      })
      bench.clock.advance(2 * MINUTE)
      const { replicas } = await bench.journal.heartbeat(two)
      expect(replicas.find(({ replica }) => replica === one.replica)?.leftMs).toBe(-MINUTE)
      expect(replicas.find(({ replica }) => replica === two.replica)?.leftMs).toBe(MINUTE)
      bench.clock.advance(60 * MINUTE)
      expect((await bench.journal.heartbeat(two)).replicas).toHaveLength(1)
    })
  })
}
