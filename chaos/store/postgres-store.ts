import { openClient } from '../../runtime/journal/testing/postgres-home.ts'
import type { Deliveries, Store } from './store.ts'

/** @param url names all hosts of the database; the one that takes writes is read */
export function postgresStore(url: string, readAt: () => string = () => url): Store {
  return { env: { DATABASE_URL: url }, read: () => readDeliveries(readAt()) }
}

async function readDeliveries(url: string): Promise<Deliveries> {
  const client = await openClient(url)
  try {
    const count = async (what: string): Promise<number> =>
      (await client.query(`SELECT count(*)::int4 AS n FROM bylaw.${what}`)).rows[0].n
    const ends = await client.query(
      `SELECT replace(event::text, '-', '') AS id, state || ' ' || last_reason AS why FROM bylaw.delivery
       WHERE due_at IS NULL AND state <> 'delivered' AND last_reason IS NOT NULL`,
    )
    return {
      events: await count('event'),
      waiting: await count('delivery WHERE due_at IS NOT NULL'),
      ended: new Map(ends.rows.map(({ id, why }) => [id, why])),
    }
  } finally {
    await client.end()
  }
}
