import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { SettingsError } from '../../config/settings.ts'
import { uuidText } from '../../core/uuid.ts'
import type { Keyring } from '../../keys/keyring.ts'
import { JournalDamaged, JournalTooNew, JournalTooOld } from '../errors.ts'
import { isDamage } from '../sqlite/codes.ts'
import { lockDirectory } from '../sqlite/lock.ts'
import { DATABASE_NAME } from '../sqlite/open-database.ts'
import { openRootKeys } from '../sqlite/root-keys.ts'
import { FIRST_VERSION, SCHEMA_VERSION } from '../sqlite/schema.ts'
import { META, type Meta, type Row, type Table, type Value } from './tables.ts'

export interface Source {
  /** Rows of a table in the order in which SQLite keeps them, in steps, those before `skip` left out. */
  read(table: Table, skip?: number): AsyncGenerator<readonly Row[]>
  readonly meta: Meta
  close(): void
}

const BATCH = 1000

/**
 * A journal on SQLite, held against every router and only read.
 *
 * @throws JournalLocked, JournalTooNew, JournalTooOld, JournalDamaged, KeyMismatch, SettingsError
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
    const opened = new DatabaseSync(path, { readOnly: true })
    database = opened
    check(opened, directory, keyring)
    return { read: (table, skip = 0) => walk(opened, table, skip), meta: readMeta(opened), close }
  } catch (error) {
    close()
    if (isDamage(error)) throw new JournalDamaged(directory, 'not a database')
    throw error
  }
}

function check(database: DatabaseSync, directory: string, keyring: Keyring): void {
  const version = database.prepare('PRAGMA user_version').get()?.user_version as number
  if (version > SCHEMA_VERSION) throw new JournalTooNew(version, SCHEMA_VERSION)
  if (version < FIRST_VERSION) throw new JournalTooOld(version, FIRST_VERSION)
  const found = database.prepare('PRAGMA quick_check(1)').get()?.quick_check
  if (found !== 'ok') throw new JournalDamaged(directory, String(found))
  openRootKeys(database, keyring, directory, null)
}

function readMeta(database: DatabaseSync): Meta {
  const rows = database
    .prepare(`SELECT name, value FROM meta WHERE name IN (${META.map(() => '?').join()})`)
    .all(...META)
  return Object.fromEntries(
    rows.map(({ name, value }) => [
      name,
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value),
    ]),
  )
}

async function* walk(database: DatabaseSync, table: Table, skip: number): AsyncGenerator<readonly Row[]> {
  const { from, key, names } = table.inSqlite
  const columns = [...key, ...table.columns.map(([name]) => names[name] ?? name)]
  const prepare = (where: string, offset: string) => {
    const statement = database.prepare(
      `SELECT ${columns.join()} FROM ${from} ${where} ORDER BY ${key.join()} LIMIT ${BATCH} ${offset}`,
    )
    statement.setReturnArrays(true)
    return statement
  }
  const first = prepare('', 'OFFSET ?')
  const next = prepare(`WHERE (${key.join()}) > (${key.map(() => '?').join()})`, '')
  let rows = first.all(skip) as unknown as readonly Value[][]
  while (rows.length > 0) {
    yield rows.map((row) => table.columns.map(([, kind], index) => convert(kind, row[key.length + index] ?? null)))
    const after = (rows.at(-1) ?? []).slice(0, key.length)
    rows = next.all(...(after as SQLInputValue[])) as unknown as readonly Value[][]
  }
}

const convert = (kind: Table['columns'][number][1], value: Value): Value =>
  kind === 'uuid' && value instanceof Uint8Array ? uuidText(value) : value
