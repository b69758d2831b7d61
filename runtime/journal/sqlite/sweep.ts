import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { SweepReport } from '../port.ts'
import type { Writer } from './writer.ts'

const STEP = 500

export interface Swept extends SweepReport {
  /** Deliveries that were still waiting and went with their events. */
  readonly waiting: number
}

/** Deletes in transactions of at most 500 rows of a table, so that accepts are never kept waiting for long. */
export function prepareSweep(database: DatabaseSync, writer: Writer): (now: number) => Promise<Swept> {
  const expired = 'SELECT seq FROM event WHERE expires_at <= ? ORDER BY expires_at, seq LIMIT ?'
  const countWaiting = database.prepare(
    `SELECT count(*) AS count FROM delivery WHERE event IN (${expired}) AND due_at IS NOT NULL`,
  )
  const dropDeliveries = database.prepare(`DELETE FROM delivery WHERE event IN (${expired})`)
  const dropEvents = database.prepare(`DELETE FROM event WHERE seq IN (${expired})`)
  const dropDedupe = database.prepare(
    'DELETE FROM dedupe WHERE key IN (SELECT key FROM dedupe WHERE expires_at <= ? LIMIT ?)',
  )
  const dropDisclosures = database.prepare(
    `DELETE FROM disclosure WHERE (event, delivery, attempt) IN
       (SELECT event, delivery, attempt FROM disclosure WHERE expires_at <= ? LIMIT ?)`,
  )

  const drop = (statement: StatementSync, now: number): number => Number(statement.run(now, STEP).changes)

  async function repeat(step: () => number): Promise<number> {
    let total = 0
    for (let changes = STEP; changes === STEP; total += changes) changes = await writer.run(step)
    return total
  }

  return async (now) => {
    let waiting = 0
    const events = await repeat(() => {
      const count = countWaiting.get(now, STEP)?.count as number
      drop(dropDeliveries, now)
      const changes = drop(dropEvents, now)
      waiting += count
      return changes
    })
    const dedupe = await repeat(() => drop(dropDedupe, now))
    const disclosures = await repeat(() => drop(dropDisclosures, now))
    return { events, dedupe, disclosures, waiting }
  }
}
