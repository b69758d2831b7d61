import { createHash, createSecretKey, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listLogger } from '../../ingress/testing/logger.ts'
import { KeyMismatch } from '../../keys/errors.ts'
import { createKeyring } from '../../keys/keyring.ts'
import { JournalDiffers, JournalIncomplete, JournalLocked, JournalTaken } from '../errors.ts'
import type { Journal, Lease } from '../port.ts'
import type { Target } from '../postgres/database-url.ts'
import { openPostgresJournal } from '../postgres/postgres-journal.ts'
import { openSqliteJournal } from '../sqlite/sqlite-journal.ts'
import { createTestClock } from '../testing/clock.ts'
import { about, claimNow, common, createEvents, subject, testKek, testKeyring, textOf } from '../testing/events.ts'
import { openClient, targetOf } from '../testing/postgres-home.ts'
import { type PostgresServer, startPostgres } from '../testing/postgres-server.ts'
import { runMigrate } from './command.ts'
import { migrate } from './migrate.ts'

let server: PostgresServer
let admin: Client
beforeAll(async () => {
  server = await startPostgres()
  admin = await openClient(server.url('postgres'))
})
afterAll(async () => {
  await admin.end()
  await server.remove()
})

const clock = createTestClock(Date.now())
const event = createEvents(clock)
const { logger } = listLogger()
let from: string
let to: Target
let count = 0
beforeEach(() => {
  from = mkdtempSync(join(tmpdir(), 'bylaw-migrate-'))
  to = targetOf(server.url('postgres'), `migrate_${count++}`)
})
afterEach(() => rmSync(from, { recursive: true }))

const run = (keyring = testKeyring) => migrate({ from, to, keyring, logger })
const openSource = (): Journal => openSqliteJournal({ directory: from, keyring: testKeyring })
const openCopy = (): Promise<Journal> => openPostgresJournal({ target: () => to, keyring: testKeyring, clock })

/** Events in every state: 1 delivered, 1 that waits for its next try, 1 under way, 1297 that nobody has tried. */
async function fill(): Promise<{ readonly ids: readonly string[]; readonly leases: readonly Lease[] }> {
  const journal = openSource()
  const events = Array.from({ length: 1300 }, (_, index) => {
    const key = Buffer.alloc(16)
    key.writeUInt32BE(index * 7919)
    return event({ dedupe: [{ key, expiresAt: clock.now() + 86_400_000 }] })
  })
  await Promise.all(events.map((each) => journal.accept([each])))
  const leases = await journal.claim(claimNow(clock, { channels: [{ name: 'ops', limit: 3 }] }))
  const [delivered, failed] = leases as [Lease, Lease, Lease]
  await journal.settle(delivered, { kind: 'delivered', status: 200 }, clock.now())
  const outcome = {
    kind: 'retry',
    status: 503,
    reason: 'status',
    reach: 'received',
    at: clock.now() + 600_000,
  } as const
  await journal.settle(failed, outcome, clock.now())
  await journal.trust(clock.now())
  await journal.close()
  return { ids: events.map((each) => each.id), leases }
}

/** What the files of the source hold, without the lock and the index of an empty log. */
function hashes(): Readonly<Record<string, string>> {
  const files = readdirSync(from).filter((name) => name === 'journal.db' || name === 'journal.db-wal')
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(from, name)))
      .digest('hex')
  return Object.fromEntries(files.map((name) => [name, hash(name)] as const).filter(([, each]) => each !== EMPTY))
}
const EMPTY = createHash('sha256').digest('hex')

test('what waits is delivered once, what is done stays done, and duplicates are known', async () => {
  const { ids, leases } = await fill()
  const before = hashes()
  expect(await run()).toMatchObject({
    before: false,
    rows: { event: 1300, concern: 0, key: 1, link: 0, delivery: 1300, dedupe: 1300, disclosure: 3, record: 0 },
  })
  expect(hashes()).toEqual(before)

  const [delivered, failed, interrupted] = leases as [Lease, Lease, Lease]
  const journal = await openCopy()
  expect(journal.backlog()).toBe(1299)
  expect(await journal.trustedTime()).toBe(clock.now())
  expect(await journal.status(delivered.event)).toMatchObject({ deliveries: [{ state: 'delivered', lastStatus: 200 }] })
  expect(await journal.status(failed.event)).toMatchObject({ deliveries: [{ state: 'retry', attempts: 1 }] })
  expect(await journal.status(interrupted.event)).toMatchObject({ deliveries: [{ state: 'sending', attempts: 1 }] })
  expect(await journal.disclosures(delivered.event)).toMatchObject([{ outcome: 'received', recipient: 'slack' }])

  const claimed = await journal.claim(claimNow(clock, { channels: [{ name: 'ops', limit: 5000 }] }))
  expect(new Set(claimed.map((each) => each.event))).toEqual(
    new Set(ids.filter((id) => !leases.some((each) => each.event === id))),
  )
  expect(claimed).toHaveLength(1297)
  expect(textOf(claimed[1200])).toBe('{"pusher":{"email":"ada@example.org"}}')
  const again = event({ dedupe: [{ key: Buffer.alloc(16), expiresAt: clock.now() + 1000 }] })
  expect(await journal.accept([again])).toEqual([{ id: ids[0], duplicate: true }])
  await journal.close()
})

