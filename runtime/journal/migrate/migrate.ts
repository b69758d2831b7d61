import type { Logger } from '../../core/log.ts'
import type { Keyring } from '../../keys/keyring.ts'
import { JournalDiffers, JournalTaken } from '../errors.ts'
import type { Target } from '../postgres/database-url.ts'
import { upgrade } from '../postgres/upgrade.ts'
import { type Checksum, checksum } from './checksum.ts'
import { type Destination, openDestination } from './destination.ts'
import { openSource, type Source } from './source.ts'
import { TABLES } from './tables.ts'

export interface MigrateOptions {
  /** Directory of the journal on SQLite; it stays as it is. */
  readonly from: string
  readonly to: Target
  readonly keyring: Keyring
  readonly logger: Logger
}

export interface Migrated extends Checksum {
  /** An earlier run had done it. */
  readonly before: boolean
}

/**
 * Copies a journal from SQLite to PostgreSQL: events as they were encrypted, with their keys, whom they concern and what
 * links people, deliveries with their attempts and leases, dedupe keys, the record of disclosures, the records with
 * their generations and the trusted time. No router can use either while it runs, nor the database until it is done.
 * Run again, it goes on behind what has arrived; at the end both are read and compared.
 *
 * @throws JournalLocked, JournalDamaged, JournalTooNew, JournalTooOld, JournalUnavailable, JournalUnsafe, JournalTaken,
 * JournalDiffers, KeyMismatch, SettingsError
 */
export async function migrate({ from, to, keyring, logger }: MigrateOptions): Promise<Migrated> {
  const source = openSource(from, keyring)
  try {
    await upgrade(to, keyring)
    const destination = openDestination(to)
    try {
      return await transfer(source, destination, to, logger)
    } finally {
      await destination.close()
    }
  } finally {
    source.close()
  }
}

async function transfer(source: Source, destination: Destination, to: Target, logger: Logger): Promise<Migrated> {
  const done = await destination.done()
  const expected = await checksum((table) => source.read(table))
  if (done === expected.sha256) return { ...expected, before: true }
  if (done !== null)
    throw new JournalTaken(to.name, 'another journal, or this one at another time, was migrated into it')
  await destination.begin()
  for (const table of TABLES) {
    const there = await destination.count(table)
    if (there > 0) logger.info('migration-resumed', { table: table.name })
    for await (const rows of source.read(table, there)) await destination.insert(table, rows)
    logger.info('migration-copied', { table: table.name, rows: expected.rows[table.name] ?? 0 })
  }
  const found = await checksum((table) => destination.read(table))
  if (found.sha256 !== expected.sha256) throw new JournalDiffers(to.name)
  await destination.finish(expected.sha256, source.meta)
  return { ...expected, before: false }
}
