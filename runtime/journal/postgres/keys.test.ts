import { describe, expect, test } from 'vitest'
import { createKeyring } from '../../keys/keyring.ts'
import type { Journal } from '../port.ts'
import { createTestClock } from '../testing/clock.ts'
import { about, claimNow, common, createEvents, subject, testKek, textOf } from '../testing/events.ts'
import { PostgresBench } from '../testing/postgres-bench.ts'

const clock = createTestClock(Date.now())
const event = createEvents(clock)
const bench = new PostgresBench()
const [ada, bob] = [subject(1), subject(2)]

const now = (limit = 10) => ({ ...claimNow(clock), now: Date.now(), channels: [{ name: 'ops', limit }] })
const of = (...people: readonly Uint8Array[]) =>
  event({ segments: [common({}), ...people.map((id, index) => about([[id]], [[['part'], index]]))] })
const accept = (journal: Journal, ...people: readonly Uint8Array[]) => journal.accept([of(...people)])
const claimOne = async (journal: Journal): Promise<string> => textOf((await journal.claim(now(1)))[0])
const waiting = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock'`

describe('a key that another router has destroyed', () => {
  test('opens nothing between two claims, although it is in memory', async () => {
    const [one, two] = [await bench.open(), await bench.open()]
    await accept(one, ada, bob)
    await accept(one, ada, bob)
    expect(await claimOne(one)).toMatch(/part.*0.*part.*1/)
    expect(await two.subjects.destroyKeys([ada])).toBe(1)
    expect(await claimOne(one)).toBe('{}[[["part"],1]]')
    const { items } = await one.subjects.concerning([ada], null, 5)
    expect(items.map(textOf)).toEqual(['{}[[["part"],1]]', '{}[[["part"],1]]'])
  })

  test('seals nothing more: an accept that has it in memory takes a new one', async () => {
    const [one, two] = [await bench.open(), await bench.open()]
    await accept(one, ada)
    await accept(two, bob)
    await two.subjects.destroyKeys([ada])
    await accept(one, ada)
    expect((await two.subjects.concerning([ada], null, 5)).items.map(textOf)).toEqual(['{}', '{}[[["part"],0]]'])
  })

  test('in the middle of an accept is destroyed after it, and of what was accepted nothing opens', async () => {
    const [one, two] = [await bench.open(), await bench.open()]
    await accept(one, ada)
    // Holds the accept up after it has found its key: its dedupe key is somebody else's that is not yet committed.
    const key = Buffer.alloc(16, 9)
    await bench.admin.query('BEGIN')
    await bench.admin.query(`INSERT INTO ${bench.schema}.dedupe VALUES ($1, $2, 0)`, [key, event().id])
    const given = of(ada)
    const accepted = one.accept([{ ...given, dedupe: [{ key, expiresAt: Date.now() + 60_000 }] }])
    const other = await bench.another()
    await expect.poll(async () => (await other.query(waiting)).rows[0].count).toBe(1)
    const destroyed = two.subjects.destroyKeys([ada])
    await expect.poll(async () => (await other.query(waiting)).rows[0].count).toBe(2)
    await bench.admin.query('ROLLBACK')
    expect(await accepted).toEqual([{ id: given.id, duplicate: false }])
    expect(await destroyed).toBe(1)
    expect((await one.subjects.concerning([ada], null, 5)).items.map(textOf)).toEqual(['{}', '{}'])
    await other.end()
  })
})

describe('a key that two routers make at once', () => {
  test('is one', async () => {
    const journals = await Promise.all([bench.open(), bench.open(), bench.open()])
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        Promise.all(journals.map((journal) => accept(journal, subject(100 + index), subject(200 + (index % 5))))),
      ),
    )
    expect(await bench.count('key')).toBe(46)
    for (const journal of journals) {
      const leases = await journal.claim(now(40))
      expect(leases).toHaveLength(40)
      for (const { segments } of leases) expect(segments).toHaveLength(3)
    }
  })

  test('is replaced neither by a rewrap nor by an accept meanwhile', async () => {
    const [one, two] = [await bench.open(), await bench.open({ keyring: createKeyring([testKek(1), testKek(2)]) })]
    await accept(one, ada)
    expect(await two.rewrap()).toBe(4)
    // This one does not have the new key yet: nothing may be stored that somebody cannot open, nor a key replaced.
    await expect(accept(one, ada)).rejects.toMatchObject({ code: 'journal-key-missing' })
    await accept(two, ada)
    expect((await two.subjects.concerning([ada], null, 5)).items.map(textOf)).toEqual(
      Array.from({ length: 2 }, () => '{}[[["part"],0]]'),
    )
  })
})
