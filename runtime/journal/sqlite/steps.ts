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
