import type { Beat, Pulse, Replica } from '../port.ts'
import type { Line, Statement } from './line.ts'
import type { DatabaseTime } from './time.ts'

/** How long a dead replica is listed, milliseconds. */
const LISTED_MS = 3_600_000

/** The heartbeat of a replica; who is alive is judged by the database's clock alone. */
export function prepareBeat(schema: string, line: Line, { sql: now }: DatabaseTime): (beat: Beat) => Promise<Pulse> {
  const put: Statement = {
    name: 'beat',
    text: `INSERT INTO ${schema}.replica (id, acked, digest, until) VALUES ($1, $2, $3, ${now} + $4::int8)
      ON CONFLICT (id) DO UPDATE SET acked = excluded.acked, digest = excluded.digest, until = excluded.until`,
  }
  const forget: Statement = {
    name: 'beat-forget',
    text: `DELETE FROM ${schema}.replica WHERE until <= ${now} - ${LISTED_MS}`,
  }
  const read: Statement = {
    name: 'beat-read',
    text: `SELECT id AS replica, acked, digest, until - ${now} AS "leftMs" FROM ${schema}.replica ORDER BY id`,
  }
  const newest: Statement = {
    name: 'beat-generation',
    text: `SELECT value::int8 AS value FROM ${schema}.meta WHERE name = 'generation'`,
  }
  return async ({ replica, leaseMs, acked, digest }) => {
    const [, , replicas, [generation]] = await line.run((query) =>
      Promise.all([
        query(put, [replica, acked, digest, leaseMs]),
        query(forget),
        query<Replica>(read),
        query<{ readonly value: number }>(newest),
      ]),
    )
    return { generation: generation?.value ?? 0, replicas }
  }
}
