import { JournalTaken } from '../errors.ts'
import { bytesArray, intArray, textArray, uuidArray } from '../postgres/arrays.ts'
import { applicationOf } from '../postgres/connect.ts'
import type { Target } from '../postgres/database-url.ts'
import { createLine, type Value as Given, type Line } from '../postgres/line.ts'
import { MIGRATED, MIGRATING } from '../postgres/upgrade.ts'
import { type Kind, keyOf, type Read, type Row, TABLES, type Table, type Value } from './tables.ts'

export interface Destination {
  readonly read: Read
  /** What an earlier run noted when it was done; `null` when none was. */
  done(): Promise<string | null>
  /**
   * Marks the database, so that no router starts on it.
   *
   * @throws JournalTaken when it holds a journal already, or a router uses it
   */
  begin(): Promise<void>
  /** The key of the last row that is there. */
  last(table: Table): Promise<Row | null>
  insert(table: Table, rows: readonly Row[]): Promise<void>
  finish(note: string, trustedTime: number | null): Promise<void>
  close(): Promise<void>
}

const BATCH = 1000
const PATIENCE_MS = 120_000

/** A journal on PostgreSQL whose tables are there, on its way to becoming the copy of another. */
export function openDestination(target: Target): Destination {
  const { schema } = target
  const line: Line = createLine({
    target: () => target,
    patienceMs: PATIENCE_MS,
    application: `bylaw-migrate/${schema}`,
  })
  const ask = (text: string, values: readonly Given[] = []): Promise<readonly Record<string, Value>[]> =>
    line.run((query) => query<Record<string, Value>>(text, values))
  const meta = async (name: string): Promise<string | null> => {
    const [row] = await ask(`SELECT value FROM ${schema}.meta WHERE name = $1`, [name])
    return row === undefined ? null : String(row.value)
  }
  const rowsOf = (table: Table, rows: readonly Record<string, Value>[]): readonly Row[] =>
    rows.map((row) => table.columns.map(([name]) => row[name] ?? null))

  return {
    done: () => meta(MIGRATED),
    async begin() {
      const begun = (await meta(MIGRATING)) !== null
      if (!begun) {
        for (const { name } of TABLES) {
          const found = await ask(`SELECT 1 AS found FROM ${schema}.${name} LIMIT 1`)
          if (found.length > 0) throw new JournalTaken(target.name, 'it holds events already')
        }
        await ask(`INSERT INTO ${schema}.meta (name, value) VALUES ($1, 'begun')`, [MIGRATING])
      }
      // After the mark: a router that starts now sees it, one that started before is seen here.
      const [others] = await ask('SELECT count(*) AS count FROM pg_stat_activity WHERE application_name = $1', [
        applicationOf(schema),
      ])
      if (Number(others?.count) === 0) return
      if (!begun) await ask(`DELETE FROM ${schema}.meta WHERE name = $1`, [MIGRATING])
      throw new JournalTaken(target.name, 'a router uses it')
    },
    async last(table) {
      const keys = table.columns.slice(0, table.keys).map(([name]) => name)
      const rows = await ask(
        `SELECT * FROM ${schema}.${table.name} ORDER BY ${keys.map((name) => `${name} DESC`).join()} LIMIT 1`,
      )
      const [row] = rowsOf(table, rows)
      return row === undefined ? null : keyOf(table, row)
    },
    async read(table, after) {
      const keys = table.columns.slice(0, table.keys)
      const marks = keys.map(([, kind], index) => `$${index + 1}::${TYPES[kind]}`)
      const behind = after === null ? '' : `WHERE (${keys.map(([name]) => name).join()}) > (${marks.join()})`
      const rows = await ask(
        `SELECT * FROM ${schema}.${table.name} ${behind} ORDER BY ${keys.map(([name]) => name).join()} LIMIT ${BATCH}`,
        (after ?? []).map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value)),
      )
      return rowsOf(table, rows)
    },
    async insert(table, rows) {
      const names = table.columns.map(([name]) => name).join()
      const marks = table.columns.map(([, kind], index) => `$${index + 1}::${TYPES[kind]}[]`)
      const columns = table.columns.map(([, kind], index) => ARRAYS[kind](rows.map((row) => row[index] ?? null)))
      await line.run((query) =>
        query(
          {
            name: `migrate-${table.name}`,
            text: `INSERT INTO ${schema}.${table.name} (${names}) SELECT * FROM unnest(${marks.join()}) ON CONFLICT DO NOTHING`,
          },
          columns,
        ),
      )
    },
    async finish(note, trustedTime) {
      await line.run(async (query) => {
        const put = `INSERT INTO ${schema}.meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`
        await Promise.all([
          query('BEGIN'),
          query(put, [MIGRATED, note]),
          trustedTime !== null && query(put, ['trusted-time', String(trustedTime)]),
          query(`DELETE FROM ${schema}.meta WHERE name = $1`, [MIGRATING]),
          query('COMMIT'),
        ])
      })
    },
    close: () => line.close(),
  }
}

const TYPES: Readonly<Record<Kind, string>> = { uuid: 'uuid', text: 'text', int: 'int8', bytes: 'bytea' }

/** The columns of a kind, which the table vouches for. */
const ARRAYS: Readonly<Record<Kind, (values: readonly Value[]) => Buffer>> = {
  uuid: (values) => uuidArray(values as readonly string[]),
  text: (values) => textArray(values as readonly (string | null)[]),
  int: (values) => intArray(values as readonly (number | null)[]),
  bytes: (values) => bytesArray(values as readonly (Uint8Array | null)[]),
}
