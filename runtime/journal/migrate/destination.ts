import { JournalTaken } from '../errors.ts'
import { bytesArray, intArray, textArray, uuidArray } from '../postgres/arrays.ts'
import { applicationOf } from '../postgres/connect.ts'
import type { Target } from '../postgres/database-url.ts'
import { createSession, type Value as Given, type Session } from '../postgres/session.ts'
import { MIGRATED, MIGRATING } from '../postgres/upgrade.ts'
import { type Kind, type Meta, type Row, TABLES, type Table, type Value } from './tables.ts'

export interface Destination {
  /** Rows of a table in the order of their keys, in steps. */
  read(table: Table): AsyncGenerator<readonly Row[]>
  /** What an earlier run noted when it was done; `null` when none was. */
  done(): Promise<string | null>
  /**
   * Marks the database, so that no router starts on it.
   *
   * @throws JournalTaken when it holds a journal already, or a router uses it
   */
  begin(): Promise<void>
  /** How many rows are there. */
  count(table: Table): Promise<number>
  insert(table: Table, rows: readonly Row[]): Promise<void>
  /** Makes it a journal, with the keys that the source was made with. */
  finish(note: string, meta: Meta): Promise<void>
  close(): Promise<void>
}

const BATCH = 1000
const PATIENCE_MS = 120_000

/** A journal on PostgreSQL whose tables are there, on its way to becoming the copy of another. */
export function openDestination(target: Target): Destination {
  const { schema } = target
  const line: Session = createSession({
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

  return {
    done: () => meta(MIGRATED),
    async begin() {
      const begun = (await meta(MIGRATING)) !== null
      if (!begun) {
        for (const { name } of TABLES) {
          const found = await ask(`SELECT 1 AS found FROM ${schema}.${name} LIMIT 1`)
          if (found.length > 0) throw new JournalTaken(target.name, 'it holds events or records already')
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
    async count(table) {
      const [row] = await ask(`SELECT count(*) AS count FROM ${schema}.${table.name}`)
      return Number(row?.count)
    },
    async *read(table) {
      const keys = table.columns.slice(0, table.keys)
      const names = keys.map(([name]) => name).join()
      const marks = keys.map(([, kind], index) => `$${index + 1}::${TYPES[kind]}`)
      for (let after: readonly Given[] | null = []; after !== null; ) {
        const behind: string = after.length === 0 ? '' : `WHERE (${names}) > (${marks.join()})`
        const rows: readonly Record<string, Value>[] = await ask(
          `SELECT * FROM ${schema}.${table.name} ${behind} ORDER BY ${names} LIMIT ${BATCH}`,
          after,
        )
        if (rows.length > 0) yield rows.map((row) => table.columns.map(([name]) => row[name] ?? null))
        const last: Record<string, Value> | undefined = rows.at(-1)
        after = last === undefined ? null : keys.map(([name]) => bound(last[name] ?? null))
      }
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
    async finish(note, values) {
      await line.run(async (query) => {
        const put = `INSERT INTO ${schema}.meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`
        await Promise.all([
          query('BEGIN'),
          ...Object.entries({ ...values, [MIGRATED]: note }).map((each) => query(put, each)),
          query(`DELETE FROM ${schema}.meta WHERE name = $1`, [MIGRATING]),
          query('COMMIT'),
        ])
      })
    },
    close: () => line.close(),
  }
}

const bound = (value: Value): Given => (value instanceof Uint8Array ? Buffer.from(value) : value)

const TYPES: Readonly<Record<Kind, string>> = { uuid: 'uuid', text: 'text', int: 'int8', bytes: 'bytea' }

/** The columns of a kind, which the table vouches for. */
const ARRAYS: Readonly<Record<Kind, (values: readonly Value[]) => Buffer>> = {
  uuid: (values) => uuidArray(values as readonly string[]),
  text: (values) => textArray(values as readonly (string | null)[]),
  int: (values) => intArray(values as readonly (number | null)[]),
  bytes: (values) => bytesArray(values as readonly (Uint8Array | null)[]),
}
