import type { DatabaseSync } from 'node:sqlite'
import type { StoreEvidence } from '../port.ts'
import { walk } from './steps.ts'

const STEP = 5000

/** What is in each store, counted in bounded steps. */
export function prepareEvidence(database: DatabaseSync): () => Promise<readonly StoreEvidence[]> {
  const dedupe = database.prepare('SELECT count(*) AS items, min(expires_at) AS soonest FROM dedupe')
  const disclosures = database.prepare(
    'SELECT count(*) AS items, min(intended_at) AS oldest, min(expires_at) AS soonest FROM disclosure',
  )
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
    evidenceOf('dedupe', dedupe.get()),
    evidenceOf('disclosure', disclosures.get()),
    ...records.all().map((row) => evidenceOf(`record ${row.kind}`, row)),
  ]
}

const evidenceOf = (store: string, row: Readonly<Record<string, unknown>> = {}): StoreEvidence => ({
  store,
  items: (row.items as number | undefined) ?? 0,
  oldest: (row.oldest as number | null | undefined) ?? null,
  soonest: (row.soonest as number | null | undefined) ?? null,
})
