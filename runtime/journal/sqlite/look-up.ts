import type { DatabaseSync } from 'node:sqlite'
import type { DeliveryState, Disclosure, EventStatus, Reach } from '../port.ts'
import { uuidBytesOrNull, uuidText } from '../uuid.ts'

/** Status of one event, without its payload. */
export function prepareStatus(database: DatabaseSync): (event: string) => EventStatus | null {
  const one = database.prepare('SELECT seq, tenant, type, received_at, expires_at FROM event WHERE id = ?')
  const its = database.prepare('SELECT * FROM delivery WHERE event = ? ORDER BY id')
  return (event) => {
    const id = uuidBytesOrNull(event)
    const row = id === null ? undefined : one.get(id)
    if (row === undefined) return null
    return {
      id: event,
      tenant: row.tenant as string,
      type: row.type as string,
      receivedAt: row.received_at as number,
      expiresAt: row.expires_at as number,
      deliveries: its.all(row.seq as number).map((each) => ({
        id: uuidText(each.id as Uint8Array),
        route: each.route as string,
        channel: each.channel as string,
        state: each.state as DeliveryState,
        attempts: each.attempt as number,
        nextAt: each.due_at as number | null,
        lastStatus: each.last_status as number | null,
        lastReason: each.last_reason as string | null,
        deliveredAt: each.delivered_at as number | null,
      })),
    }
  }
}

/** The record of disclosures of one event. It outlives the event when its own period is longer. */
export function prepareDisclosures(database: DatabaseSync): (event: string) => readonly Disclosure[] {
  const its = database.prepare('SELECT * FROM disclosure WHERE event = ? ORDER BY delivery, attempt')
  return (event) => {
    const id = uuidBytesOrNull(event)
    if (id === null) return []
    return its.all(id).map((row) => ({
      event,
      delivery: uuidText(row.delivery as Uint8Array),
      attempt: row.attempt as number,
      recipient: row.recipient as string,
      categories: JSON.parse(row.categories as string) as string[],
      intendedAt: row.intended_at as number,
      endedAt: row.ended_at as number | null,
      outcome: row.outcome as Reach | null,
      status: row.status as number | null,
      expiresAt: row.expires_at as number,
    }))
  }
}
