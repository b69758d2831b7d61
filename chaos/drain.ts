import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { DATABASE_NAME } from '../runtime/journal/sqlite/open-database.ts'

/** What the journal says of its deliveries. */
export interface Deliveries {
  readonly waiting: number
  /** Events that ended without a delivery: id in hex, to state and reason. */
  readonly ended: ReadonlyMap<string, string>
}

const LOOK_MS = 200

/** Reads the journal in a data folder, also while a router uses it. */
export function readDeliveries(data: string): Deliveries {
  const database = new DatabaseSync(join(data, DATABASE_NAME), { readOnly: true, timeout: 5000 })
  try {
    const count = (where: string): number =>
      database.prepare(`SELECT count(*) AS n FROM delivery WHERE ${where}`).get()?.n as number
    const ends = database.prepare(
      `SELECT lower(hex(e.id)) AS id, d.state || ' ' || d.last_reason AS why FROM delivery d JOIN event e ON e.seq = d.event
       WHERE d.due_at IS NULL AND d.state <> 'delivered' AND d.last_reason IS NOT NULL`,
    )
    return {
      waiting: count('due_at IS NOT NULL'),
      ended: new Map(ends.all().map(({ id, why }) => [id as string, why as string])),
    }
  } finally {
    database.close()
  }
}

/**
 * Waits until no delivery waits.
 *
 * @returns how things stood at the end; something still waits when the time was up
 */
export async function drain(read: () => Deliveries, withinMs: number): Promise<Deliveries> {
  const end = Date.now() + withinMs
  for (;;) {
    const found = read()
    if (found.waiting === 0 || Date.now() > end) return found
    await sleep(LOOK_MS)
  }
}
