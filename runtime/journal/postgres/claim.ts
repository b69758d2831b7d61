import type { Keyring } from '../../keys/keyring.ts'
import type { ClaimRequest, Intent, Lease } from '../port.ts'
import { intArray, textArray, uuidArray } from './arrays.ts'
import type { Query, Statement } from './line.ts'
import type { DatabaseTime } from './time.ts'

interface Row {
  readonly rank: number
  readonly was_due_at: number
  readonly interrupted: boolean
  readonly event: string
  readonly id: string
  readonly route: string
  readonly channel: string
  readonly attempt: number
  readonly tenant: string
  readonly type: string
  readonly received_at: number
  readonly expires_at: number
  readonly key: Buffer
  readonly body: Buffer
}

export interface Claimed {
  readonly leases: readonly Lease[]
  /** Deliveries that ended because their payload cannot be decrypted. */
  readonly unreadable: number
}

/**
 * What the transaction of a claim does: takes what is due and what nobody else is taking, and stores the intents. It
 * resolves before the commit.
 */
export function prepareClaim(schema: string, keyring: Keyring, { sql: now }: DatabaseTime) {
  const take: Statement = {
    name: 'claim',
    text: `
WITH wanted AS (
  SELECT * FROM unnest($1::text[], $2::int8[]) WITH ORDINALITY AS w (channel, places, rank)
), due AS MATERIALIZED (
  SELECT wanted.rank, found.* FROM wanted CROSS JOIN LATERAL (
    SELECT d.event, d.id, d.due_at, d.state FROM ${schema}.delivery d JOIN ${schema}.event e ON e.id = d.event
    WHERE d.channel = wanted.channel AND d.due_at <= ${now} AND e.expires_at > $3
    ORDER BY d.due_at LIMIT wanted.places FOR UPDATE OF d SKIP LOCKED
  ) found
)
UPDATE ${schema}.delivery d SET state = 'sending', attempt = d.attempt + 1, due_at = ${now} + $4::int8
FROM due JOIN ${schema}.event e ON e.id = due.event
WHERE d.event = due.event AND d.id = due.id
RETURNING due.rank, due.due_at AS was_due_at, due.state = 'sending' AS interrupted, d.event, d.id, d.route, d.channel,
  d.attempt, e.tenant, e.type, e.received_at, e.expires_at, e.key, e.body`,
  }
  const giveUp: Statement = {
    name: 'claim-unreadable',
    text: `UPDATE ${schema}.delivery SET state = 'dead', due_at = NULL, last_reason = 'unreadable'
      WHERE (event, id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))`,
  }
  const intend: Statement = {
    name: 'claim-intents',
    text: `
INSERT INTO ${schema}.disclosure (event, delivery, attempt, recipient, categories, intended_at, expires_at)
SELECT g.event, g.delivery, g.attempt, g.recipient, g.categories, $6, g.expires_at
FROM unnest($1::uuid[], $2::uuid[], $3::int8[], $4::text[], $5::text[], $7::int8[])
  AS g (event, delivery, attempt, recipient, categories, expires_at)
ON CONFLICT (event, delivery, attempt) DO UPDATE SET recipient = excluded.recipient, categories = excluded.categories,
  intended_at = excluded.intended_at, expires_at = excluded.expires_at, ended_at = NULL, outcome = NULL, status = NULL`,
  }

  function lease(row: Row, until: number): Lease | null {
    const { tenant, event, interrupted } = row
    try {
      return {
        delivery: row.id,
        event,
        tenant,
        type: row.type,
        route: row.route,
        channel: row.channel,
        attempt: row.attempt,
        receivedAt: row.received_at,
        expiresAt: row.expires_at,
        until,
        ...(interrupted ? { interrupted } : null),
        payload: keyring.open(tenant, event, row),
      }
    } catch {
      return null
    }
  }

  async function store(query: Query, intents: readonly (readonly [Lease, Intent])[], at: number): Promise<void> {
    await query(intend, [
      uuidArray(intents.map(([each]) => each.event)),
      uuidArray(intents.map(([each]) => each.delivery)),
      intArray(intents.map(([each]) => each.attempt)),
      textArray(intents.map(([, each]) => each.recipient)),
      textArray(intents.map(([, each]) => JSON.stringify(each.categories))),
      at,
      intArray(intents.map(([, each]) => each.expiresAt)),
    ])
  }

  return async (
    query: Query,
    { now: at, leaseMs, channels, intend }: ClaimRequest,
  ): Promise<() => Promise<Claimed>> => {
    const places = [textArray(channels.map((each) => each.name)), intArray(channels.map((each) => each.limit))]
    const taking = query<Row>(take, [...places, at, leaseMs])
    return async () => {
      const rows = (await taking).toSorted(
        (a, b) => a.rank - b.rank || a.was_due_at - b.was_due_at || (a.id < b.id ? -1 : 1),
      )
      const leases: Lease[] = []
      const intents: [Lease, Intent][] = []
      const broken: Row[] = []
      for (const row of rows) {
        // The router counts from before it asked, so that it never believes in a lease that has run out.
        const claimed = lease(row, at + leaseMs)
        if (claimed === null) broken.push(row)
        else {
          leases.push(claimed)
          const intent = intend(claimed)
          if (intent !== null) intents.push([claimed, intent])
        }
      }
      await Promise.all([
        broken.length > 0 &&
          query(giveUp, [uuidArray(broken.map((each) => each.event)), uuidArray(broken.map((each) => each.id))]),
        intents.length > 0 && store(query, intents, at),
      ])
      return { leases, unreadable: broken.length }
    }
  }
}
