import { parseDatabaseUrl } from '../../runtime/journal/postgres/database-url.ts'
import { openPostgresJournal } from '../../runtime/journal/postgres/postgres-journal.ts'
import { openClient } from '../../runtime/journal/testing/postgres-home.ts'
import { fileKeySource } from '../../runtime/keys/key-source.ts'
import { loadKeyring } from '../../runtime/keys/load-keyring.ts'
import { startChild } from '../child.ts'
import { cpuMicros, cpuMicrosOfTree } from '../cpu.ts'
import type { DatabaseServer } from '../database/debian.ts'
import { startDatabase } from '../database/start.ts'
import { startLoader } from '../load/loader.ts'
import { store, subjectOf } from '../router/fill.ts'
import { bundleOf, makePlace, type Place } from '../router/start.ts'
import type { Size } from '../scale.ts'

const DATABASE = 'bench'
const TENANTS = [10, 100, 1000] as const
/** Stored through the journal; the others are copies of these under ids of their own, which nobody opens. */
const ORIGINALS = 20_000
/** Of the stored ones so many expire and are swept. */
const EXPIRED = 10_000

/** What an event costs on PostgreSQL as tenants and stored events become many (docs/scale.md). */
export async function benchScale(size: Size): Promise<void> {
  console.log(
    'One router on one PostgreSQL on this machine: events accepted and delivered, sent by so many tenants in turn.',
  )
  const byTenants: object[] = []
  for (const tenants of TENANTS) byTenants.push({ tenants, ...(await beside(tenants, 0, size)) })
  console.table(byTenants)
  console.log(
    `The same of one tenant with many stored; ${EXPIRED.toLocaleString('en')} expire and are swept; one person is erased.`,
  )
  const byStored: object[] = []
  for (const stored of new Set(size.stored.map((count) => Math.max(count, ORIGINALS)))) {
    byStored.push({ stored: stored.toLocaleString('en'), ...(await beside(1, stored, size)) })
  }
  console.table(byStored)
}

async function beside(tenants: number, stored: number, size: Size): Promise<object> {
  const database = await startDatabase()
  await database.createDatabase(DATABASE)
  const url = database.url(DATABASE)
  const sink = startChild(new URL('../peers/sink.ts', import.meta.url))
  const port = await sink.ask<number>({ listen: true })
  const place = makePlace(await bundleOf('on', 'deliver', 'postgres', tenants), { sink: port, database: url, tenants })
  const loader = startLoader()
  const router = await place.start()
  let sent = 0
  /** CPU of the router and of the database for an event, microseconds, and events a second. */
  async function measure(count: number) {
    const [before, server] = [cpuMicros(router.pid), cpuMicrosOfTree(database.pid)]
    const start = performance.now()
    sent += count
    const { refused } = await loader.send(router, count, 0)
    if (refused > 0) console.error(`${refused} of ${count} were refused`)
    const arrived = await sink.ask<number>({ until: sent })
    if (arrived < sent) console.error(`${sent - arrived} were not delivered: nothing has come for a minute`)
    return {
      'a second': Math.round((count / (performance.now() - start)) * 1000),
      'router us': Math.round((cpuMicros(router.pid) - before) / count),
      'database us': Math.round((cpuMicrosOfTree(database.pid) - server) / count),
    }
  }
  try {
    await measure(size.warmUp)
    if (stored === 0) return await measure(size.requests * 2)
    const old = await keepMany(place, database, stored)
    return { ...(await measure(size.requests * 2)), ...old }
  } finally {
    await loader.stop()
    await router.stop()
    await sink.stop()
    place.remove()
    await database.remove()
  }
}

/** Stores so many events, then sweeps some and erases a person: what that takes, by the wall and by the database's CPU. */
async function keepMany(place: Place, database: DatabaseServer, stored: number): Promise<object> {
  const url = database.url(DATABASE)
  const keyring = await loadKeyring(fileKeySource(place.workspace.credentials))
  const journal = await openPostgresJournal({
    target: () => parseDatabaseUrl(url, place.workspace.credentials),
    keyring,
  })
  const client = await openClient(url)
  async function timed<T>(act: () => Promise<T>) {
    const [start, before] = [performance.now(), cpuMicrosOfTree(database.pid)]
    const found = await act()
    return { found, seconds: (performance.now() - start) / 1000, cpu: (cpuMicrosOfTree(database.pid) - before) / 1e6 }
  }
  try {
    await store(journal, ORIGINALS)
    for (let copy = 1; copy < stored / ORIGINALS; copy++) await client.query(copies(copy))
    await client.query('ANALYZE')
    const { rows } = await client.query<{ megabytes: number }>(
      'SELECT (pg_database_size(current_database()) / 1e6)::float8 AS megabytes',
    )
    await client.query(
      `UPDATE bylaw.event SET delete_at = 1 WHERE id IN (SELECT id FROM bylaw.event ORDER BY id LIMIT ${EXPIRED})`,
    )
    const swept = await timed(() => journal.sweep(Date.now()))
    const person = [subjectOf(journal, ORIGINALS - 1)]
    const keys = await timed(() => journal.subjects.destroyKeys(person))
    const erased = await timed(() => journal.subjects.purge(person))
    return {
      'database MB': Math.round(rows[0]?.megabytes ?? Number.NaN),
      'swept a second': Math.round(swept.found.events / swept.seconds),
      'database us a swept event': Math.round((swept.cpu * 1e6) / swept.found.events),
      'key destroyed in ms': Math.round(keys.seconds * 1000),
      'erased in s': erased.seconds.toFixed(2),
      'events of the person': erased.found.events,
      'database CPU of it, s': erased.cpu.toFixed(2),
    }
  } finally {
    await client.end()
    await journal.close()
  }
}

/** The originals once more, each under the id that one of its random bytes makes of it. */
function copies(copy: number): string {
  const high = copy >> 8
  const id = (column: string): string =>
    `encode(set_byte(set_byte(uuid_send(${column}), 14, ${high}), 15, ${copy & 255}), 'hex')::uuid`
  const original = (column: string): string => `${column} IN (SELECT event FROM bylaw.original)`
  return `
CREATE TABLE IF NOT EXISTS bylaw.original AS SELECT event FROM bylaw.concern ORDER BY event DESC LIMIT ${ORIGINALS};
INSERT INTO bylaw.event SELECT ${id('id')}, tenant, source, type, received_at, expires_at, delete_at, digest, body
  FROM bylaw.event WHERE ${original('id')} ON CONFLICT DO NOTHING;
INSERT INTO bylaw.concern SELECT ${id('event')}, subjects FROM bylaw.concern WHERE ${original('event')} ON CONFLICT DO NOTHING;
INSERT INTO bylaw.dedupe SELECT set_byte(set_byte(key, 0, ${copy & 255}), 1, ${high}), event, expires_at
  FROM bylaw.dedupe WHERE ${original('event')} ON CONFLICT DO NOTHING;`
}
