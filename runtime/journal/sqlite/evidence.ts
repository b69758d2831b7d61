import type { DatabaseSync } from 'node:sqlite'
import type { StoreEvidence } from '../port.ts'
import { ranges, walk } from './steps.ts'

const STEP = 5000

/** What is in each store, counted in bounded steps. */
export function prepareEvidence(database: DatabaseSync): () => Promise<readonly StoreEvidence[]> {
  const dedupe = prepareCount(database, 'dedupe', 'key', 'NULL')
  const disclosures = prepareCount(database, 'disclosure', 'event', 'intended_at')
  const records = database.prepare(
    `SELECT kind, count(*) AS items, min(expires_at) AS soonest FROM record WHERE value IS NOT NULL
     GROUP BY kind ORDER BY kind`,
  )

  async function events(): Promise<readonly StoreEvidence[]> {
    const found = new Map<string, { store: string; items: number; oldest: number; soonest: number }>()
    const sql = `SELECT seq, type, received_at AS receivedAt, delete_at AS deleteAt FROM event
      WHERE seq > ? ORDER BY seq LIMIT ?`
    for await (const rows of walk(database, sql, (row) => row.seq as number, -1, STEP)) {
      for (const row of rows) {
        const [type, receivedAt, deleteAt] = [row.type as string, row.receivedAt as number, row.deleteAt as number]
        const known = found.get(type)
        if (known === undefined) {
          found.set(type, { store: `event ${type}`, items: 1, oldest: receivedAt, soonest: deleteAt })
          continue
        }
        known.items++
        known.oldest = Math.min(known.oldest, receivedAt)
        known.soonest = Math.min(known.soonest, deleteAt)
      }
    }
    return [...found.values()].sort((one, other) => (one.store < other.store ? -1 : 1))
  }

  return async () => [
    ...(await events()),
    { store: 'dedupe', ...(await dedupe()) },
    { store: 'disclosure', ...(await disclosures()) },
    ...records.all().map((row) => ({
      store: `record ${row.kind}`,
      items: row.items as number,
      oldest: null,
      soonest: row.soonest as number | null,
    })),
  ]
}

/** Counts a table along the first column of its key, whose values may repeat. */
function prepareCount(
  database: DatabaseSync,
  table: string,
  key: string,
  since: string,
): () => Promise<Omit<StoreEvidence, 'store'>> {
  const soonest = database.prepare(`SELECT min(expires_at) AS at FROM ${table}`)
  const within = database.prepare(
    `SELECT count(*) AS items, min(${since}) AS oldest FROM ${table} WHERE ${key} > ? AND ${key} <= ?`,
  )
  return async () => {
    let items = 0
    let oldest: number | null = null
    for await (const range of ranges(database, table, key)) {
      const row = within.get(...range)
      items += row?.items as number
      const at = row?.oldest as number | null
      if (at !== null && (oldest === null || at < oldest)) oldest = at
    }
    return { items, oldest, soonest: soonest.get()?.at as number | null }
  }
}
