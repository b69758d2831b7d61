import type { Heartbeat, Pulse, Replica } from '../port.ts'
import type { Session, Statement } from './session.ts'
import type { DatabaseTime } from './time.ts'

/** How long a dead replica is listed, milliseconds. */
const LISTED_MS = 3_600_000

/** How often dead ones are looked for that are listed no more, milliseconds. */
const FORGET_MS = 60_000

/** The heartbeat of a replica; who is alive is judged by the database's clock alone. */
export function prepareHeartbeat(
  schema: string,
  session: Session,
  { sql: now, clock }: DatabaseTime,
): (heartbeat: Heartbeat) => Promise<Pulse> {
  const put: Statement = {
    name: 'beat',
    text: `INSERT INTO ${schema}.replica (id, acked, digest, until) VALUES ($1, $2, $3, ${now} + $4::int8)
      ON CONFLICT (id) DO UPDATE SET acked = excluded.acked, digest = excluded.digest, until = excluded.until`,
  }
  // The few rows are read by the index that is there.
  const forget: Statement = {
    name: 'beat-forget',
    text: `DELETE FROM ${schema}.replica WHERE id = ANY (ARRAY (
        SELECT id FROM ${schema}.replica WHERE until <= ${now} - ${LISTED_MS} ORDER BY id
      ))`,
  }
  // Of its own, after the first: of two that join at once one must see the other.
  const read: Statement = {
    name: 'beat-read',
    text: `SELECT id AS replica, acked, digest, until - ${now} AS "leftMs",
        (SELECT value::int8 FROM ${schema}.meta WHERE name = 'generation') AS generation
      FROM ${schema}.replica ORDER BY id`,
  }
  let forgottenAt = Number.NEGATIVE_INFINITY
  return async ({ replica, leaseMs, acked, digest }) => {
    const elapsed = clock.monotonic()
    const forgets = elapsed - forgottenAt >= FORGET_MS
    if (forgets) forgottenAt = elapsed
    const [, , rows] = await session.run((query) =>
      Promise.all([
        query(put, [replica, acked, digest, leaseMs]),
        forgets ? query(forget) : null,
        query<Replica & { readonly generation: number }>(read),
      ]),
    )
    const replicas = rows.map(({ generation: _, ...each }) => each)
    return { generation: rows[0]?.generation ?? 0, replicas }
  }
}
