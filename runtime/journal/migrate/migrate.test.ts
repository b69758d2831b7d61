import { createHash, createSecretKey, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KeyMismatch } from '../../keys/errors.ts'
import { createKeyring } from '../../keys/keyring.ts'
import { JournalDiffers, JournalIncomplete, JournalLocked, JournalTaken } from '../errors.ts'
import type { Lease } from '../port.ts'
import { openPostgresJournal } from '../postgres/postgres-journal.ts'
import { claimNow, testKek, textOf } from '../testing/events.ts'
import { runMigrate } from './command.ts'
import { MigrateBench } from './testing/bench.ts'

const bench = new MigrateBench()
const { clock, event } = bench

/** Events in every state: 1 delivered, 1 that waits for its next try, 1 under way, 1297 that nobody has tried. */
async function fill(): Promise<{ readonly ids: readonly string[]; readonly leases: readonly Lease[] }> {
  const journal = bench.openSource()
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
  const files = readdirSync(bench.from).filter((name) => name === 'journal.db' || name === 'journal.db-wal')
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(bench.from, name)))
      .digest('hex')
  return Object.fromEntries(files.map((name) => [name, hash(name)] as const).filter(([, each]) => each !== EMPTY))
}
const EMPTY = createHash('sha256').digest('hex')

test('what waits is delivered once, what is done stays done, and duplicates are known', async () => {
  const { ids, leases } = await fill()
  const before = hashes()
  expect(await bench.run()).toMatchObject({
    before: false,
    rows: { event: 1300, concern: 0, key: 1, link: 0, delivery: 1300, dedupe: 1300, disclosure: 3, record: 0 },
  })
  expect(hashes()).toEqual(before)

  const [delivered, failed, interrupted] = leases as [Lease, Lease, Lease]
  const journal = await bench.openCopy()
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

test('is the same when it is run again, and never on top of what routers did since', async () => {
  await fill()
  const { sha256 } = await bench.run()
  const journal = await bench.openCopy()
  await journal.accept([event()])
  await journal.close()
  expect(await bench.run()).toMatchObject({ before: true, sha256 })

  const source = bench.openSource()
  await source.accept([event()])
  await source.close()
  await expect(bench.run()).rejects.toThrow(JournalTaken)
})

test('goes on where it was interrupted, and no router starts before it is done', async () => {
  await fill()
  await bench.run()
  await bench.admin.query(
    `UPDATE ${bench.to.schema}.meta SET name = 'migrating' WHERE name = 'migrated';
     DELETE FROM ${bench.to.schema}.delivery WHERE event IN (SELECT id FROM ${bench.to.schema}.event ORDER BY id OFFSET 600);
     DELETE FROM ${bench.to.schema}.dedupe; DELETE FROM ${bench.to.schema}.disclosure`,
  )
  await expect(bench.openCopy()).rejects.toThrow(JournalIncomplete)
  expect(await bench.run()).toMatchObject({ before: false, rows: { delivery: 1300 } })
  const journal = await bench.openCopy()
  expect(journal.backlog()).toBe(1299)
  await journal.close()
})

test('a copy that differs is no journal', async () => {
  await fill()
  await bench.run()
  await bench.admin.query(
    `UPDATE ${bench.to.schema}.meta SET name = 'migrating' WHERE name = 'migrated';
     UPDATE ${bench.to.schema}.event SET body = '\\x00' WHERE id = (SELECT id FROM ${bench.to.schema}.event LIMIT 1)`,
  )
  await expect(bench.run()).rejects.toThrow(JournalDiffers)
  await expect(bench.openCopy()).rejects.toThrow(JournalIncomplete)
})

test('as a command takes the URL as an argument, from the credentials or from the environment', async () => {
  await fill()
  const credentials = mkdtempSync(join(tmpdir(), 'bylaw-credentials-'))
  const url = `${bench.server.url('postgres')}?schema=${bench.to.schema}`
  writeFileSync(join(credentials, 'journal-key'), testKek(1).key.export())
  const given = ['--from', bench.from, '--credentials', credentials]
  expect(await runMigrate([...given, '--to', url], {}, bench.logger)).toMatchObject({ before: false })
  expect(await runMigrate(given, { DATABASE_URL: url }, bench.logger)).toMatchObject({ before: true })
  writeFileSync(join(credentials, 'database-url'), `${url}\n`)
  expect(await runMigrate([], { DATA_DIR: bench.from, CREDENTIALS_DIR: credentials }, bench.logger)).toMatchObject({
    before: true,
  })
  rmSync(credentials, { recursive: true })
  await expect(runMigrate(['--from', bench.from], {}, bench.logger)).rejects.toThrow(/^Usage: /)
  await expect(runMigrate([...given, '--force'], {}, bench.logger)).rejects.toThrow(/^Usage: /)
})

describe('refuses', () => {
  test('a source that a router uses, or that is none', async () => {
    await expect(bench.run()).rejects.toThrow(/There is no journal/)
    const source = bench.openSource()
    await expect(bench.run()).rejects.toThrow(JournalLocked)
    await source.close()
  })

  test('a database that a router uses, or that holds a journal', async () => {
    await bench.openSource().close()
    const journal = await bench.openCopy()
    await expect(bench.run()).rejects.toThrow(/a router uses it/)
    await journal.accept([event()])
    await journal.close()
    await expect(bench.run()).rejects.toThrow(/it holds events or records already/)
    await (await bench.openCopy()).close()
  })

  test('another key, on either side', async () => {
    const other = createKeyring([{ epoch: 1, key: createSecretKey(randomBytes(32)) }])
    await bench.openSource().close()
    await expect(bench.run(other)).rejects.toThrow(KeyMismatch)
    await (await openPostgresJournal({ target: () => bench.to, keyring: other })).close()
    await expect(bench.run()).rejects.toThrow(KeyMismatch)
  })
})
