import type { Statement } from './line.ts'
import { linkedWith, sealedWith } from './sealer.ts'

/**
 * Stores a batch of events in one statement, one transaction and one flush; or nothing of it, when a data key is not
 * the one that was sealed with. When another router takes one of several dedupe keys of an event in the same moment it
 * divides by zero (`TORN`), so that nothing of it stays; run again, it sees the other's.
 *
 * Events: $1 ids … $11 numbers of their dedupe keys. Dedupe keys: $12 events, $13 keys, $14 deadlines. Data keys: $15 to
 * $21. Links: $22 to $25. Deliveries: $26 events … $31 order keys. $32 now.
 */
export function acceptStatement(schema: string, now: string): Statement {
  return {
    name: 'accept',
    text: `
WITH given AS (
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int8[], $6::int8[], $7::int8[], $8::text[],
    $9::bytea[], $10::bytea[], $11::int8[])
    AS g (id, tenant, source, type, received_at, expires_at, delete_at, digest, body, subjects, keys)
), marked AS (
  SELECT * FROM unnest($12::uuid[], $13::bytea[], $14::int8[]) AS m (event, key, expires_at)
), ${sealedWith(schema, 15)}, known AS MATERIALIZED (
  SELECT m.event, min(d.event::text) AS first FROM marked m JOIN ${schema}.dedupe d ON d.key = m.key
  WHERE d.expires_at > $32 GROUP BY m.event
), fresh AS (
  INSERT INTO ${schema}.dedupe AS d (key, event, expires_at)
  SELECT key, event, expires_at FROM marked
  WHERE (SELECT yes FROM sealed) AND (event IN (SELECT event FROM known)) IS NOT TRUE ORDER BY key
  ON CONFLICT (key) DO UPDATE SET event = excluded.event, expires_at = excluded.expires_at WHERE d.expires_at <= $32
  RETURNING event
), won AS MATERIALIZED (
  SELECT event, count(*) AS keys FROM fresh GROUP BY event
), stored AS (
  INSERT INTO ${schema}.event (id, tenant, source, type, received_at, expires_at, delete_at, digest, body)
  SELECT id, tenant, source, type, received_at, expires_at, delete_at, digest, body FROM given
  WHERE (SELECT yes FROM sealed) AND (keys = 0 OR (id, keys) IN (SELECT event, keys FROM won))
  RETURNING id
), concerned AS (
  INSERT INTO ${schema}.concern (event, subjects) SELECT id, subjects FROM given
  WHERE subjects IS NOT NULL AND (id IN (SELECT id FROM stored)) IS TRUE
), linked AS (${linkedWith(schema, 22, '(w.event IN (SELECT id FROM stored)) IS TRUE')}
), queued AS (
  INSERT INTO ${schema}.delivery (event, id, tenant, route, channel, order_key, state, attempt, due_at)
  SELECT w.event, w.id, w.tenant, w.route, w.channel, w.order_key, 'queued', 0,
    CASE WHEN w.order_key IS NULL OR ${alone(schema)} THEN ${now} END
  FROM (
    SELECT *, row_number() OVER (PARTITION BY channel, order_key ORDER BY event, id) AS place
    FROM unnest($26::uuid[], $27::uuid[], $28::text[], $29::text[], $30::text[], $31::bytea[])
      AS w (event, id, tenant, route, channel, order_key)
    WHERE (event IN (SELECT id FROM stored)) IS TRUE
  ) AS w
  RETURNING event, due_at IS NULL AS parked
)
SELECT id, NULL AS first, (id IN (SELECT event FROM queued WHERE parked)) IS TRUE AS parked, NULL::boolean AS sealed
FROM stored
UNION ALL
SELECT event, first, false, NULL FROM known
UNION ALL
SELECT NULL, NULL, false, yes AND 1 / (CASE WHEN (SELECT count(*) FROM won) = (
    SELECT count(*) FROM given WHERE keys > 0 AND ((id, keys) IN (SELECT event, keys FROM won)) IS TRUE
  ) THEN 1 ELSE 0 END) = 1 FROM sealed`,
  }
}

/** Whether nobody else of the order key of `w` waits. When two routers believe so at once, the index refuses one. */
const alone = (schema: string): string => `(w.place = 1 AND NOT EXISTS (
      SELECT 1 FROM ${schema}.delivery t
      WHERE t.channel = w.channel AND t.order_key = w.order_key AND t.order_key IS NOT NULL AND t.due_at IS NOT NULL
    ) AND NOT EXISTS (
      SELECT 1 FROM ${schema}.delivery t WHERE t.channel = w.channel AND t.order_key = w.order_key
        AND t.order_key IS NOT NULL AND t.due_at IS NULL AND t.state IN ('queued', 'retry')
    ))`
