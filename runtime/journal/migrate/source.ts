import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { KeyMismatch } from '../../keys/errors.ts'
import type { Keyring } from '../../keys/keyring.ts'
import { SettingsError } from '../../settings.ts'
import { JournalDamaged, JournalTooNew } from '../errors.ts'
import { isDamage } from '../sqlite/codes.ts'
import { lockDirectory } from '../sqlite/lock.ts'
import { DATABASE_NAME } from '../sqlite/open-database.ts'
import { SCHEMA_VERSION } from '../sqlite/schema.ts'
import { uuidBytes, uuidText } from '../uuid.ts'
import type { Kind, Read, Table, Value } from './tables.ts'

export interface Source {
  readonly read: Read
  readonly trustedTime: number | null
  close(): void
}

const BATCH = 1000

/**
 * A journal on SQLite, held against every router and only read.
 *
 * @throws JournalLocked, JournalTooNew, JournalDamaged, KeyMismatch, SettingsError
 */
export function openSource(directory: string, keyring: Keyring): Source {
  const path = join(directory, DATABASE_NAME)
  if (!existsSync(path)) throw new SettingsError([`There is no journal in \`${directory}\`.`])
  const lock = lockDirectory(directory)
  let database: DatabaseSync | null = null
  const close = (): void => {
    database?.close()
    lock.release()
  }
  try {
    database = new DatabaseSync(path, { readOnly: true })
    check(database, directory, keyring)
    const trusted = database.prepare(`SELECT value FROM meta WHERE name = 'trusted-time'`).get()?.value
    return { read: reader(database), trustedTime: typeof trusted === 'number' ? trusted : null, close }
  } catch (error) {
    close()
    if (isDamage(error)) throw new JournalDamaged(directory, 'not a database')
    throw error
  }
}

function check(database: DatabaseSync, directory: string, keyring: Keyring): void {
  const version = database.prepare('PRAGMA user_version').get()?.user_version as number
  if (version > SCHEMA_VERSION) throw new JournalTooNew(version, SCHEMA_VERSION)
  if (version < SCHEMA_VERSION) {
    throw new SettingsError([`The journal in \`${directory}\` has an older schema; start this release on it once.`])
  }
  const found = database.prepare('PRAGMA quick_check(1)').get()?.quick_check
  if (found !== 'ok') throw new JournalDamaged(directory, String(found))
  const value = database.prepare(`SELECT value FROM meta WHERE name = 'key-check'`).get()?.value
  if (!(value instanceof Uint8Array) || Buffer.compare(value, keyring.check) !== 0) throw new KeyMismatch(directory)
}

function reader(database: DatabaseSync): Read {
  return async (table, after) => {
    const { from, names } = table.inSqlite
    const columns = table.columns.map(([name]) => names[name] ?? name)
    const keys = columns.slice(0, table.keys)
    // The first comparison alone can use the index where the keys are of two tables.
    const behind = after === null ? '' : `WHERE ${keys[0]} >= ? AND (${keys.join()}) > (${keys.map(() => '?').join()})`
    const statement = database.prepare(
      `SELECT ${columns.join()} FROM ${from} ${behind} ORDER BY ${keys.join()} LIMIT ${BATCH}`,
    )
    statement.setReturnArrays(true)
    const bound = (after ?? []).map((value, index) => toSqlite(kindOf(table, index), value))
    const rows = statement.all(...bound.slice(0, 1), ...bound) as unknown as readonly Value[][]
    return rows.map((row) => row.map((value, index) => fromSqlite(kindOf(table, index), value)))
  }
}

const kindOf = (table: Table, index: number): Kind => table.columns[index]?.[1] ?? 'text'

const toSqlite = (kind: Kind, value: Value): SQLInputValue => (kind === 'uuid' ? uuidBytes(String(value)) : value)

const fromSqlite = (kind: Kind, value: Value): Value =>
  kind === 'uuid' && value instanceof Uint8Array ? uuidText(value) : value
