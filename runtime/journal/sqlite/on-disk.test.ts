import { spawn } from 'node:child_process'
import { createSecretKey, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KeyMismatch } from '../../keys/errors.ts'
import { createKeyring } from '../../keys/keyring.ts'
import {
  JournalDamaged,
  JournalLocked,
  JournalTooNew,
  JournalTooOld,
  JournalUnavailable,
  JournalUnsafe,
} from '../errors.ts'
import type { Journal } from '../port.ts'
import { createTestClock } from '../testing/clock.ts'
import { expectUnreadable } from '../testing/encodings.ts'
import { claimNow, common, createEvents, testKek, testKeyring } from '../testing/events.ts'
import { applySettings, DATABASE_NAME, openDatabase } from './open-database.ts'
import { SCHEMA_VERSION } from './schema.ts'
import { openSqliteJournal } from './sqlite-journal.ts'

const FULL = 2
const MEMORY = 2

const newDirectory = (): string => mkdtempSync(join(tmpdir(), 'bylaw-journal-'))
const openAt = (directory: string): Journal => openSqliteJournal({ directory, keyring: testKeyring })

test('a database that has no write-ahead log, and does not say so, holds no journal', () => {
  expect(() => applySettings(new DatabaseSync(':memory:'))).toThrow(JournalUnsafe)
})

test('a journal of the release before is taken over, and refused by that release from then on', async () => {
  const directory = newDirectory()
  const journal = openAt(directory)
  const people = [[Buffer.alloc(16, 1), Buffer.alloc(16, 2)]] as const
  await journal.accept([
    createEvents(createTestClock())({ segments: [common({}), { people, payload: Buffer.from('[]') }] }),
  ])
  await journal.close()
  const database = new DatabaseSync(join(directory, DATABASE_NAME))
  database.exec('PRAGMA user_version = 2')
  database.close()
  const again = openAt(directory)
  expect((await again.subjects.concerning([Buffer.alloc(16, 2)], null, 5)).items).toMatchObject([
    { segments: [{}, { people }] },
  ])
  await again.close()
  const found = new DatabaseSync(join(directory, DATABASE_NAME))
  expect(found.prepare('PRAGMA user_version').get()).toEqual({ user_version: SCHEMA_VERSION })
  found.close()
  rmSync(directory, { recursive: true })
})

