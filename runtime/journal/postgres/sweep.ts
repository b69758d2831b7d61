import type { SweepReport } from '../port.ts'
import type { Line, Statement } from './line.ts'

const STEP = 500

export interface Swept extends SweepReport {
  /** Deliveries that were still waiting and went with their events. */
  readonly waiting: number
}

/**
 * Deletes in transactions of at most 500 rows of a table, so that accepts are never kept waiting for long. Several
 * routers may sweep at once: each takes rows that no other is taking.
 */
export function prepareSweep(schema: string, line: Line): (now: number) => Promise<Swept> {
  const expired = (columns: string, table: string): string =>
    `SELECT ${columns} FROM ${schema}.${table} WHERE expires_at <= $1 ORDER BY expires_at LIMIT ${STEP} FOR UPDATE SKIP LOCKED`
  const dropEvents: Statement = {
    name: 'sweep-events',
    text: `
WITH gone AS (
  DELETE FROM ${schema}.event WHERE id IN (${expired('id', 'event')}) RETURNING id
), left_over AS (
  DELETE FROM ${schema}.delivery WHERE event IN (SELECT id FROM gone) RETURNING due_at
)
SELECT (SELECT count(*) FROM gone) AS gone, (SELECT count(due_at) FROM left_over) AS waiting`,
  }
  const drop = (table: string, key: string): Statement => ({
    name: `sweep-${table}`,
    text: `
WITH gone AS (
  DELETE FROM ${schema}.${table} WHERE (${key}) IN (${expired(key, table)}) RETURNING 1
)
SELECT count(*) AS gone, 0 AS waiting FROM gone`,
  })
  const dropDedupe = drop('dedupe', 'key')
  const dropDisclosures = drop('disclosure', 'event, delivery, attempt')

  async function repeat(statement: Statement, now: number) {
    const total = { gone: 0, waiting: 0 }
    for (let last = STEP; last === STEP; ) {
      const [row] = await line.run((query) => query<{ gone: number; waiting: number }>(statement, [now]))
      last = row?.gone ?? 0
      total.gone += last
      total.waiting += row?.waiting ?? 0
    }
    return total
  }

  return async (now) => {
    const { gone: events, waiting } = await repeat(dropEvents, now)
    const { gone: dedupe } = await repeat(dropDedupe, now)
    const { gone: disclosures } = await repeat(dropDisclosures, now)
    return { events, dedupe, disclosures, waiting }
  }
}
