import { DELETION_MEMORY_MS } from '../port/records.ts'
import type { SweepReport } from '../port.ts'
import { prepareOrderKeyQueue, WAITING } from './order-key-queue.ts'
import type { Query, Session, Statement } from './session.ts'
import type { DatabaseTime } from './time.ts'

const STEP = 500

export interface Swept {
  readonly report: Omit<SweepReport, 'logCut'>
  /** Deliveries that were still waiting and went with their events. */
  readonly waiting: number
}

interface GoneRow {
  readonly what: 'event' | 'delivery'
  /** The type of events, or the channel of deliveries that waited. */
  readonly name: string
  readonly order_key: Buffer | null
  readonly count: number
}

/**
 * Deletes in transactions of at most 500 rows of a table, so that accepts are never kept waiting for long. Several
 * routers may sweep at once: each takes rows that no other is taking.
 */
export function prepareSweep(schema: string, session: Session, time: DatabaseTime): (now: number) => Promise<Swept> {
  const { dropEvents, drops, lockRecords, expireRecords, forgetRecords } = prepareStatements(schema)
  const giveTurns = prepareOrderKeyQueue(schema, time.sql)

  const dropSomeEvents = (now: number): Promise<readonly GoneRow[]> =>
    session.run(async (query) => {
      const [, rows] = await Promise.all([query('BEGIN'), query<GoneRow>(dropEvents, [now])])
      const keys = rows.flatMap(({ name: channel, order_key: orderKey }) =>
        orderKey === null ? [] : [{ channel, orderKey }],
      )
      await giveTurns(query, keys)
      await query('COMMIT')
      return rows
    })

  const count = async (query: Query, statement: Statement, now: number): Promise<number> => {
    const [row] = await query<{ readonly count: number }>(statement, [now])
    return row?.count ?? 0
  }

  async function repeat(step: () => Promise<number>): Promise<number> {
    let total = 0
    for (let last = STEP; last === STEP; total += last) last = await step()
    return total
  }

  /** What has expired becomes a deletion, with generations of its own, so that the feed tells of it. */
  const expireSome = (now: number): Promise<number> =>
    session.run(async (query) => {
      const [, , expired] = await Promise.all([query('BEGIN'), query(lockRecords), count(query, expireRecords, now)])
      await query('COMMIT')
      return expired
    })

  return async (now) => {
    let waiting = 0
    const types: Record<string, number> = {}
    const events = await repeat(async () => {
      let dropped = 0
      for (const { what, name, count } of await dropSomeEvents(now)) {
        if (what === 'delivery') waiting += count
        else {
          dropped += count
          types[name] = (types[name] ?? 0) + count
        }
      }
      return dropped
    })
    const [dedupe = 0, disclosures = 0, keys = 0, links = 0] = await Promise.all(
      drops.map((statement) => repeat(() => session.run((query) => count(query, statement, now)))),
    )
    const records = await repeat(() => expireSome(now))
    await repeat(() => session.run((query) => count(query, forgetRecords, now)))
    return { report: { events, types, dedupe, disclosures, records, keys: keys + links }, waiting }
  }
}

function prepareStatements(schema: string) {
  const expired = (columns: string, table: string, deadline = 'expires_at'): string =>
    `SELECT ${columns} FROM ${schema}.${table} WHERE ${deadline} <= $1 ORDER BY ${deadline} LIMIT ${STEP}
      FOR UPDATE SKIP LOCKED`
  const drop = (table: string, key: string): Statement => ({
    name: `sweep-${table}`,
    text: `
WITH gone AS (
  DELETE FROM ${schema}.${table} WHERE (${key}) IN (${expired(key, table)}) RETURNING 1
)
SELECT count(*) AS count FROM gone`,
  })
  const generation = `(SELECT value::int8 FROM ${schema}.meta WHERE name = 'generation')`
  return {
    dropEvents: {
      name: 'sweep-events',
      text: `
WITH gone AS (
  DELETE FROM ${schema}.event WHERE id IN (${expired('id', 'event', 'delete_at')}) RETURNING id, type
), unconcerned AS (
  DELETE FROM ${schema}.concern WHERE event IN (SELECT id FROM gone)
), left_over AS (
  DELETE FROM ${schema}.delivery WHERE event IN (SELECT id FROM gone) RETURNING state, channel, order_key
)
SELECT 'event' AS what, type AS name, NULL::bytea AS order_key, count(*) AS count FROM gone GROUP BY type
UNION ALL
SELECT 'delivery', channel, order_key, count(*) FROM left_over WHERE state IN ${WAITING} GROUP BY channel, order_key`,
    },
    drops: [
      drop('dedupe', 'key'),
      drop('disclosure', 'event, delivery, attempt, until, round'),
      drop('key', 'id'),
      drop('link', 'a, b'),
    ],
    lockRecords: {
      name: 'sweep-records-lock',
      text: `SELECT 1 FROM ${schema}.meta WHERE name = 'generation' FOR UPDATE`,
    },
    expireRecords: {
      name: 'sweep-records',
      text: `
WITH ended AS (
  SELECT kind, id, row_number() OVER (ORDER BY expires_at, kind, id) AS place FROM (
    SELECT kind, id, expires_at FROM ${schema}.record WHERE expires_at <= $1::int8 AND value IS NOT NULL
    ORDER BY expires_at LIMIT ${STEP}
  ) part
), gone AS (
  UPDATE ${schema}.record r SET value = NULL, expires_at = $1::int8 + ${DELETION_MEMORY_MS},
    generation = ${generation} + ended.place
  FROM ended WHERE r.kind = ended.kind AND r.id = ended.id RETURNING 1
), moved AS (
  UPDATE ${schema}.meta SET value = (value::int8 + (SELECT count(*) FROM gone))::text
  WHERE name = 'generation' AND EXISTS (SELECT 1 FROM gone)
)
SELECT count(*) AS count FROM gone`,
    },
    forgetRecords: {
      name: 'sweep-records-forget',
      text: `
WITH gone AS (
  DELETE FROM ${schema}.record WHERE (kind, id) IN (
    SELECT kind, id FROM ${schema}.record WHERE expires_at <= $1 AND value IS NULL ORDER BY expires_at LIMIT ${STEP}
  ) AND value IS NULL RETURNING 1
)
SELECT count(*) AS count FROM gone`,
    },
  } as const
}
