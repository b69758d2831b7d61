import type { DeliveryState, Disclosure, EventStatus, Reach } from '../port.ts'
import { uuidBytesOrNull } from '../uuid.ts'
import type { Line, Statement } from './line.ts'

/** Status of one event, without its payload. */
export function prepareStatus(schema: string, line: Line): (event: string) => Promise<EventStatus | null> {
  const one: Statement = {
    name: 'status',
    text: `SELECT tenant, type, received_at, expires_at FROM ${schema}.event WHERE id = $1`,
  }
  const its: Statement = {
    name: 'status-deliveries',
    text: `SELECT id, route, channel, state, attempt, due_at, last_status, last_reason, delivered_at
      FROM ${schema}.delivery WHERE event = $1 ORDER BY id`,
  }
  return async (event) => {
    if (uuidBytesOrNull(event) === null) return null
    const [[row], deliveries] = await line.run((query) =>
      Promise.all([query<EventRow>(one, [event]), query<DeliveryRow>(its, [event])]),
    )
    if (row === undefined) return null
    return {
      id: event,
      tenant: row.tenant,
      type: row.type,
      receivedAt: row.received_at,
      expiresAt: row.expires_at,
      deliveries: deliveries.map((each) => ({
        id: each.id,
        route: each.route,
        channel: each.channel,
        state: each.state,
        attempts: each.attempt,
        nextAt: each.due_at,
        lastStatus: each.last_status,
        lastReason: each.last_reason,
        deliveredAt: each.delivered_at,
      })),
    }
  }
}

/** The record of disclosures of one event. It outlives the event when its own period is longer. */
export function prepareDisclosures(schema: string, line: Line): (event: string) => Promise<readonly Disclosure[]> {
  const its: Statement = {
    name: 'disclosures',
    text: `SELECT delivery, attempt, recipient, categories, intended_at, ended_at, outcome, status, expires_at
      FROM ${schema}.disclosure WHERE event = $1 ORDER BY delivery, attempt`,
  }
  return async (event) => {
    if (uuidBytesOrNull(event) === null) return []
    const rows = await line.run((query) => query<DisclosureRow>(its, [event]))
    return rows.map((row) => ({
      event,
      delivery: row.delivery,
      attempt: row.attempt,
      recipient: row.recipient,
      categories: JSON.parse(row.categories) as string[],
      intendedAt: row.intended_at,
      endedAt: row.ended_at,
      outcome: row.outcome,
      status: row.status,
      expiresAt: row.expires_at,
    }))
  }
}

interface EventRow {
  readonly tenant: string
  readonly type: string
  readonly received_at: number
  readonly expires_at: number
}

interface DeliveryRow {
  readonly id: string
  readonly route: string
  readonly channel: string
  readonly state: DeliveryState
  readonly attempt: number
  readonly due_at: number | null
  readonly last_status: number | null
  readonly last_reason: string | null
  readonly delivered_at: number | null
}

interface DisclosureRow {
  readonly delivery: string
  readonly attempt: number
  readonly recipient: string
  readonly categories: string
  readonly intended_at: number
  readonly ended_at: number | null
  readonly outcome: Reach | null
  readonly status: number | null
  readonly expires_at: number
}
