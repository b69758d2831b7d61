import { bytesArray, textArray } from './arrays.ts'
import type { Query, Statement } from './session.ts'

/** What deliveries of a channel are kept in order by. */
export interface OrderKey {
  readonly channel: string
  readonly orderKey: Uint8Array
}

/** What waits and is not at an end, whether it has the turn or not. */
export const WAITING = `('queued', 'sending', 'retry')`

/** The oldest delivery that is parked behind the turn of `k.channel` and `k.order_key`. */
export const oldestParked = (schema: string): string => `(
    SELECT p.event, p.id FROM ${schema}.delivery p
    WHERE p.channel = k.channel AND p.order_key = k.order_key AND p.order_key IS NOT NULL AND p.due_at IS NULL
      AND p.state IN ('queued', 'retry')
    ORDER BY p.event, p.id LIMIT 1
  )`

const holders = (schema: string): string =>
  `SELECT 1 FROM ${schema}.delivery h
    WHERE h.channel = k.channel AND h.order_key = k.order_key AND h.order_key IS NOT NULL AND h.due_at IS NOT NULL`

/**
 * Gives turns, in the transaction of what has ended or brought back deliveries of these order keys: to the oldest that
 * waits, unless one is being sent. The others are parked: they have no time at which they are due.
 */
export function prepareOrderKeyQueue(
  schema: string,
  now: string,
): (query: Query, keys: readonly OrderKey[]) => Promise<void> {
  const given = 'SELECT DISTINCT * FROM unnest($1::text[], $2::bytea[]) AS k (channel, order_key)'
  const park: Statement = {
    name: 'turns-park',
    text: `
UPDATE ${schema}.delivery h SET due_at = NULL
FROM (${given}) k CROSS JOIN LATERAL ${oldestParked(schema)} f
WHERE h.channel = k.channel AND h.order_key = k.order_key AND h.order_key IS NOT NULL AND h.due_at IS NOT NULL
  AND h.state <> 'sending' AND (f.event, f.id) < (h.event, h.id)`,
  }
  const give: Statement = {
    name: 'turns-give',
    text: `
UPDATE ${schema}.delivery d SET due_at = ${now}
FROM (${given}) k CROSS JOIN LATERAL ${oldestParked(schema)} f
WHERE NOT EXISTS (${holders(schema)}) AND d.event = f.event AND d.id = f.id AND d.due_at IS NULL`,
  }
  return async (query, keys) => {
    if (keys.length === 0) return
    const values = [textArray(keys.map((each) => each.channel)), bytesArray(keys.map((each) => each.orderKey))]
    await Promise.all([query(park, values), query(give, values)])
  }
}

/**
 * Gives the turns that nobody has. A delivery that is accepted in the moment in which the last one of its key ends may
 * find it waiting, and be parked behind it; both then look again after their commits, and this is for routers that died
 * before they did. Jumps from one parked key to the next.
 */
export function healStatement(schema: string, now: string): Statement {
  const parked = `p.order_key IS NOT NULL AND p.due_at IS NULL AND p.state IN ('queued', 'retry')`
  return {
    name: 'turns-heal',
    text: `
WITH RECURSIVE k AS (
  (SELECT p.channel, p.order_key FROM ${schema}.delivery p WHERE ${parked} ORDER BY p.channel, p.order_key LIMIT 1)
  UNION ALL
  SELECT n.channel, n.order_key FROM k CROSS JOIN LATERAL (
    SELECT p.channel, p.order_key FROM ${schema}.delivery p
    WHERE ${parked} AND (p.channel, p.order_key) > (k.channel, k.order_key) ORDER BY p.channel, p.order_key LIMIT 1
  ) n
)
UPDATE ${schema}.delivery d SET due_at = ${now}
FROM k CROSS JOIN LATERAL ${oldestParked(schema)} f
WHERE NOT EXISTS (${holders(schema)}) AND d.event = f.event AND d.id = f.id AND d.due_at IS NULL`,
  }
}
