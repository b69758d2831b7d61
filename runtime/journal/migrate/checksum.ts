import { createHash } from 'node:crypto'
import { type Row, TABLES, type Table } from './tables.ts'

export interface Checksum {
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>
  /** SHA-256 over what each table adds up to. */
  readonly sha256: string
}

/** All rows of a table, in steps, in any order. */
export type ReadAll = (table: Table) => AsyncIterable<readonly Row[]>

const MODULUS = 2n ** 256n

/**
 * Reads a whole journal. The SHA-256 of the rows of a table are added modulo 2^256 (AdHash: Bellare and Micciancio,
 * EUROCRYPT 1997), because the engines keep them in different orders.
 */
export async function checksum(read: ReadAll): Promise<Checksum> {
  const hash = createHash('sha256')
  const counts: Record<string, number> = {}
  for (const table of TABLES) {
    let count = 0
    let sum = 0n
    for await (const rows of read(table)) {
      count += rows.length
      for (const row of rows) sum = (sum + digest(row)) % MODULUS
    }
    counts[table.name] = count
    hash.update(`${table.name} ${count} ${sum.toString(16)}\n`)
  }
  return { rows: counts, sha256: hash.digest('hex') }
}

function digest(row: Row): bigint {
  const values = row.map((each) => (each instanceof Uint8Array ? { hex: Buffer.from(each).toString('hex') } : each))
  return BigInt(`0x${createHash('sha256').update(JSON.stringify(values)).digest('hex')}`)
}
