import type { Keyring } from '../../keys/keyring.ts'
import type { Journal } from '../port.ts'
import { prepareAccept } from './accept.ts'
import { prepareClaim } from './claim.ts'
import { lockDirectory } from './lock.ts'
import { prepareDisclosures, prepareStatus } from './look-up.ts'
import { makeDirectory, openDatabase } from './open-database.ts'
import { prepareSettle } from './settle.ts'
import { prepareSweep } from './sweep.ts'
import { createWriter } from './writer.ts'

export interface SqliteOptions {
  /** On a local disk (not NFS); created when it does not exist. */
  readonly directory: string
  readonly keyring: Keyring
  /** Refuses events beyond this size of the database, as it would on a full disk. */
  readonly maxBytes?: number
}

const PAGE_BYTES = 4096

/**
 * The journal on SQLite, for one router on one machine.
 *
 * @throws JournalLocked, JournalTooNew, JournalDamaged, KeyMismatch
 */
export function openSqliteJournal(options: SqliteOptions): Journal {
  makeDirectory(options.directory)
  const lock = lockDirectory(options.directory)
  try {
    return createJournal(options, () => lock.release())
  } catch (error) {
    lock.release()
    throw error
  }
}

function createJournal(options: SqliteOptions, release: () => void): Journal {
  const { keyring } = options
  const database = openDatabase(options.directory, keyring)
  if (options.maxBytes !== undefined) {
    database.exec(`PRAGMA max_page_count = ${Math.floor(options.maxBytes / PAGE_BYTES)}`)
  }
  const writer = createWriter(database)
  const accept = prepareAccept(database, keyring)
  const claim = prepareClaim(database, keyring)
  const settle = prepareSettle(database)
  const sweep = prepareSweep(database, writer)
  const status = prepareStatus(database)
  const disclosures = prepareDisclosures(database)
  const countWaiting = database.prepare('SELECT count(*) AS count FROM delivery WHERE due_at IS NOT NULL')
  const firstDue = database.prepare('SELECT min(due_at) AS at FROM delivery WHERE channel = ? AND due_at IS NOT NULL')
  const firstExpiry = database.prepare(
    `SELECT min(at) AS at FROM (SELECT min(expires_at) AS at FROM event
       UNION ALL SELECT min(expires_at) FROM dedupe UNION ALL SELECT min(expires_at) FROM disclosure)`,
  )
  const trusted = database.prepare(`SELECT value FROM meta WHERE name = 'trusted-time'`)
  const trust = database.prepare(
    `INSERT INTO meta (name, value) VALUES ('trusted-time', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  )
  let backlog = countWaiting.get()?.count as number
  let open = true
  let truncated = false

  return {
    async accept(event) {
      const accepted = await writer.run(accept(event))
      if (!accepted.duplicate) backlog += event.deliveries.length
      return accepted
    },
    async claim(request) {
      const { leases, unreadable } = await writer.run(() => claim(request))
      backlog -= unreadable
      return leases
    },
    async settle(lease, outcome, now) {
      if (await writer.run(() => settle(lease, outcome, now))) backlog--
    },
    status: async (event) => status(event),
    disclosures: async (event) => disclosures(event),
    async sweep(now) {
      const { waiting, ...report } = await sweep(now)
      backlog -= waiting
      // Also at the first: a process that died may have left deleted rows in its log.
      const deleted = report.events + report.dedupe + report.disclosures > 0
      if (open && (deleted || !truncated)) database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      truncated = true
      return report
    },
    async nextDue(channels) {
      const times = channels.map((each) => firstDue.get(each)?.at as number | null)
      return times.reduce((first, at) => (at !== null && (first === null || at < first) ? at : first), null)
    },
    nextExpiry: async () => firstExpiry.get()?.at as number | null,
    trustedTime: async () => (trusted.get()?.value as number | undefined) ?? null,
    trust: async (time) => void (await writer.run(() => trust.run(time))),
    backlog: () => backlog,
    async close() {
      if (!open) return
      open = false
      writer.close()
      database.close()
      release()
    },
  }
}
