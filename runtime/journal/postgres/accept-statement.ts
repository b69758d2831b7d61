import { linkedWith, sealedWith, sealedWithKnown } from './sealer.ts'
import type { Statement } from './session.ts'

/**
 * Stores a batch of events in one statement, one transaction and one flush; or nothing of it, when a data key is not
 * the one that was sealed with. When another router takes one of several dedupe keys of an event in the same moment it
 * divides by zero (`TORN`), so that nothing of it stays; run again, it sees the other's.
 *
 * Events: $1 ids … $11 numbers of their dedupe keys. Dedupe keys: $12 events, $13 keys, $14 deadlines. Data keys: $15 to
 * $21. Links: $22 to $25. Deliveries: $26 events … $31 order keys, $33 how long those are leased that are begun at once,
 * $34 the ends of their leases by the router's clock. $32 now. Intents: $35 events … $42 deadlines.
 *
 * `plain` writes no keys and no links, and knows of no order keys: most events have none of them that is new. To open a
 * table and its indexes for rows that do not come was a fifth of what such an event cost the server.
 */
export function acceptStatement(schema: string, now: string, kind: 'plain' | 'full'): Statement {
  const plain = kind === 'plain'
  return {
    name: plain ? 'accept-plain' : 'accept',
    text: `
WITH given AS (
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int8[], $6::int8[], $7::int8[], $8::text[],
    $9::bytea[], $10::bytea[], $11::int8[])
    AS g (id, tenant, source, type, received_at, expires_at, delete_at, digest, body, subjects, keys)
), marked AS (
  SELECT * FROM unnest($12::uuid[], $13::bytea[], $14::int8[]) AS m (event, key, expires_at)
), ${(plain ? sealedWithKnown : sealedWith)(schema, 15)}, known AS MATERIALIZED (
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
), linked AS (${plain ? unlinked : linkedWith(schema, 22, '(w.event IN (SELECT id FROM stored)) IS TRUE')}
), queued AS (
  INSERT INTO ${schema}.delivery (event, id, tenant, route, channel, order_key, state, attempt, due_at, held_until)
  SELECT event, id, tenant, route, channel, order_key, CASE WHEN first AND lease > 0 THEN 'sending' ELSE 'queued' END,
    CASE WHEN first AND lease > 0 THEN 1 ELSE 0 END, CASE WHEN first THEN ${now} + coalesce(lease, 0) END,
    CASE WHEN first THEN until END
  FROM (
    SELECT w.*, ${plain ? 'true' : `w.order_key IS NULL OR ${alone(schema)}`} AS first
    FROM (
      SELECT *${plain ? '' : ', row_number() OVER (PARTITION BY channel, order_key ORDER BY event, id) AS place'}
      FROM unnest($26::uuid[], $27::uuid[], $28::text[], $29::text[], $30::text[], $31::bytea[], $33::int8[], $34::int8[])
        AS w (event, id, tenant, route, channel, order_key, lease, until)
      WHERE (event IN (SELECT id FROM stored)) IS TRUE
    ) AS w
  ) AS v
  RETURNING event, id, due_at IS NULL AS parked
), intended AS (
  INSERT INTO ${schema}.disclosure
    (event, delivery, attempt, until, round, recipient, categories, subjects, intended_at, expires_at)
  SELECT i.event, i.delivery, 1, i.until, 0, i.recipient, i.categories, i.subjects, i.at, i.expires_at
  FROM unnest($35::uuid[], $36::uuid[], $37::int8[], $38::text[], $39::text[], $40::bytea[], $41::int8[], $42::int8[])
    AS i (event, delivery, until, recipient, categories, subjects, at, expires_at)
  WHERE (i.delivery IN (SELECT id FROM queued WHERE NOT parked)) IS TRUE
)
SELECT id, NULL AS first, NULL::text AS parked, NULL::boolean AS sealed FROM stored
UNION ALL
SELECT event, NULL, id::text, NULL FROM queued WHERE parked
UNION ALL
SELECT event, first, NULL, NULL FROM known
UNION ALL
SELECT NULL, NULL, NULL, yes AND 1 / (CASE WHEN (SELECT count(*) FROM won) = (
    SELECT count(*) FROM given WHERE keys > 0 AND ((id, keys) IN (SELECT event, keys FROM won)) IS TRUE
  ) THEN 1 ELSE 0 END) = 1 FROM sealed`,
  }
}

/** Nothing reads it, so that it is not run. */
const unlinked = `
  SELECT * FROM unnest($22::uuid[], $23::bytea[], $24::bytea[], $25::int8[])`

/** Whether nobody else of the order key of `w` waits. When two routers believe so at once, the index refuses one. */
const alone = (schema: string): string => `(w.place = 1 AND NOT EXISTS (
      SELECT 1 FROM ${schema}.delivery t
      WHERE t.channel = w.channel AND t.order_key = w.order_key AND t.order_key IS NOT NULL AND t.due_at IS NOT NULL
    ) AND NOT EXISTS (
      SELECT 1 FROM ${schema}.delivery t WHERE t.channel = w.channel AND t.order_key = w.order_key
        AND t.order_key IS NOT NULL AND t.due_at IS NULL AND t.state IN ('queued', 'retry')
    ))`
