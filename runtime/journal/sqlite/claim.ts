import type { DatabaseSync } from 'node:sqlite'
import type { Keyring } from '../../keys/keyring.ts'
import type { ClaimRequest, Lease } from '../port.ts'
import { uuidBytes, uuidText } from '../uuid.ts'

interface Row {
  readonly event: number
  readonly id: Uint8Array
  readonly route: string
  readonly attempt: number
  readonly interrupted: number
  readonly eventId: Uint8Array
  readonly tenant: string
  readonly type: string
  readonly receivedAt: number
  readonly expiresAt: number
  readonly key: Uint8Array
  readonly body: Uint8Array
}

export interface Claimed {
  readonly leases: readonly Lease[]
  /** Deliveries that ended because their payload cannot be decrypted. */
  readonly unreadable: number
}

/** What the transaction of a claim does. There is one writer, so that reading first and updating after is safe. */
export function prepareClaim(database: DatabaseSync, keyring: Keyring): (request: ClaimRequest) => Claimed {
  const due = database.prepare(
    `SELECT d.event, d.id, d.route, d.attempt, d.state = 'sending' AS interrupted, e.id AS eventId, e.tenant, e.type, e.received_at AS receivedAt,
       e.expires_at AS expiresAt, e.key, e.body
     FROM delivery d CROSS JOIN event e ON e.seq = d.event
     WHERE d.channel = ? AND d.due_at <= ? AND e.expires_at > ? ORDER BY d.due_at LIMIT ?`,
  )
  const take = database.prepare(
    `UPDATE delivery SET state = 'sending', attempt = attempt + 1, due_at = ? WHERE event = ? AND id = ?`,
  )
  const give = database.prepare(
    `UPDATE delivery SET state = 'dead', attempt = attempt + 1, due_at = NULL, last_reason = 'unreadable'
     WHERE event = ? AND id = ?`,
  )
  const intend = database.prepare(
    `INSERT OR REPLACE INTO disclosure (event, delivery, attempt, recipient, categories, intended_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )

  function lease(row: Row, channel: string, until: number): Lease | null {
    const { tenant, type, route, receivedAt, expiresAt } = row
    const event = uuidText(row.eventId)
    const attempt = row.attempt + 1
    try {
      const payload = keyring.open(tenant, event, row)
      const delivery = uuidText(row.id)
      const interrupted = row.interrupted === 1 ? ({ interrupted: true } as const) : null
      return {
        delivery,
        event,
        tenant,
        type,
        route,
        channel,
        attempt,
        receivedAt,
        expiresAt,
        until,
        ...interrupted,
        payload,
      }
    } catch {
      return null
    }
  }

  return (request) => {
    const { now, leaseMs } = request
    const leases: Lease[] = []
    let unreadable = 0
    for (const { name, limit } of request.channels) {
      for (const row of due.all(name, now, now, limit) as unknown as readonly Row[]) {
        const claimed = lease(row, name, now + leaseMs)
        if (claimed === null) {
          give.run(row.event, row.id)
          unreadable++
          continue
        }
        take.run(claimed.until, row.event, row.id)
        const intent = request.intend(claimed)
        if (intent !== null) {
          const { recipient, categories, expiresAt } = intent
          const event = uuidBytes(claimed.event)
          intend.run(event, row.id, claimed.attempt, recipient, JSON.stringify(categories), now, expiresAt)
        }
        leases.push(claimed)
      }
    }
    return { leases, unreadable }
  }
}
