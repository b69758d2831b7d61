import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { JournalDamaged, JournalTooNew, JournalTooOld, JournalUnsafe } from '../errors.ts'
import { closedWith, unmarkClosed } from './closed.ts'
import { isDamage } from './codes.ts'
import { LOCK_MS } from './log.ts'
import { FIRST_VERSION, SCHEMA, SCHEMA_VERSION } from './schema.ts'

export const DATABASE_NAME = 'journal.db'

/**
 * `FULL` puts the log on disk before a commit returns, `secure_delete` overwrites what is deleted with zeros, and
 * nothing temporary leaves memory.
 */
const SETTINGS = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -32768;
PRAGMA wal_autocheckpoint = 1000;
`

/** What they read as once they are in force: SQLite answers with what it has instead, and raises nothing. */
const IN_FORCE = { journal_mode: 'wal', synchronous: 2, secure_delete: 1, temp_store: 2 } as const

/** @throws JournalUnsafe when SQLite does not take one of them here */
export function applySettings(database: DatabaseSync): void {
  database.exec(SETTINGS)
  for (const [name, value] of Object.entries(IN_FORCE)) {
    const found = database.prepare(`PRAGMA ${name}`).get()?.[name]
    if (found !== value) throw new JournalUnsafe(`SQLite answers \`${found}\` for \`${name}\` and not \`${value}\``)
  }
}

export interface Opening {
  /** Fills a new database, within the transaction that makes it. */
  create(database: DatabaseSync): void
  /** Told the size in bytes before all of the file is read, which takes seconds for each gigabyte. */
  checking?(bytes: number): void
}

export interface Opened {
  readonly database: DatabaseSync
  /** Epochs of the keyring with which a journal has closed it; `null` where nobody knows. */
  readonly closedWith: readonly number[] | null
  /** The log was put into the database and cut: nothing that was deleted is in it. */
  readonly logCut: boolean
}

/**
 * Opens the database of a journal or creates it, and checks it unless it is just what a journal has closed.
 *
 * @throws JournalTooNew, JournalTooOld, JournalDamaged, JournalUnsafe
 */
export function openDatabase(directory: string, opening: Opening): Opened {
  const path = join(directory, DATABASE_NAME)
  const epochs = closedWith(path)
  const database = new DatabaseSync(path, { timeout: LOCK_MS })
  try {
    chmodSync(path, 0o600)
    prepare(database, opening)
    if (epochs === null) {
      opening.checking?.(statSync(path).size)
      check(database, directory)
    }
    unmarkClosed(path)
    syncDirectory(directory)
    return { database, closedWith: epochs, logCut: cutLog(database) }
  } catch (error) {
    database.close()
    if (isDamage(error)) throw new JournalDamaged(directory, 'not a database')
    throw error
  }
}

function prepare(database: DatabaseSync, { create }: Opening): void {
  const version = database.prepare('PRAGMA user_version').get()?.user_version as number
  if (version > SCHEMA_VERSION) throw new JournalTooNew(version, SCHEMA_VERSION)
  if (version > 0 && version < FIRST_VERSION) throw new JournalTooOld(version, FIRST_VERSION)
  applySettings(database)
  if (version > 0 && version < SCHEMA_VERSION) database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`)
  if (version === 0) {
    database.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION};`)
    create(database)
    database.exec('COMMIT')
  }
}

function check(database: DatabaseSync, directory: string): void {
  const found = database.prepare('PRAGMA quick_check(1)').get()?.quick_check
  if (found !== 'ok') throw new JournalDamaged(directory, String(found))
}

/**
 * A process that died may have left deleted rows in its log. While nobody is served yet, the log is cut here, so that a
 * router with nothing to do needs no thread for it; whoever reads what was before is not waited for.
 */
function cutLog(database: DatabaseSync): boolean {
  database.exec('PRAGMA busy_timeout = 0')
  const left = database.prepare('PRAGMA wal_checkpoint(truncate)').get()
  database.exec(`PRAGMA busy_timeout = ${LOCK_MS}`)
  return left?.busy === 0 && left.log === 0
}

/** The names of new files are on disk only when their directory is. */
function syncDirectory(directory: string): void {
  const descriptor = openSync(directory, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Creates the data directory for this user alone. */
export const makeDirectory = (directory: string): void => {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
}
