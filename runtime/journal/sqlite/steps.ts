import type { DatabaseSync, SQLInputValue } from 'node:sqlite'

/** How many rows are looked at before others have their turn. */
export const STEP = 500

/** Lets requests in between. */
export const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export type Row = Readonly<Record<string, unknown>>

/**
 * Walks a table by its key in bounded steps, with a pause before each further one.
 *
 * @param sql ends in a comparison with the key, an order by it and a limit, which are its last two parameters
 */
export async function* walk(
  database: DatabaseSync,
  sql: string,
  keyOf: (row: Row) => SQLInputValue,
  first: SQLInputValue,
  step = STEP,
): AsyncGenerator<readonly Row[]> {
  const statement = database.prepare(sql)
  let after = first
  for (;;) {
    const rows = statement.all(after, step)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    if (rows.length < step) return
    after = keyOf(last)
    await pause()
  }
}

/** How many rows are counted before others have their turn. */
const RANGE = 5000
/** Behind every id, all of which have 16 bytes. */
const LAST = Buffer.alloc(17, 0xff)

/**
 * Goes through a table in ranges of 5000 rows, a few more where values repeat, with a pause before each further one:
 * values of the first column of its key, a BLOB of at most 16 bytes, from the first one, exclusive, to the other,
 * inclusive.
 */
export async function* ranges(
  database: DatabaseSync,
  table: string,
  key: string,
): AsyncGenerator<readonly [Uint8Array, Uint8Array]> {
  const edge = database.prepare(`SELECT ${key} AS at FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT 1 OFFSET ?`)
  let after: Uint8Array = Buffer.alloc(0)
  for (;;) {
    const end = edge.get(after, RANGE - 1)?.at as Uint8Array | undefined
    yield [after, end ?? LAST]
    if (end === undefined) return
    after = end
    await pause()
  }
}
