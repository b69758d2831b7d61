import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { JournalUnavailable, JournalUnsafe } from '../errors.ts'
import { createTestClock } from '../testing/clock.ts'
import { claimNow, createEvents } from '../testing/events.ts'
import { PostgresBench } from '../testing/postgres-bench.ts'

const clock = createTestClock(Date.now())
const event = createEvents(clock)
const now = (): ReturnType<typeof claimNow> => ({ ...claimNow(clock), now: Date.now() })
const bench = new PostgresBench()

/** Ends the connections of the routers, as an administrator or a failing machine would. */
const cut = () =>
  bench.admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'bylaw-router/${bench.schema}'`,
  )

describe('a database that goes away', () => {
  test('is a journal that is not available, and one again when it is back', async () => {
    const states: (string | null)[] = []
    const journal = await bench.open({ onChange: (code) => states.push(code) })
    const given = event({ dedupe: [{ key: randomBytes(16), expiresAt: Date.now() + 60_000 }] })
    await journal.accept([given])
    const [lease] = await journal.claim(now())
    await bench.server.stop()
    await expect(journal.accept([event()])).rejects.toThrow(JournalUnavailable)
    await expect(journal.claim(now())).rejects.toThrow(JournalUnavailable)
    await expect(journal.status(given.id)).rejects.toThrow(JournalUnavailable)
    // What was sent meanwhile is still settled: it would be sent again.
    if (lease === undefined) throw new Error('Nothing was claimed.')
    const settled = journal.settle(lease, { kind: 'delivered', status: 200 }, Date.now())
    await bench.server.start()
    await bench.connect()
    await settled
    expect(await journal.status(given.id)).toMatchObject({ deliveries: [{ state: 'delivered' }] })
    await expect.poll(() => journal.accept([event()]).catch(() => null)).toMatchObject([{ duplicate: false }])
    expect(states[0]).not.toBeNull()
    expect(states.at(-1)).toBeNull()
  })

  test('in the middle of many writes loses none that was acknowledged', async () => {
    const journal = await bench.open()
    const acknowledged: string[] = []
    let refused = 0
    let cutting = true
    const write = async (): Promise<void> => {
      while (cutting) {
        const accepted = await journal.accept([event()]).catch(() => null)
        if (accepted !== null) acknowledged.push(...accepted.map((each) => each.id))
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
    const { rows } = await bench.admin.query(`SELECT id FROM ${bench.schema}.event`)
    const stored = new Set(rows.map((each: { readonly id: string }) => each.id))
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
  })

  test('without an answer is not waited for for ever', async () => {
    const journal = await bench.open({ patienceMs: 300 })
    await bench.admin.query('BEGIN')
    await bench.admin.query(`LOCK TABLE ${bench.schema}.event`)
    await expect(journal.accept([event()])).rejects.toMatchObject({ name: 'JournalUnavailable', code: 'no-answer' })
    await bench.admin.query('COMMIT')
    expect(await journal.accept([event()])).toMatchObject([{ duplicate: false }])
  })
})

describe('is acknowledged only when it is safe', () => {
  const alter = async (setting: string): Promise<void> => {
    await bench.admin.query(`ALTER SYSTEM SET ${setting}`)
    await bench.admin.query('SELECT pg_reload_conf()')
    // Reloading takes a moment to reach the others.
    const [name = '', value] = setting.split(' = ')
    const shown = async () => (await bench.admin.query(`SHOW ${name}`)).rows[0][name]
    await expect.poll(shown).toBe(value?.replaceAll("'", ''))
  }
  afterEach(async () => {
    await bench.admin.query('ALTER SYSTEM RESET ALL')
    await bench.admin.query('SELECT pg_reload_conf()')
    await expect.poll(async () => (await bench.admin.query('SHOW fsync')).rows[0].fsync).toBe('on')
    await expect
      .poll(async () => (await bench.admin.query('SHOW synchronous_standby_names')).rows[0].synchronous_standby_names)
      .toBe('')
  })

  test.each([
    ['synchronous_commit = off', /`synchronous_commit` is off/],
    ['fsync = off', /`fsync` is off/],
    ['full_page_writes = off', /`full_page_writes` is off/],
  ])('not with %s', async (setting, message) => {
    await alter(setting)
    const failure = await bench.open().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(JournalUnsafe)
    expect(String(failure)).toMatch(message)
  })

  test('not when somebody cancels the wait for a standby', async () => {
    const journal = await bench.open()
    await alter("synchronous_standby_names = 'nobody'")
    const accepted = journal.accept([event()]).then(
      () => 'acknowledged',
      (error: JournalUnavailable) => error.code,
    )
    const waiting = `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND application_name = 'bylaw-router/${bench.schema}'`
    await expect.poll(async () => (await bench.admin.query(waiting)).rowCount).toBe(1)
    expect(await accepted).toBe('not-replicated')
  })
})