describe('SQLite on disk', () => {
  let directory: string
  let journal: Journal
  const clock = createTestClock()
  const event = createEvents(clock)

  beforeEach(() => {
    directory = newDirectory()
    journal = openAt(directory)
  })
  afterEach(async () => {
    await journal.close()
    rmSync(directory, { recursive: true })
  })

  const bytes = (): Buffer => Buffer.concat(readdirSync(directory).map((name) => readFileSync(join(directory, name))))

  test('no payload is ever readable, in the log or in the database', async () => {
    const email = 'ada.lovelace@example.org'
    for (let count = 0; count < 50; count++)
      await journal.accept([event({ segments: [common({ pusher: { email } })] })])
    await journal.claim(claimNow(clock))
    expect(readdirSync(directory)).toContain(`${DATABASE_NAME}-wal`)
    expectUnreadable(bytes(), email)
    await journal.close()
    expectUnreadable(bytes(), email)
  })

  test('an event that was altered is told of, once, by whoever reads it and where it was to be sent', async () => {
    const told: string[] = []
    journal.onAltered(({ id, type }) => told.push(`${type} ${id}`))
    const ada = Buffer.alloc(16, 1)
    const { id, ...own } = event({ segments: [common({}), { people: [[ada]], payload: Buffer.from('[]') }] })
    await journal.accept([{ id, ...own }])
    const database = new DatabaseSync(join(directory, DATABASE_NAME))
    const { body } = database.prepare('SELECT body FROM event').get() as { readonly body: Uint8Array }
    body.set([(body.at(-1) ?? 0) ^ 1], body.length - 1)
    database.prepare('UPDATE event SET body = ?').run(body)
    database.close()
    const { items } = await journal.subjects.concerning([ada], null, 5)
    expect(items).toMatchObject([{ id, altered: true, segments: [] }])
    expect(await journal.claim(claimNow(clock))).toEqual([])
    expect((await journal.status(id))?.deliveries).toMatchObject([{ state: 'dead', lastReason: 'unreadable' }])
    expect(told).toEqual([`github.push ${id}`])
  })

  test('what a sweep has deleted is gone from the database and the log', async () => {
    const marked = Array.from({ length: 40 }, () =>
      event({ tenant: 'tenant-to-be-forgotten', expiresAt: clock.now() + 1000, dedupe: [] }),
    )
    for (const each of marked) await journal.accept([each])
    await journal.accept([event()])
    expect(bytes().includes('tenant-to-be-forgotten')).toBe(true)
    await journal.sweep(clock.now() + 1000)
    expect(bytes().includes('tenant-to-be-forgotten')).toBe(false)
    expect(statSync(join(directory, `${DATABASE_NAME}-wal`)).size).toBe(0)
  })

  test('records are sealed, and what was deleted of them is gone', async () => {
    const write = (value: string | null): Promise<number> =>
      journal.records.write([
        { kind: 'to-be-forgotten', id: 'a', value: value === null ? null : Buffer.from(value), expiresAt: null },
      ])
    await write('for ada.lovelace@example.org')
    expectUnreadable(bytes(), 'ada.lovelace@example.org')
    expect(bytes().includes('to-be-forgotten')).toBe(true)
    await write(null)
    await journal.sweep(Date.now() + 2 * 86_400_000)
    expect(bytes().includes('to-be-forgotten')).toBe(false)
  })

  test('one that lies elsewhere, behind a link, is kept there', async () => {
    await journal.close()
    const elsewhere = newDirectory()
    renameSync(join(directory, DATABASE_NAME), join(elsewhere, DATABASE_NAME))
    symlinkSync(join(elsewhere, DATABASE_NAME), join(directory, DATABASE_NAME))
    journal = openAt(directory)
    const [accepted] = await journal.accept([event()])
    expect(readdirSync(elsewhere)).toContain(`${DATABASE_NAME}-wal`)
    await journal.close()
    journal = openAt(directory)
    expect(await journal.status(accepted?.id ?? '')).not.toBeNull()
    await journal.close()
    rmSync(elsewhere, { recursive: true })
  })

  test('a journal from before the first release is refused', async () => {
    await journal.close()
    const database = new DatabaseSync(join(directory, DATABASE_NAME))
    database.exec('PRAGMA user_version = 1')
    database.close()
    expect(() => openAt(directory)).toThrow(JournalTooOld)
  })

  test('the settings that durability and erasure rest on are in force', async () => {
    await journal.close()
    const { database } = openDatabase(directory, { create: () => {} })
    const settings = ['journal_mode', 'synchronous', 'secure_delete', 'temp_store']
    const found = settings.map((name) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0])
    database.close()
    expect(found).toEqual(['wal', FULL, 1, MEMORY])
  })

  test('only its user may read it', () => {
    for (const name of [DATABASE_NAME, `${DATABASE_NAME}-wal`]) {
      expect(statSync(join(directory, name)).mode & 0o077).toBe(0)
    }
  })

  test('accepts that are asked for together are one transaction', async () => {
    const size = (): number => statSync(join(directory, `${DATABASE_NAME}-wal`)).size
    await journal.accept([event()])
    const before = size()
    await journal.accept([event()])
    const alone = size() - before
    await Promise.all(Array.from({ length: 64 }, () => journal.accept([event()])))
    expect(size() - before - alone).toBeLessThan(64 * (alone / 2))
  })

  test('a second one is refused', () => {
    expect(() => openAt(directory)).toThrow(JournalLocked)
  })

  test('a process that was killed leaves no lock', async () => {
    await journal.close()
    const script = `
      import { openSqliteJournal } from '${new URL('./sqlite-journal.ts', import.meta.url).href}'
      import { testKeyring } from '${new URL('../testing/events.ts', import.meta.url).href}'
      globalThis.journal = openSqliteJournal({ directory: ${JSON.stringify(directory)}, keyring: testKeyring })
      process.stdout.write('open')
      setInterval(() => {}, 1000)`
    const other = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(other.stdout, 'data')
    expect(() => openAt(directory)).toThrow(JournalLocked)
    other.kill('SIGKILL')
    await once(other, 'exit')
    journal = openAt(directory)
  })

  test('a journal of a newer release is refused', async () => {
    await journal.close()
    const database = new DatabaseSync(join(directory, DATABASE_NAME))
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`)
    database.close()
    expect(() => openAt(directory)).toThrow(JournalTooNew)
  })

  test('another key is refused, and so is what is no database', async () => {
    await journal.close()
    const keyring = createKeyring([{ epoch: 1, key: createSecretKey(randomBytes(32)) }])
    expect(() => openSqliteJournal({ directory, keyring })).toThrow(KeyMismatch)
    writeFileSync(join(directory, DATABASE_NAME), 'no database, but long enough to look at')
    expect(() => openAt(directory)).toThrow(JournalDamaged)
    rmSync(join(directory, DATABASE_NAME))
    journal = openAt(directory)
  })

  test('a key file that was added and never used may be taken away again, and one that was used may not', async () => {
    const ring = (...epochs: number[]) => createKeyring(epochs.map(testKek))
    await journal.close()
    await openSqliteJournal({ directory, keyring: ring(1, 2) }).close()
    journal = openAt(directory)
    await journal.close()
    journal = openSqliteJournal({ directory, keyring: ring(1, 2) })
    await journal.accept([event()])
    await journal.close()
    expect(() => openAt(directory)).toThrow(KeyMismatch)
    journal = openSqliteJournal({ directory, keyring: ring(1, 2) })
  })

  describe('all of it is read before it is used', () => {
    /** How often a journal that is opened and closed in `at` was checked. */
    async function checks(at = directory): Promise<number> {
      let count = 0
      const checking = (bytes: number): void => {
        expect(bytes).toBe(statSync(join(at, DATABASE_NAME)).size)
        count++
      }
      await openSqliteJournal({ directory: at, keyring: testKeyring, checking }).close()
      return count
    }

    test('unless it is what was closed in order', async () => {
      await journal.accept([event()])
      await journal.close()
      expect([await checks(), await checks()]).toEqual([0, 0])
    })

    test('after a crash, and where it is a copy', async () => {
      await journal.accept([event()])
      const [crashed, copy] = [newDirectory(), newDirectory()]
      cpSync(directory, crashed, { recursive: true })
      await journal.close()
      cpSync(directory, copy, { recursive: true, preserveTimestamps: true })
      expect(readdirSync(copy)).toContain(`${DATABASE_NAME}.closed`)
      expect([await checks(crashed), await checks(copy)]).toEqual([1, 1])
      for (const each of [crashed, copy]) rmSync(each, { recursive: true })
    })

    test('when somebody else has written to it', async () => {
      for (let count = 0; count < 50; count++) await journal.accept([event()])
      await journal.close()
      const path = join(directory, DATABASE_NAME)
      const { atime, mtime } = statSync(path)
      const content = readFileSync(path)
      writeFileSync(path, content.fill(0xff, content.length - 4096 * 12))
      utimesSync(path, atime, mtime)
      expect(() => openAt(directory)).toThrow(JournalDamaged)
    })
  })

  test('a full disk rejects the whole commit, keeps what was acknowledged, and ends when there is space', async () => {
    await journal.close()
    journal = openSqliteJournal({ directory, keyring: testKeyring, maxBytes: 300_000 })
    const accepted: string[] = []
    const failures: unknown[] = []
    for (let batch = 0; batch < 20; batch++) {
      const events = Array.from({ length: 20 }, () =>
        event({ expiresAt: clock.now() + 1000, segments: [{ people: [], payload: randomBytes(900) }] }),
      )
      const results = await Promise.allSettled(events.map((each) => journal.accept([each])))
      const kinds = new Set(results.map((each) => each.status))
      expect(kinds.size).toBe(1)
      for (const each of results) {
        if (each.status === 'fulfilled') accepted.push(each.value[0]?.id ?? '')
        else failures.push(each.reason)
      }
    }
    expect(accepted.length).toBeGreaterThan(0)
    expect(failures.length).toBeGreaterThan(0)
    for (const each of failures) expect(each).toMatchObject({ name: 'JournalUnavailable', code: 'disk-full' })
    for (const id of accepted) expect(await journal.status(id)).not.toBeNull()
    await expect(journal.probe()).rejects.toMatchObject({ name: 'JournalUnavailable', code: 'disk-full' })
    await journal.sweep(clock.now() + 1000)
    await journal.probe()
    expect(await journal.accept([event()])).toMatchObject([{ duplicate: false }])
  })

  test.each([DATABASE_NAME, `${DATABASE_NAME}-wal`])('%s was moved away: nothing is acknowledged', async (name) => {
    await journal.accept([event()])
    const path = join(directory, name)
    renameSync(path, `${path}.away`)
    const gone = { name: 'JournalUnavailable', code: 'files-gone' }
    await expect(journal.accept([event()])).rejects.toMatchObject(gone)
    await expect(journal.probe()).rejects.toMatchObject(gone)
    renameSync(`${path}.away`, path)
    await journal.probe()
    expect(await journal.accept([event()])).toMatchObject([{ duplicate: false }])
  })

  test('a closed journal takes nothing', async () => {
    await journal.close()
    await expect(journal.accept([event()])).rejects.toThrow(JournalUnavailable)
  })

  test('a payload that cannot be decrypted ends its delivery and holds up no other', async () => {
    const [broken, whole] = [event(), event()]
    await journal.accept([broken])
    await journal.accept([whole])
    await journal.close()
    const database = new DatabaseSync(join(directory, DATABASE_NAME))
    database.exec('UPDATE event SET body = zeroblob(60) WHERE seq = (SELECT min(seq) FROM event)')
    database.close()
    journal = openAt(directory)
    expect((await journal.claim(claimNow(clock))).map((each) => each.event)).toEqual([whole.id])
    expect((await journal.status(broken.id))?.deliveries).toMatchObject([{ state: 'dead', lastReason: 'unreadable' }])
    expect(journal.backlog()).toBe(1)
  })
})
