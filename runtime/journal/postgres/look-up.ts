import { uuidBytesOrNull } from '../../core/uuid.ts'
import type { Confirmation, DeliveryState, DeliveryStatus, Disclosure, EventStatus, Reach } from '../port.ts'
import { splitIds } from '../sqlite/ids.ts'
import { again } from './schema.ts'
import type { Session, Statement } from './session.ts'
import type { DatabaseTime } from './time.ts'

/** Status of one event, without its payload. */
export function prepareStatus(schema: string, session: Session): (event: string) => Promise<EventStatus | null> {
  const one: Statement = {
    name: 'status',
    text: `SELECT tenant, type, received_at, expires_at FROM ${schema}.event WHERE id = $1`,
  }
  const its: Statement = {
    name: 'status-deliveries',
    text: `SELECT * FROM ${schema}.delivery WHERE event = $1 ORDER BY id`,
  }
  return async (event) => {
    if (uuidBytesOrNull(event) === null) return null
    const [[row], deliveries] = await session.run((query) =>
      Promise.all([query<EventRow>(one, [event]), query<DeliveryRow>(its, [event])]),
    )
    if (row === undefined) return null
    return {
      id: event,
      tenant: row.tenant,
      type: row.type,
      receivedAt: row.received_at,
      expiresAt: row.expires_at,
      deliveries: deliveries.map(readDelivery),
    }
  }
}

interface EventRow {
  readonly tenant: string
  readonly type: string
  readonly received_at: number
  readonly expires_at: number
}

export interface DeliveryRow {
  readonly event: string
  readonly id: string
  readonly route: string
  readonly channel: string
  readonly order_key: Buffer | null
  readonly state: DeliveryState
  readonly attempt: number
  readonly due_at: number | null
  readonly last_status: number | null
  readonly last_reason: string | null
  readonly delivered_at: number | null
  readonly confirmed: Confirmation | null
}

export const readDelivery = (row: DeliveryRow): DeliveryStatus => ({
  id: row.id,
  route: row.route,
  channel: row.channel,
  state: row.state,
  attempts: row.attempt,
  nextAt: row.due_at,
  lastStatus: row.last_status,
  lastReason: row.last_reason,
  deliveredAt: row.delivered_at,
  confirmed: row.confirmed,
})

/** The record of disclosures of one event. It outlives the event when its own period is longer. */
export function prepareDisclosures(
  schema: string,
  session: Session,
): (event: string) => Promise<readonly Disclosure[]> {
  const its: Statement = {
    name: 'disclosures',
    text: `SELECT * FROM ${schema}.disclosure WHERE event = $1 ORDER BY delivery, intended_at, attempt, round`,
  }
  return async (event) => {
    if (uuidBytesOrNull(event) === null) return []
    const rows = await session.run((query) => query<DisclosureRow>(its, [event]))
    return rows.map(readDisclosure)
  }
}

export interface DisclosureRow {
  readonly event: string
  readonly delivery: string
  readonly attempt: number
  readonly until: number
  readonly round: number
  readonly recipient: string
  readonly categories: string
  readonly subjects: Buffer
  readonly intended_at: number
  readonly ended_at: number | null
  readonly outcome: Reach | null
  readonly status: number | null
  readonly expires_at: number
}

export const readDisclosure = (row: DisclosureRow): Disclosure => ({
  event: row.event,
  delivery: row.delivery,
  attempt: row.attempt,
  recipient: row.recipient,
  categories: JSON.parse(row.categories) as string[],
  subjects: splitIds(row.subjects),
  intendedAt: row.intended_at,
  endedAt: row.ended_at,
  outcome: row.outcome,
  status: row.status,
  expiresAt: row.expires_at,
})

/** What a provider said of a message; it only goes forward. */
export function prepareConfirm(
  schema: string,
  session: Session,
): (ref: Uint8Array, news: Confirmation) => Promise<boolean> {
  const confirm: Statement = {
    name: 'confirm',
    text: `
WITH known AS (
  SELECT event, id FROM ${schema}.delivery WHERE ref = $1 AND ref IS NOT NULL
), changed AS (
  UPDATE ${schema}.delivery d SET confirmed = $2::text FROM known k
  WHERE d.event = k.event AND d.id = k.id AND coalesce(d.confirmed, '') = ANY ($3::text[])
)
SELECT 1 AS known FROM known LIMIT 1`,
  }
  return async (ref, news) => {
    const rows = await session.run((query) =>
      query(confirm, [Buffer.from(ref), news, `{${BEFORE[news].map((each) => `"${each}"`).join()}}`]),
    )
    return rows.length > 0
  }
}

/** After what each thing may still come; nothing is the empty text. */
const BEFORE: Readonly<Record<Confirmation, readonly (Confirmation | '')[]>> = {
  sent: [''],
  failed: ['', 'sent'],
  delivered: ['', 'sent', 'failed'],
  read: ['', 'sent', 'failed', 'delivered'],
}

/** Milliseconds until the next delivery of these channels falls due, found from tenant to tenant. */
export function nextDueStatement(schema: string, { sql: now }: DatabaseTime): Statement {
  const waiting = (of: string): string =>
    `d.channel = ${of}.channel AND ${again('d')} = ${of}.again AND d.due_at IS NOT NULL`
  return {
    name: 'next-due',
    text: `
WITH RECURSIVE start AS (
  SELECT channel, again FROM unnest($1::text[]) AS c (channel) CROSS JOIN (VALUES (0), (1)) AS k (again)
), turn AS (
  SELECT s.*, n.tenant, n.due_at FROM start s CROSS JOIN LATERAL (
    SELECT d.tenant, d.due_at FROM ${schema}.delivery d WHERE ${waiting('s')} ORDER BY d.tenant, d.due_at LIMIT 1
  ) n
  UNION ALL
  SELECT t.channel, t.again, n.tenant, n.due_at FROM turn t CROSS JOIN LATERAL (
    SELECT d.tenant, d.due_at FROM ${schema}.delivery d WHERE ${waiting('t')} AND d.tenant > t.tenant
    ORDER BY d.tenant, d.due_at LIMIT 1
  ) n
)
SELECT min(due_at) - ${now} AS value FROM turn`,
  }
}
