import { createSecretKey, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { KeyMismatch } from '../../keys/errors.ts'
import { createKeyring } from '../../keys/keyring.ts'
import { JournalTooNew, JournalTooOld, JournalUnavailable } from '../errors.ts'
import { createTestClock } from '../testing/clock.ts'
import { claimNow, common, createEvents } from '../testing/events.ts'
import { PostgresBench } from '../testing/postgres-bench.ts'
import { targetOf } from '../testing/postgres-home.ts'
import { SCHEMA_VERSION } from './schema.ts'

const clock = createTestClock(Date.now())
const event = createEvents(clock)
const now = (): ReturnType<typeof claimNow> => ({ ...claimNow(clock), now: Date.now() })
const bench = new PostgresBench()

test('a journal of a newer release, or of another key, is refused', async () => {
  await bench.open()
  const other = createKeyring([{ epoch: 1, key: createSecretKey(randomBytes(32)) }])
  await expect(bench.open({ keyring: other })).rejects.toThrow(KeyMismatch)
  await bench.admin.query(`INSERT INTO ${bench.schema}.migration VALUES (${SCHEMA_VERSION + 1}, 0)`)
  await expect(bench.open()).rejects.toThrow(JournalTooNew)
})

test('a journal from before the first release is refused, and left as it is', async () => {
  await bench.admin.query(
    `CREATE SCHEMA ${bench.schema};
     CREATE TABLE ${bench.schema}.migration (version int4 PRIMARY KEY, applied_at int8 NOT NULL);
     INSERT INTO ${bench.schema}.migration VALUES (1, 0)`,
  )
  await expect(bench.open()).rejects.toThrow(JournalTooOld)
  expect(await bench.count('migration')).toBe(1)
})

test('a server that is not there is said to be not available', async () => {
  const target = { ...targetOf(bench.server.url('postgres')), hosts: [{ host: '127.0.0.1', port: 9 }] }
  await expect(bench.open({ target: () => target })).rejects.toMatchObject({ code: 'econnrefused' })
})

test('the first host that takes writes is used', async () => {
  const target = targetOf(bench.server.url('postgres'), bench.schema)
  const journal = await bench.open({
    target: () => ({ ...target, hosts: [{ host: '127.0.0.1', port: 9 }, ...target.hosts] }),
  })
  expect(await journal.accept([event()])).toMatchObject([{ duplicate: false }])
})

test('a payload that cannot be decrypted ends its delivery and holds up no other', async () => {
  const journal = await bench.open()
  const [broken, whole] = [event(), event()]
  await journal.accept([broken])
  await journal.accept([whole])
  await bench.admin.query(`UPDATE ${bench.schema}.event SET body = '\\x00' WHERE id = $1`, [broken.id])
  expect((await journal.claim(now())).map((each) => each.event)).toEqual([whole.id])
  expect((await journal.status(broken.id))?.deliveries).toMatchObject([{ state: 'dead', lastReason: 'unreadable' }])
  expect(journal.backlog()).toBe(1)
})

test('what is asked for together is one transaction', async () => {
  const journal = await bench.open()
  await journal.accept([event()])
  const ids = Array.from({ length: 64 }, () => event())
  await Promise.all(ids.map((each) => journal.accept([each])))
  const { rows } = await bench.admin.query(`SELECT DISTINCT xmin FROM ${bench.schema}.event`)
  expect(rows).toHaveLength(2)
})

test('a closed journal takes nothing', async () => {
  const journal = await bench.open()
  await journal.close()
  await expect(journal.accept([event()])).rejects.toThrow(JournalUnavailable)
})

test('an event that was altered is told of, once, by whoever reads it and where it was to be sent', async () => {
  const journal = await bench.open()
  const told: string[] = []
  journal.onAltered(({ id, type }) => told.push(`${type} ${id}`))
  const ada = Buffer.alloc(16, 1)
  const segments = [common({}), { people: [[ada]] as const, payload: Buffer.from('[]') }]
  const stored = event({ segments })
  await journal.accept([stored])
  await bench.admin.query(
    `UPDATE ${bench.schema}.event SET body = set_byte(body, length(body) - 1, get_byte(body, length(body) - 1) # 1)`,
  )
  const { items } = await journal.subjects.concerning([ada], null, 5)
  expect(items).toMatchObject([{ id: stored.id, altered: true, segments: [] }])
  expect(await journal.claim(now())).toEqual([])
  expect((await journal.status(stored.id))?.deliveries).toMatchObject([{ state: 'dead', lastReason: 'unreadable' }])
  expect(told).toEqual([`github.push ${stored.id}`])
})
