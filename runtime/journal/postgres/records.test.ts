import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RecordConflict } from '../port/records.ts'
import type { Journal, Stored } from '../port.ts'
import { PostgresBench } from '../testing/postgres-bench.ts'

const bench = new PostgresBench()

/** Follows the feed until `done` says so and nothing is left; a page is small, so that it is cut everywhere. */
async function follow(journal: Journal, done: () => boolean): Promise<readonly Stored[]> {
  const seen: Stored[] = []
  for (;;) {
    const last = done()
    const page = await journal.records.changes(seen.at(-1)?.generation ?? 0, 3)
    seen.push(...page)
    if (last && page.length === 0) return seen
  }
}

const value = (text: string): Buffer => Buffer.from(text)

describe('records that several routers write', () => {
  test('become visible in the order of their generations, and no follower misses any', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.tuple(fc.nat(5), fc.boolean()), { minLength: 1, maxLength: 4 }), { maxLength: 30 }),
        async (writes) => {
          const [one, two, three] = [await bench.open(), await bench.open(), await bench.open()]
          const start = await one.heartbeat({ replica: 'r', leaseMs: 1000, acked: 0, digest: '' })
          const kind = `k${start.generation}`
          let finished = false
          const following = follow(three, () => finished)
          await Promise.all(
            writes.map((records, index) =>
              (index % 2 === 0 ? one : two).records.write(
                records.map(([id, keep]) => ({
                  kind,
                  id: `i${id}`,
                  value: keep ? value(String(index)) : null,
                  expiresAt: null,
                })),
              ),
            ),
          )
          finished = true
          const seen = await following
          const generations = seen.map((each) => each.generation)
          expect(generations).toEqual([...new Set(generations)].toSorted((a, b) => a - b))
          // What the feed said last of each record is what is there.
          const last = new Map(seen.map((each) => [`${each.kind} ${each.id}`, each]))
          for (const each of await one.records.changes(0, 10_000))
            expect(last.get(`${each.kind} ${each.id}`)).toEqual(each)
          await Promise.all([one, two, three].map((journal) => journal.close()))
        },
      ),
      { numRuns: 8 },
    ))

  test('are changed by one of those who expect the same', async () => {
    const journals = await Promise.all([bench.open(), bench.open(), bench.open()])
    const counted = async (journal: Journal): Promise<void> => {
      for (let added = 0; added < 10; ) {
        const found = await journal.records.get('counter', 'one')
        const next = value(String(Number(Buffer.from(found?.value ?? '0').toString()) + 1))
        const change = { kind: 'counter', id: 'one', value: next, expiresAt: null, expected: found?.generation ?? 0 }
        const written = await journal.records.write([change]).catch((error: unknown) => error)
        if (written instanceof RecordConflict) continue
        expect(written).toBeGreaterThan(change.expected)
        added++
      }
    }
    await Promise.all(journals.map(counted))
    expect(Buffer.from((await journals[0]?.records.get('counter', 'one'))?.value ?? '').toString()).toBe('30')
  })

  test('of which one is not as expected are not written at all, and no generation is lost by it', async () => {
    const journal = await bench.open()
    const put = (id: string, expected?: number) => ({
      kind: 'a',
      id,
      value: value(id),
      expiresAt: null,
      ...(expected === undefined ? null : { expected }),
    })
    expect(await journal.records.write([put('one'), put('two')])).toBe(2)
    await expect(journal.records.write([put('three'), put('one', 9)])).rejects.toThrow(RecordConflict)
    expect(await journal.records.get('a', 'three')).toBeNull()
    expect(await journal.records.write([put('one', 1)])).toBe(3)
  })
})
