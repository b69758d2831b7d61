import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { KeyMismatch } from '../../keys/errors.ts'
import type { Keyring } from '../../keys/keyring.ts'
import { JournalDamaged, JournalTooNew } from '../errors.ts'
import { isDamage } from './codes.ts'
import { SCHEMA, SCHEMA_VERSION } from './schema.ts'

export const DATABASE_NAME = 'journal.db'

/**
 * `FULL` puts the log on disk before a commit returns, `secure_delete` overwrites what is deleted with zeros, and
 * nothing temporary leaves memory.
 */
const SETTINGS = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA secure_delete = ON;
PRAGMA foreign_keys = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -32768;
PRAGMA wal_autocheckpoint = 4000;
`

/**
 * Opens the database of a journal or creates it, checks it, and holds its key against the one that was given.
 *
 * @throws JournalTooNew, JournalDamaged, KeyMismatch
 */
export function openDatabase(directory: string, keyring: Keyring): DatabaseSync {
  const path = join(directory, DATABASE_NAME)
  const database = new DatabaseSync(path, { timeout: 5000 })
  try {
    chmodSync(path, 0o600)
    prepare(database, directory, keyring)
    return database
  } catch (error) {
    database.close()
    if (isDamage(error)) throw new JournalDamaged(directory, 'not a database')
    throw error
  }
}

function prepare(database: DatabaseSync, directory: string, keyring: Keyring): void {
  const version = database.prepare('PRAGMA user_version').get()?.user_version as number
  if (version > SCHEMA_VERSION) throw new JournalTooNew(version, SCHEMA_VERSION)
  database.exec(SETTINGS)
  if (version === 0) create(database, keyring)
  const found = database.prepare('PRAGMA quick_check(1)').get()?.quick_check
  if (found !== 'ok') throw new JournalDamaged(directory, String(found))
  const check = database.prepare(`SELECT value FROM meta WHERE name = 'key-check'`).get()?.value
  if (!(check instanceof Uint8Array) || Buffer.compare(check, keyring.check) !== 0) throw new KeyMismatch(directory)
  syncDirectory(directory)
}

function create(database: DatabaseSync, keyring: Keyring): void {
  database.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION};`)
  database.prepare(`INSERT INTO meta (name, value) VALUES ('key-check', ?)`).run(keyring.check)
  database.exec('COMMIT')
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
