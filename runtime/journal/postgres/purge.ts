import { dropSegments, readSegmentCount, subjectsOf } from '../../keys/envelope.ts'
import { JournalUnavailable } from '../errors.ts'
import type { Purged, SubjectId } from '../port.ts'
import { bytesArray, uuidArray } from './arrays.ts'
import { concerned } from './concern.ts'
import type { createLinks } from './links.ts'
import { prepareOrderKeyQueue } from './order-key-queue.ts'
import type { Session, Statement } from './session.ts'
import type { DatabaseTime } from './time.ts'
import { prepareUnname } from './unname.ts'

/** How many events a transaction changes at most. */
const STEP = 200

interface Parts {
  readonly schema: string
  readonly session: Session
  readonly time: DatabaseTime
  readonly links: ReturnType<typeof createLinks>
}

/**
 * Takes what is about people out of every table, some rows in a transaction, then has PostgreSQL give back the space of
 * the versions before. What is left until that space is used again, in files and in the log of writes, is cipher text
 * under keys that were destroyed, and those keys wrapped: they end when their epoch does.
 */
export function createPurge({ schema, session, time, links }: Parts): (ids: readonly SubjectId[]) => Promise<Purged> {
  const { read, replace, drop, orders, unorder } = prepareStatements(schema, time)
  const giveTurns = prepareOrderKeyQueue(schema, time.sql)
  const unname = prepareUnname(schema, session)

  /** Answers how many segments were theirs, of each event that had any. */
  const purgeEvents = (events: readonly string[], ids: readonly SubjectId[]): Promise<readonly number[]> =>
    session.run(async (query) => {
      const [, rows] = await Promise.all([
        query('BEGIN'),
        query<{ readonly id: string; readonly body: Buffer }>(read, [uuidArray(events)]),
      ])
      const changed = rows.flatMap(({ id, body }) => {
        const after = dropSegments(body, ids)
        if (after === null) return []
        return [{ id, after, left: subjectsOf(after), count: readSegmentCount(body) - readSegmentCount(after) }]
      })
      const theirs = uuidArray(changed.map((each) => each.id))
      const lefts = changed.map(({ left }) => (left.length === 0 ? null : Buffer.concat(left)))
      const keeping = new Set(changed.filter(({ left }) => left.length > 0).map((each) => each.id))
      const [keys] = await Promise.all([
        query<{ readonly channel: string; readonly order_key: Buffer }>(orders, [theirs]),
        query(replace, [theirs, bytesArray(changed.map((each) => each.after)), bytesArray(lefts)]),
        query(drop, [uuidArray(events.filter((id) => !keeping.has(id)))]),
        query(unorder, [theirs]),
      ])
      await giveTurns(
        query,
        keys.map(({ channel, order_key: orderKey }) => ({ channel, orderKey })),
      )
      await query('COMMIT')
      return changed.map((each) => each.count)
    })

  return async (ids) => {
    let events = 0
    let segments = 0
    for await (const found of concerned(schema, session, ids)) {
      for (let at = 0; at < found.length; at += STEP) {
        const counts = await purgeEvents(found.slice(at, at + STEP), ids)
        events += counts.length
        for (const count of counts) segments += count
      }
    }
    const purged = { events, segments, links: await links.drop(ids), disclosures: await unname(ids) }
    await vacuum(schema, session)
    return purged
  }
}

/** Where it may be asked for: other engines do it by themselves, and a role may not be allowed to. */
export async function vacuum(schema: string, session: Session): Promise<void> {
  const tables = ['event', 'concern', 'key', 'link', 'delivery', 'disclosure'].map((name) => `${schema}.${name}`)
  try {
    await session.run((query) => query(`VACUUM ${tables.join()}`))
  } catch (error) {
    const refused = error instanceof JournalUnavailable && /^(not-permitted|sqlstate-(42|0A))/.test(error.code)
    if (!refused) throw error
    // The refusal has cost the connection.
    await session.run((query) => query('SELECT 1'))
  }
}

function prepareStatements(schema: string, { sql: now }: DatabaseTime) {
  return {
    read: {
      name: 'purge-read',
      text: `SELECT id, body FROM ${schema}.event WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`,
    },
    replace: {
      name: 'purge-replace',
      text: `
WITH given AS (
  SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS g (id, body, subjects)
), replaced AS (
  UPDATE ${schema}.event e SET body = g.body FROM given g WHERE e.id = g.id
)
UPDATE ${schema}.concern c SET subjects = g.subjects FROM given g WHERE c.event = g.id AND g.subjects IS NOT NULL`,
    },
    drop: { name: 'purge-drop', text: `DELETE FROM ${schema}.concern WHERE event = ANY ($1::uuid[])` },
    orders: {
      name: 'purge-orders',
      text: `SELECT DISTINCT channel, order_key FROM ${schema}.delivery
        WHERE event = ANY ($1::uuid[]) AND order_key IS NOT NULL`,
    },
    // An order key may stand for something of the person's; without it the delivery waits for nobody.
    unorder: {
      name: 'purge-unorder',
      text: `UPDATE ${schema}.delivery SET order_key = NULL,
          due_at = CASE WHEN state IN ('queued', 'sending', 'retry') THEN coalesce(due_at, ${now}) END
        WHERE event = ANY ($1::uuid[]) AND order_key IS NOT NULL`,
    },
  } as const satisfies Readonly<Record<string, Statement>>
}
