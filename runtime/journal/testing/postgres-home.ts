import { Client } from 'pg'
import type { Keyring } from '../../keys/keyring.ts'
import type { Journal } from '../port.ts'
import { parseDatabaseUrl, type Target } from '../postgres/database-url.ts'
import { openPostgresJournal } from '../postgres/postgres-journal.ts'
import type { TestClock } from './clock.ts'
import type { JournalHome } from './conformance/bench.ts'
import { testKeyring } from './events.ts'

let homes = 0

/** A schema of its own in a database, whose clock is the test's. */
export async function createPostgresHome(url: string, clock: TestClock): Promise<JournalHome> {
  const name = `bylaw_test_${process.pid}_${homes++}`
  const target = targetOf(url, name)
  const admin = await openClient(url)
  await admin.query(`CREATE SCHEMA ${name}; CREATE TABLE ${name}.test_clock AS SELECT ${clock.now()}::int8 AS now`)
  const journals: Journal[] = []
  const time = { sql: `(SELECT now FROM ${name}.test_clock)`, clock }

  let set = clock.now()
  let setting = Promise.resolve()
  /** The database's clock follows before anything is asked of it. */
  async function follow(): Promise<void> {
    if (clock.now() !== set) {
      set = clock.now()
      setting = admin.query(`UPDATE ${name}.test_clock SET now = $1`, [set]).then(() => {})
    }
    await setting
  }
  const open = async (keyring: Keyring = testKeyring): Promise<Journal> => {
    const journal = await openPostgresJournal({ target: () => target, keyring, clock, time })
    journals.push(journal)
    return followed(journal, follow)
  }
  return {
    open,
    // Nothing that a router knows outlives it, so another one beside it sees what would be left of it.
    openAfterCrash: open,
    async remove() {
      for (const journal of journals) await journal.close()
      await admin.query(`DROP SCHEMA ${name} CASCADE`)
      await admin.end()
    },
  }
}

/** The same journal, with something done before each call. */
function followed<T extends object>(target: T, before: () => Promise<void>): T {
  return new Proxy(target, {
    get(of, name) {
      const value: unknown = Reflect.get(of, name)
      if (name === 'records' || name === 'subjects') return followed(value as object, before)
      if (typeof value !== 'function' || name === 'backlog' || name === 'close') return value
      return async (...given: readonly unknown[]): Promise<unknown> => {
        await before()
        return value.apply(of, given)
      }
    },
  })
}

export const targetOf = (url: string, schema = 'bylaw'): Target => ({ ...parseDatabaseUrl(url, '/'), schema })

export async function openClient(url: string): Promise<Client> {
  const { hosts, user, password, database, tls } = parseDatabaseUrl(url, '/')
  const client = new Client({ ...hosts[0], user, password, database, ssl: tls ?? false })
  client.on('error', () => {})
  await client.connect()
  return client
}
