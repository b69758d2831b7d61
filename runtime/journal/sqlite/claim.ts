import { uuidText } from '../../core/uuid.ts'
import { boundToEvent, openEvent } from '../../keys/envelope.ts'
import { wasInterrupted } from '../interrupted.ts'
import type { ChannelRequest, ClaimRequest, DeliveryState, Lease } from '../port.ts'
import type { Store } from './accept.ts'
import { prepareIntend } from './disclosures.ts'
import { prepareTenantFairness } from './tenant-fairness.ts'

interface Row {
  readonly event: number
  readonly id: Uint8Array
  readonly route: string
  readonly attempt: number
  readonly state: DeliveryState
  readonly lastReason: string | null
  readonly orderKey: Uint8Array | null
  readonly eventId: Uint8Array
  readonly tenant: string
  readonly type: string
  readonly source: string
  readonly digest: string
  readonly receivedAt: number
  readonly expiresAt: number
  readonly body: Uint8Array
}

/** How many deliveries of a channel may come to an end in one claim, so that nobody waits for long. */
const MOST_ENDED = 500

export interface Claimed {
  readonly leases: readonly Lease[]
  /** Deliveries that ended: their event has expired, or cannot be decrypted. */
  readonly ended: number
}

/** What the transaction of a claim does. There is one writer, so that reading first and updating after is safe. */
export function prepareClaim({ database, keys, giveTurn, altered }: Store): (request: ClaimRequest) => Claimed {
  const choose = prepareTenantFairness(database)
  const read = database.prepare(
    `SELECT d.event, d.id, d.route, d.attempt, d.state, d.last_reason AS lastReason, d.order_key AS orderKey,
       e.id AS eventId, e.tenant, e.type, e.source, e.digest, e.received_at AS receivedAt, e.expires_at AS expiresAt,
       e.body
     FROM delivery d JOIN event e ON e.seq = d.event WHERE d.event = ? AND d.id = ?`,
  )
  const take = database.prepare(
    `UPDATE delivery SET state = 'sending', attempt = attempt + 1, due_at = ? WHERE event = ? AND id = ?`,
  )
  const end = database.prepare(
    'UPDATE delivery SET state = ?, attempt = attempt + ?, due_at = NULL, last_reason = ? WHERE event = ? AND id = ?',
  )
  const intend = prepareIntend(database)

  function open(row: Row, channel: string, until: number): Lease | null {
    const { tenant, type, source, digest, route, receivedAt, expiresAt } = row
    const event = uuidText(row.eventId)
    const more = {
      ...(row.orderKey !== null && { ordered: true as const }),
      ...(wasInterrupted(row.state, row.lastReason) && { interrupted: true as const }),
    }
    const attempt = row.attempt + 1
    const delivery = uuidText(row.id)
    try {
      const segments = openEvent(boundToEvent(tenant, event), row.body, keys.forOpening)
      // biome-ignore format: one field after the other
      return { delivery, event, tenant, type, source, digest, route, channel, attempt, receivedAt, expiresAt, until, ...more, segments }
    } catch {
      altered.found({ id: event, type })
      return null
    }
  }

  function close(row: Row, channel: string, now: number, state: 'dead' | 'expired', reason: string): void {
    end.run(state, state === 'dead' ? 1 : 0, reason, row.event, row.id)
    if (row.orderKey !== null) giveTurn(channel, row.orderKey, now)
  }

  /** Adds leases of a channel; answers how many deliveries came to an end instead. */
  function claimChannel(request: ClaimRequest, channel: ChannelRequest, leases: Lease[]): number {
    const { now, leaseMs } = request
    const until = now + leaseMs
    let ended = 0
    for (const { event, id } of choose(channel, now)) {
      const row = read.get(event, id) as unknown as Row
      const lease = row.expiresAt <= now ? null : open(row, channel.name, until)
      if (lease === null) {
        if (row.expiresAt <= now) close(row, channel.name, now, 'expired', 'retention')
        else close(row, channel.name, now, 'dead', 'unreadable')
        ended++
        continue
      }
      take.run(until, event, id)
      const intent = request.intend(lease)
      if (intent !== null) intend({ lease, intent, now })
      leases.push(lease)
    }
    return ended
  }

  return (request) => {
    const leases: Lease[] = []
    let ended = 0
    for (const channel of request.channels) {
      const full = leases.length + channel.limit
      // Places of those that came to an end instead are for others.
      for (let more = 1, sum = 0; more > 0 && sum < MOST_ENDED && leases.length < full; sum += more) {
        more = claimChannel(request, { ...channel, limit: full - leases.length }, leases)
        ended += more
      }
    }
    return { leases, ended }
  }
}