test('people, their keys and links, turns and records arrive as they were', async () => {
  const [ada, alias, bob] = [subject(1), subject(2), subject(3)]
  const turn = { route: 'pushes', channel: 'ops', orderKey: Buffer.alloc(16, 7) }
  const source = openSource()
  const given = [[[ada, alias]], [[bob]], [[ada], [bob]]] as const
  const events = given.map((people) => {
    const segments = [common({ shared: true }), about(people, [[['name'], 'private']])]
    return event({ segments, deliveries: [{ ...turn, id: event().id }] })
  })
  await source.accept(events)
  const value = Buffer.from('{}')
  await source.records.write([
    { kind: 'hold', id: 'b', value, expiresAt: null },
    { kind: 'hold', id: 'ä', value, expiresAt: clock.now() + 86_400_000 },
  ])
  await source.records.write([{ kind: 'hold', id: 'b', value: null, expiresAt: null }])
  await source.subjects.destroyKeys([bob])
  const expected = await source.records.changes(0, 10)
  const id = source.identity.subjectId('default', 'email', 'ada@example.org')
  await source.close()
  expect(await run()).toMatchObject({ rows: { event: 3, concern: 3, key: 2, link: 2, delivery: 3, record: 2 } })

  const journal = await openCopy()
  expect(journal.identity.subjectId('default', 'email', 'Ada@example.org')).toEqual(id)
  expect(await journal.records.changes(0, 10)).toEqual(expected)
  expect(await journal.records.write([{ kind: 'hold', id: 'c', value, expiresAt: null }])).toBe(4)
  expect(await journal.subjects.linked([alias])).toHaveLength(2)
  const { items } = await journal.subjects.concerning([ada, bob], null, 10)
  expect(items.map(({ segments }) => segments.length)).toEqual([2, 1, 1])
  for (const { id } of events) {
    const [lease, ...others] = await journal.claim(claimNow(clock))
    expect([lease?.event, others]).toEqual([id, []])
    if (lease !== undefined) await journal.settle(lease, { kind: 'delivered', status: 200 }, clock.now())
  }
  await journal.close()
})

test('is the same when it is run again, and never on top of what routers did since', async () => {
  await fill()
  const { sha256 } = await run()
  const journal = await openCopy()
  await journal.accept([event()])
  await journal.close()
  expect(await run()).toMatchObject({ before: true, sha256 })

  const source = openSource()
  await source.accept([event()])
  await source.close()
  await expect(run()).rejects.toThrow(JournalTaken)
})

test('goes on where it was interrupted, and no router starts before it is done', async () => {
  await fill()
  await run()
  await admin.query(
    `UPDATE ${to.schema}.meta SET name = 'migrating' WHERE name = 'migrated';
     DELETE FROM ${to.schema}.delivery WHERE event IN (SELECT id FROM ${to.schema}.event ORDER BY id OFFSET 600);
     DELETE FROM ${to.schema}.dedupe; DELETE FROM ${to.schema}.disclosure`,
  )
  await expect(openCopy()).rejects.toThrow(JournalIncomplete)
  expect(await run()).toMatchObject({ before: false, rows: { delivery: 1300 } })
  const journal = await openCopy()
  expect(journal.backlog()).toBe(1299)
  await journal.close()
})

test('a copy that differs is no journal', async () => {
  await fill()
  await run()
  await admin.query(
    `UPDATE ${to.schema}.meta SET name = 'migrating' WHERE name = 'migrated';
     UPDATE ${to.schema}.event SET body = '\\x00' WHERE id = (SELECT id FROM ${to.schema}.event LIMIT 1)`,
  )
  await expect(run()).rejects.toThrow(JournalDiffers)
  await expect(openCopy()).rejects.toThrow(JournalIncomplete)
})

test('as a command takes the URL as an argument, from the credentials or from the environment', async () => {
  await fill()
  const credentials = mkdtempSync(join(tmpdir(), 'bylaw-credentials-'))
  const url = `${server.url('postgres')}?schema=${to.schema}`
  writeFileSync(join(credentials, 'journal-key'), testKek(1).key.export())
  const given = ['--from', from, '--credentials', credentials]
  expect(await runMigrate([...given, '--to', url], {}, logger)).toMatchObject({ before: false })
  expect(await runMigrate(given, { DATABASE_URL: url }, logger)).toMatchObject({ before: true })
  writeFileSync(join(credentials, 'database-url'), `${url}\n`)
  expect(await runMigrate([], { DATA_DIR: from, CREDENTIALS_DIR: credentials }, logger)).toMatchObject({ before: true })
  rmSync(credentials, { recursive: true })
  await expect(runMigrate(['--from', from], {}, logger)).rejects.toThrow(/^Usage: /)
  await expect(runMigrate([...given, '--force'], {}, logger)).rejects.toThrow(/^Usage: /)
})

describe('refuses', () => {
  test('a source that a router uses, or that is none', async () => {
    await expect(run()).rejects.toThrow(/There is no journal/)
    const source = openSource()
    await expect(run()).rejects.toThrow(JournalLocked)
    await source.close()
  })

  test('a database that a router uses, or that holds a journal', async () => {
    await openSource().close()
    const journal = await openCopy()
    await expect(run()).rejects.toThrow(/a router uses it/)
    await journal.accept([event()])
    await journal.close()
    await expect(run()).rejects.toThrow(/it holds events or records already/)
    await (await openCopy()).close()
  })

  test('another key, on either side', async () => {
    const other = createKeyring([{ epoch: 1, key: createSecretKey(randomBytes(32)) }])
    await openSource().close()
    await expect(run(other)).rejects.toThrow(KeyMismatch)
    await (await openPostgresJournal({ target: () => to, keyring: other })).close()
    await expect(run()).rejects.toThrow(KeyMismatch)
  })
})
