import { createHash } from 'node:crypto'
import { keyOf, type Read, type Row, TABLES } from './tables.ts'

export interface Checksum {
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>
  /** SHA-256 over every column of every row, in the order of the keys. */
  readonly sha256: string
}

/** Reads a whole journal. */
export async function checksum(read: Read): Promise<Checksum> {
  const hash = createHash('sha256')
  const rows: Record<string, number> = {}
  for (const table of TABLES) {
    let count = 0
    let after: Row | null = null
    for (;;) {
      const some: readonly Row[] = await read(table, after)
      for (const row of some) hash.update(line(table.name, row))
      count += some.length
      const last = some.at(-1)
      if (last === undefined) break
      after = keyOf(table, last)
    }
    rows[table.name] = count
  }
  return { rows, sha256: hash.digest('hex') }
}

const line = (table: string, row: Row): string =>
  `${JSON.stringify([table, ...row.map((each) => (each instanceof Uint8Array ? { hex: Buffer.from(each).toString('hex') } : each))])}\n`
