import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DATABASE_NAME } from '../../runtime/journal/sqlite/open-database.ts'
import type { Deliveries, Store } from './store.ts'

/** A data folder, created when it does not exist. */
export function sqliteStore(data: string): Store {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  return { env: { DATA_DIR: data }, read: async () => readDeliveries(data) }
}

function readDeliveries(data: string): Deliveries {
  const database = new DatabaseSync(join(data, DATABASE_NAME), { readOnly: true, timeout: 5000 })
  try {
    const count = (what: string): number => database.prepare(`SELECT count(*) AS n FROM ${what}`).get()?.n as number
    const ends = database.prepare(
      `SELECT lower(hex(e.id)) AS id, d.state || ' ' || d.last_reason AS why FROM delivery d JOIN event e ON e.seq = d.event
       WHERE d.due_at IS NULL AND d.state <> 'delivered' AND d.last_reason IS NOT NULL`,
    )
    return {
      events: count('event'),
      waiting: count('delivery WHERE due_at IS NOT NULL'),
      ended: new Map(ends.all().map(({ id, why }) => [id as string, why as string])),
    }
  } finally {
    database.close()
  }
}
