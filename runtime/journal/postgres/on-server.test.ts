import { createSecretKey, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { KeyMismatch } from '../../keys/errors.ts'
import { createKeyring } from '../../keys/keyring.ts'
import { systemClock } from '../clock.ts'
import { JournalTooNew, JournalUnavailable, JournalUnsafe } from '../errors.ts'
import type { Journal } from '../port.ts'
import { createTestClock } from '../testing/clock.ts'
import { expectUnreadable } from '../testing/encodings.ts'
import { claimNow, createEvents, testKeyring } from '../testing/events.ts'
import { openClient, targetOf } from '../testing/postgres-home.ts'
import { type PostgresServer, startPostgres } from '../testing/postgres-server.ts'
import { openPostgresJournal, type PostgresOptions } from './postgres-journal.ts'

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
const now = (): ReturnType<typeof claimNow> => ({ ...claimNow(clock), now: Date.now() })
let count = 0
let schema: string
let opened: Journal[] = []
beforeEach(() => {
  schema = `on_server_${count++}`
})
afterEach(async () => {
  for (const journal of opened) await journal.close()
  opened = []
})

async function open(options: Partial<PostgresOptions> = {}): Promise<Journal> {
  const target = targetOf(server.url('postgres'), schema)
  const journal = await openPostgresJournal({ target: () => target, keyring: testKeyring, ...options })
  opened.push(journal)
  return journal
}

/** Ends the connections of the routers, as an administrator or a failing machine would. */
const cut = () =>
  admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'bylaw-router/${schema}'`,
  )

describe('several routers', () => {
  test('that start at once make the tables once', async () => {
    await Promise.all([open(), open(), open(), open()])
    const { rows } = await admin.query(`SELECT version FROM ${schema}.migration`)
    expect(rows).toEqual([{ version: 1 }])
  })

  test('know a duplicate of each other, also when it comes to all of them at once, in any order', async () => {
    const journals = await Promise.all([open(), open(), open()])
    const keys = Array.from({ length: 100 }, () => ({ key: randomBytes(16), expiresAt: Date.now() + 60_000 }))
    const answers = await Promise.all(
      journals.flatMap((journal, index) => {
        const own = index === 1 ? keys.toReversed() : keys
        return own.map(async (dedupe) => ({ dedupe, ...(await journal.accept(event({ dedupe }))) }))
      }),
    )
    for (const key of keys) {
      const its = answers.filter((each) => each.dedupe === key)
      expect(new Set(its.map((each) => each.id)).size).toBe(1)
      expect(its.filter((each) => !each.duplicate)).toHaveLength(1)
    }
    const { rows } = await admin.query(`SELECT count(*)::int AS count FROM ${schema}.event`)
    expect(rows).toEqual([{ count: 100 }])
  })

  test('share out what is due, each delivery to one of them', async () => {
    const [first, second] = [await open(), await open()]
    await Promise.all(Array.from({ length: 400 }, () => first.accept(event())))
    const taken: string[] = []
    const take = async (journal: Journal): Promise<void> => {
      for (;;) {
        const leases = await journal.claim({ ...now(), channels: [{ name: 'ops', limit: 7 }] })
        if (leases.length === 0) return
        taken.push(...leases.map((each) => each.delivery))
      }
    }
    await Promise.all([take(first), take(second), take(first)])
    expect(taken).toHaveLength(400)
    expect(new Set(taken).size).toBe(400)
  })

  test('hold leases by the clock of the database, whatever their own says', async () => {
    const journal = await open()
    await journal.accept(event())
    const [lease] = await journal.claim(now())
    const fast = await open({ clock: { ...systemClock, now: () => Date.now() + 3_600_000 } })
    const hourAhead = { ...now(), now: Date.now() + 3_600_000 }
    expect(await fast.claim(hourAhead)).toEqual([])
    expect(Number(await fast.nextDue(['ops'])) - Date.now()).toBeGreaterThan(3_600_000)
    expect(lease?.until).toBeLessThanOrEqual(Date.now() + 60_000)
  })

  test('sweep together', async () => {
    const [first, second] = [await open(), await open()]
    await Promise.all(Array.from({ length: 1200 }, () => first.accept(event({ expiresAt: 5000 }))))
    const reports = await Promise.all([first.sweep(5000), second.sweep(5000)])
    expect(reports.reduce((sum, each) => sum + each.events, 0)).toBe(1200)
    const { rows } = await admin.query(`SELECT count(*)::int AS count FROM ${schema}.delivery`)
    expect(rows).toEqual([{ count: 0 }])
  })
})

describe('a database that goes away', () => {
  test('is a journal that is not available, and one again when it is back', async () => {
    const states: (string | null)[] = []
    const journal = await open({ onChange: (code) => states.push(code) })
    const given = event({ dedupe: { key: randomBytes(16), expiresAt: Date.now() + 60_000 } })
    await journal.accept(given)
    const [lease] = await journal.claim(now())
    await server.stop()
    await expect(journal.accept(event())).rejects.toThrow(JournalUnavailable)
    await expect(journal.claim(now())).rejects.toThrow(JournalUnavailable)
    await expect(journal.status(given.id)).rejects.toThrow(JournalUnavailable)
    // What was sent meanwhile is still settled: it would be sent again.
    if (lease === undefined) throw new Error('Nothing was claimed.')
    const settled = journal.settle(lease, { kind: 'delivered', status: 200 }, Date.now())
    await server.start()
    admin = await openClient(server.url('postgres'))
    await settled
    expect(await journal.status(given.id)).toMatchObject({ deliveries: [{ state: 'delivered' }] })
    await expect.poll(() => journal.accept(event()).catch(() => null)).toMatchObject({ duplicate: false })
    expect(states[0]).not.toBeNull()
    expect(states.at(-1)).toBeNull()
  })

  test('in the middle of many writes loses none that was acknowledged', async () => {
    const journal = await open()
    const acknowledged: string[] = []
    let refused = 0
    let cutting = true
    const write = async (): Promise<void> => {
      while (cutting) {
        const accepted = await journal.accept(event()).catch(() => null)
        if (accepted !== null) acknowledged.push(accepted.id)
        else if (refused++ >= 0) await setImmediate()
      }
    }
    const writing = Promise.all(Array.from({ length: 16 }, write))
    for (let cuts = 0; cuts < 5; cuts++) {
      const before = acknowledged.length
      await expect.poll(() => acknowledged.length).toBeGreaterThan(before + 16)
      await cut()
    }
    cutting = false
    await writing
    expect(refused).toBeGreaterThan(0)
    const { rows } = await admin.query(`SELECT id FROM ${schema}.event`)
    const stored = new Set(rows.map((each: { readonly id: string }) => each.id))
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
  })

  test('without an answer is not waited for for ever', async () => {
    const journal = await open({ patienceMs: 300 })
    await admin.query('BEGIN')
    await admin.query(`LOCK TABLE ${schema}.event`)
    await expect(journal.accept(event())).rejects.toMatchObject({ name: 'JournalUnavailable', code: 'no-answer' })
    await admin.query('COMMIT')
    expect(await journal.accept(event())).toMatchObject({ duplicate: false })
  })
})

describe('is acknowledged only when it is safe', () => {
  const alter = async (setting: string): Promise<void> => {
    await admin.query(`ALTER SYSTEM SET ${setting}`)
    await admin.query('SELECT pg_reload_conf()')
    // Reloading takes a moment to reach the others.
    const [name = '', value] = setting.split(' = ')
    const shown = async () => (await admin.query(`SHOW ${name}`)).rows[0][name]
    await expect.poll(shown).toBe(value?.replaceAll("'", ''))
  }
  afterEach(async () => {
    await admin.query('ALTER SYSTEM RESET ALL')
    await admin.query('SELECT pg_reload_conf()')
    await expect.poll(async () => (await admin.query('SHOW fsync')).rows[0].fsync).toBe('on')
    await expect
      .poll(async () => (await admin.query('SHOW synchronous_standby_names')).rows[0].synchronous_standby_names)
      .toBe('')
  })

  test.each([
    ['synchronous_commit = off', /`synchronous_commit` is off/],
    ['fsync = off', /`fsync` is off/],
    ['full_page_writes = off', /`full_page_writes` is off/],
  ])('not with %s', async (setting, message) => {
    await alter(setting)
    const failure = await open().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(JournalUnsafe)
    expect(String(failure)).toMatch(message)
  })

  test('not when somebody cancels the wait for a standby', async () => {
    const journal = await open()
    await alter("synchronous_standby_names = 'nobody'")
    const accepted = journal.accept(event()).then(
      () => 'acknowledged',
      (error: JournalUnavailable) => error.code,
    )
    const waiting = `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND application_name = 'bylaw-router/${schema}'`
    await expect.poll(async () => (await admin.query(waiting)).rowCount).toBe(1)
    expect(await accepted).toBe('not-replicated')
  })
})

test('a journal of a newer release, or of another key, is refused', async () => {
  await open()
  const other = createKeyring(createSecretKey(randomBytes(32)))
  await expect(open({ keyring: other })).rejects.toThrow(KeyMismatch)
  await admin.query(`INSERT INTO ${schema}.migration VALUES (2, 0)`)
  await expect(open()).rejects.toThrow(JournalTooNew)
})

test('a server that is not there is said to be not available', async () => {
  const target = { ...targetOf(server.url('postgres')), hosts: [{ host: '127.0.0.1', port: 9 }] }
  await expect(open({ target: () => target })).rejects.toMatchObject({ code: 'econnrefused' })
})

test('the first host that takes writes is used', async () => {
  const target = targetOf(server.url('postgres'), schema)
  const journal = await open({
    target: () => ({ ...target, hosts: [{ host: '127.0.0.1', port: 9 }, ...target.hosts] }),
  })
  expect(await journal.accept(event())).toMatchObject({ duplicate: false })
})

test('no payload is ever readable in the files of the server', async () => {
  const journal = await open()
  const email = 'ada.lovelace@example.org'
  await Promise.all(
    Array.from({ length: 50 }, () => journal.accept(event({ payload: Buffer.from(JSON.stringify({ email })) }))),
  )
  await journal.claim(now())
  await admin.query('CHECKPOINT')
  const files = readdirSync(server.directory, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  for (const file of files) expectUnreadable(readFileSync(join(file.parentPath, file.name)), email)
})

test('a payload that cannot be decrypted ends its delivery and holds up no other', async () => {
  const journal = await open()
  const [broken, whole] = [event(), event()]
  await journal.accept(broken)
  await journal.accept(whole)
  await admin.query(`UPDATE ${schema}.event SET body = '\\x00' WHERE id = $1`, [broken.id])
  expect((await journal.claim(now())).map((each) => each.event)).toEqual([whole.id])
  expect((await journal.status(broken.id))?.deliveries).toMatchObject([{ state: 'dead', lastReason: 'unreadable' }])
  expect(journal.backlog()).toBe(1)
})

test('what is asked for together is one transaction', async () => {
  const journal = await open()
  await journal.accept(event())
  const ids = Array.from({ length: 64 }, () => event())
  await Promise.all(ids.map((each) => journal.accept(each)))
  const { rows } = await admin.query(`SELECT DISTINCT xmin FROM ${schema}.event`)
  expect(rows).toHaveLength(2)
})

test('a closed journal takes nothing', async () => {
  const journal = await open()
  await journal.close()
  await expect(journal.accept(event())).rejects.toThrow(JournalUnavailable)
})
