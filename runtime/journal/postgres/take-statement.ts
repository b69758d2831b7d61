import type { DeliveryState } from '../port/deliveries.ts'
import type { SealedRow } from './open-events.ts'
import { keyGeneration } from './open-events.ts'
import { again } from './schema.ts'
import type { Statement } from './session.ts'

/** A row that the statement answers. */
export interface TakenRow extends SealedRow {
  readonly rank: number
  readonly again: number
  /** Of its tenant's turn, and how many places the turn had. */
  readonly place: number
  readonly places: number
  /** Whether both first tries and retries were due in its channel. */
  readonly mixed: boolean
  readonly was_due_at: number
  readonly was: DeliveryState
  readonly last_reason: string | null
  readonly state: DeliveryState
  readonly id: string
  readonly route: string
  readonly channel: string
  readonly order_key: Buffer | null
  readonly attempt: number
  readonly type: string
  readonly source: string
  readonly digest: string
  readonly received_at: number
  readonly expires_at: number
}

/**
 * Leases what is due. Retries get at most half of a channel's places while first tries wait; among each, tenants take
 * turns, and are found by jumping from one to the next in the index of what waits. What has expired ends instead.
 *
 * $1 channels, $2 places, $3 and $4 the tenants who were last among first tries and among retries, $5 whether retries
 * get the larger half of an odd number (0 or 1), $6 and $7 tenants left out by channel, $8 now, $9 length of the lease.
 */
export function takeStatement(schema: string, now: string): Statement {
  const waiting = (channel: string, kind: string): string =>
    `d.channel = ${channel} AND ${again('d')} = ${kind} AND d.due_at IS NOT NULL`
  const next = (channel: string, kind: string, behind: string): string => `(
    SELECT d.tenant, d.due_at FROM ${schema}.delivery d
    WHERE ${waiting(channel, kind)} AND d.tenant > ${behind} ORDER BY d.tenant, d.due_at LIMIT 1
  )`
  /** Places of each tenant, and what is taken for them. */
  const shares = (kind: 0 | 1, places: string, from: string): string => `
  SELECT t.rank, t.channel, t.tenant, t.place, t.mixed,
    p.places / t.tenants + CASE WHEN t.place <= p.places % t.tenants THEN 1 ELSE 0 END AS places
  FROM turn t JOIN ${from} w ON w.rank = t.rank CROSS JOIN LATERAL (SELECT ${places} AS places) p
  WHERE t.again = ${kind} AND t.place <= p.places`
  const taken = (kind: 0 | 1, share: string): string => `
  SELECT s.*, ${kind} AS again, found.* FROM ${share} s CROSS JOIN LATERAL (
    SELECT d.event, d.id, d.due_at, d.state FROM ${schema}.delivery d
    WHERE ${waiting('s.channel', String(kind))} AND d.tenant = s.tenant AND d.due_at <= ${now}
    ORDER BY d.due_at LIMIT s.places FOR UPDATE OF d SKIP LOCKED
  ) found`
  return {
    name: 'claim',
    text: `
WITH RECURSIVE wanted AS (
  SELECT * FROM unnest($1::text[], $2::int8[], $3::text[], $4::text[], $5::int8[]) WITH ORDINALITY
    AS w (channel, places, first_behind, retry_behind, odd, rank)
), resting AS (
  SELECT * FROM unnest($6::text[], $7::text[]) AS x (channel, tenant)
), start AS (
  SELECT rank, channel, again, round, CASE WHEN again = 0 THEN first_behind ELSE retry_behind END AS behind
  FROM wanted CROSS JOIN (VALUES (0), (1)) AS k (again) CROSS JOIN (VALUES (0), (1)) AS r (round)
), jump AS (
  SELECT s.*, n.tenant, n.due_at
  FROM start s CROSS JOIN LATERAL ${next('s.channel', 's.again', `CASE WHEN s.round = 0 THEN s.behind ELSE '' END`)} n
  WHERE s.round = 0 OR n.tenant <= s.behind
  UNION ALL
  SELECT j.rank, j.channel, j.again, j.round, j.behind, n.tenant, n.due_at
  FROM jump j CROSS JOIN LATERAL ${next('j.channel', 'j.again', 'j.tenant')} n
  WHERE j.round = 0 OR n.tenant <= j.behind
), turn AS MATERIALIZED (
  SELECT rank, channel, again, tenant, count(*) OVER (PARTITION BY rank, again) AS tenants,
    row_number() OVER (PARTITION BY rank, again ORDER BY round, tenant) AS place,
    min(again) OVER (PARTITION BY rank) < max(again) OVER (PARTITION BY rank) AS mixed
  FROM jump j WHERE due_at <= ${now} AND NOT EXISTS (
    SELECT 1 FROM resting x WHERE x.channel = j.channel AND x.tenant = j.tenant
  )
), retry_share AS MATERIALIZED (${shares(1, 'CASE WHEN t.mixed THEN (w.places + w.odd) / 2 ELSE w.places END', 'wanted')}
), retries AS MATERIALIZED (${taken(1, 'retry_share')}
), rest AS MATERIALIZED (
  SELECT w.rank, w.places - (SELECT count(*) FROM retries r WHERE r.rank = w.rank) AS places FROM wanted w
), first_share AS MATERIALIZED (${shares(0, 'w.places', 'rest')}
), firsts AS MATERIALIZED (${taken(0, 'first_share')}
), taken AS (
  SELECT * FROM retries UNION ALL SELECT * FROM firsts
)
UPDATE ${schema}.delivery d SET
  state = CASE WHEN e.expires_at > $8 THEN 'sending' ELSE 'expired' END,
  attempt = d.attempt + CASE WHEN e.expires_at > $8 THEN 1 ELSE 0 END,
  due_at = CASE WHEN e.expires_at > $8 THEN ${now} + $9::int8 END,
  held_until = $8 + $9::int8,
  last_reason = CASE WHEN e.expires_at > $8 THEN d.last_reason ELSE 'retention' END
FROM taken t JOIN ${schema}.event e ON e.id = t.event
WHERE d.event = t.event AND d.id = t.id
RETURNING t.rank, t.again, t.mixed, t.place, t.places, t.due_at AS was_due_at, t.state AS was, d.state, d.last_reason, d.event, d.id, d.tenant,
  d.route, d.channel, d.order_key, d.attempt, e.type, e.source, e.digest, e.received_at, e.expires_at,
  CASE WHEN e.expires_at > $8 THEN e.body ELSE '' END AS body,
  ${keyGeneration(schema)}`,
  }
}
