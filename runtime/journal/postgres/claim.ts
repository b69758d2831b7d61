import type { Altered } from '../altered.ts'
import { wasInterrupted } from '../interrupted.ts'
import type { ClaimRequest, Intent, Lease, Segment } from '../port.ts'
import { intArray, textArray, uuidArray } from './arrays.ts'
import { prepareIntend } from './intend.ts'
import type { KeyStore } from './key-store.ts'
import { openEvents } from './open-events.ts'
import { type OrderKey, prepareOrderKeyQueue } from './order-key-queue.ts'
import type { Query, Statement } from './session.ts'
import type { TakenRow } from './take-statement.ts'
import { takeStatement } from './take-statement.ts'
import { type ChannelTurn, createTenantFairness } from './tenant-fairness.ts'
import type { DatabaseTime } from './time.ts'

export interface Claimed {
  readonly leases: readonly Lease[]
  /** Deliveries that ended: their event has expired, or cannot be decrypted. */
  readonly ended: number
}

/**
 * What the transaction of a claim does: takes what is due and what nobody else is taking, and stores the intents. It
 * resolves before the commit.
 */
export function prepareClaim(schema: string, keys: KeyStore, { sql: now }: DatabaseTime, altered: Altered) {
  const take = takeStatement(schema, now)
  const fairness = createTenantFairness()
  const intend = prepareIntend(schema)
  const giveTurns = prepareOrderKeyQueue(schema, now)
  const giveUp: Statement = {
    name: 'claim-unreadable',
    text: `UPDATE ${schema}.delivery SET state = 'dead', due_at = NULL, last_reason = 'unreadable'
      WHERE (event, id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))`,
  }

  function ask(query: Query, { now: at, leaseMs }: ClaimRequest, channels: readonly ChannelTurn[]) {
    const resting = channels.flatMap(({ name, except = [] }) => except.map((tenant) => [name, tenant] as const))
    return query<TakenRow>(take, [
      textArray(channels.map((each) => each.name)),
      intArray(channels.map((each) => each.limit)),
      textArray(channels.map((each) => each.lastFirst)),
      textArray(channels.map((each) => each.lastRetry)),
      intArray(channels.map((each) => each.odd)),
      textArray(resting.map(([name]) => name)),
      textArray(resting.map(([, tenant]) => tenant)),
      at,
      leaseMs,
    ])
  }

  async function store(query: Query, request: ClaimRequest, rows: readonly TakenRow[]): Promise<Claimed> {
    const opened = await openEvents(keys, query, rows, altered)
    const leases: Lease[] = []
    const intents: [Lease, Intent][] = []
    const broken: TakenRow[] = []
    const passed: OrderKey[] = []
    for (const [index, row] of rows.entries()) {
      // The router counts from before it asked, so that it never believes in a lease that has run out.
      const lease = leaseOf(row, request.now + request.leaseMs, opened[index] ?? null)
      if (lease === null) {
        if (row.state !== 'expired') broken.push(row)
        if (row.order_key !== null) passed.push({ channel: row.channel, orderKey: row.order_key })
        continue
      }
      leases.push(lease)
      const intent = request.intend(lease)
      if (intent !== null) intents.push([lease, intent])
    }
    await Promise.all([
      broken.length > 0 &&
        query(giveUp, [uuidArray(broken.map((each) => each.event)), uuidArray(broken.map((each) => each.id))]),
      giveTurns(query, passed),
      intents.length > 0 && intend(query, intents, request.now),
    ])
    return { leases, ended: rows.length - leases.length }
  }

  return async (query: Query, request: ClaimRequest): Promise<() => Promise<Claimed>> => {
    let channels = fairness.begin(request.channels)
    let taking = ask(query, request, channels)
    return async () => {
      const leases: Lease[] = []
      let ended = 0
      for (;;) {
        const rows = (await taking).toSorted(order)
        const claimed = await store(query, request, rows)
        leases.push(...claimed.leases)
        ended += claimed.ended
        // Places that some tenants did not need, and those of what ended instead, are for others.
        channels = fairness.next(channels, rows, claimed.leases)
        if (channels.length === 0) return { leases, ended }
        taking = ask(query, request, channels)
      }
    }
  }
}

const order = (a: TakenRow, b: TakenRow): number =>
  a.rank - b.rank ||
  a.was_due_at - b.was_due_at ||
  (a.event === b.event ? compare(a.id, b.id) : compare(a.event, b.event))

const compare = (one: string, other: string): number => (one < other ? -1 : 1)

function leaseOf(row: TakenRow, until: number, segments: readonly Segment[] | null): Lease | null {
  if (row.state === 'expired' || segments === null) return null
  const { id: delivery, event, tenant, type, source, digest, route, channel, attempt } = row
  return {
    delivery,
    event,
    tenant,
    type,
    source,
    digest,
    route,
    channel,
    attempt,
    receivedAt: row.received_at,
    expiresAt: row.expires_at,
    until,
    ...(row.order_key !== null && { ordered: true }),
    ...(wasInterrupted(row.was, row.last_reason) ? { interrupted: true } : null),
    segments,
  }
}
