import type { DatabaseSync } from 'node:sqlite'
import { uuidText } from '../../core/uuid.ts'
import { boundToEvent, openEvent } from '../../keys/envelope.ts'
import { Unreadable } from '../../keys/errors.ts'
import type { Altered } from '../altered.ts'
import type {
  Confirmation,
  DeliveryState,
  DeliveryStatus,
  EventHead,
  EventStatus,
  Segment,
  StoredEvent,
} from '../port.ts'
import type { DataKeys } from './data-keys.ts'
import { prepareFind } from './seq.ts'

/** Status of one event, without its payload. */
export function prepareStatus(database: DatabaseSync): (event: string) => EventStatus | null {
  const find = prepareFind(database)
  const one = database.prepare('SELECT tenant, type, received_at, expires_at FROM event WHERE seq = ?')
  const its = database.prepare('SELECT * FROM delivery WHERE event = ? ORDER BY id')
  return (event) => {
    const seq = find(event)
    const row = seq === null ? undefined : one.get(seq)
    if (row === undefined) return null
    return {
      id: event,
      tenant: row.tenant as string,
      type: row.type as string,
      receivedAt: row.received_at as number,
      expiresAt: row.expires_at as number,
      deliveries: its.all(seq).map(readDelivery),
    }
  }
}

export const readDelivery = (row: Readonly<Record<string, unknown>>): DeliveryStatus => ({
  id: uuidText(row.id as Uint8Array),
  route: row.route as string,
  channel: row.channel as string,
  state: row.state as DeliveryState,
  attempts: row.attempt as number,
  nextAt: row.due_at as number | null,
  lastStatus: row.last_status as number | null,
  lastReason: row.last_reason as string | null,
  deliveredAt: row.delivered_at as number | null,
  confirmed: row.confirmed as Confirmation | null,
})

/** The columns that `readHead` reads. */
export const HEAD = 'e.id, e.tenant, e.source, e.type, e.received_at, e.expires_at, e.delete_at, e.digest'

export const readHead = (row: Readonly<Record<string, unknown>>): EventHead => ({
  id: uuidText(row.id as Uint8Array),
  tenant: row.tenant as string,
  source: row.source as string,
  type: row.type as string,
  receivedAt: row.received_at as number,
  expiresAt: row.expires_at as number,
  deleteAt: row.delete_at as number,
  digest: row.digest as string,
})

/** Reads an event by its place with what of it can be opened: nothing where it was altered. */
export function prepareEvent(
  database: DatabaseSync,
  keys: DataKeys,
  altered: Altered,
): (seq: number) => StoredEvent | null {
  const read = database.prepare(`SELECT ${HEAD}, e.body FROM event e WHERE e.seq = ?`)
  return (seq) => {
    const row = read.get(seq)
    if (row === undefined) return null
    const head = readHead(row)
    const segments = openAll(head, row.body as Uint8Array, keys)
    if (segments !== null) return { ...head, segments }
    altered.found(head)
    return { ...head, segments: [], altered: true }
  }
}

function openAll({ tenant, id }: EventHead, body: Uint8Array, keys: DataKeys): readonly Segment[] | null {
  try {
    return openEvent(boundToEvent(tenant, id), body, keys.forOpening)
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

/** When the next delivery of any of these channels falls due, looked up tenant by tenant in the index of what waits. */
export function prepareNextDue(database: DatabaseSync): (channels: readonly string[]) => number | null {
  const first = database.prepare(
    `WITH RECURSIVE turn (fresh, tenant) AS (
       SELECT 0, min(tenant) FROM delivery WHERE channel = ?1 AND fresh = 0 AND due_at IS NOT NULL
       UNION ALL SELECT 1, min(tenant) FROM delivery WHERE channel = ?1 AND fresh = 1 AND due_at IS NOT NULL
       UNION ALL
       SELECT fresh, (SELECT min(tenant) FROM delivery d
         WHERE d.channel = ?1 AND d.fresh = turn.fresh AND d.tenant > turn.tenant AND d.due_at IS NOT NULL)
       FROM turn WHERE tenant IS NOT NULL)
     SELECT min((SELECT min(due_at) FROM delivery d
       WHERE d.channel = ?1 AND d.fresh = turn.fresh AND d.tenant = turn.tenant AND d.due_at IS NOT NULL)) AS at
     FROM turn WHERE tenant IS NOT NULL`,
  )
  return (channels) => {
    let soonest: number | null = null
    for (const channel of channels) {
      const at = first.get(channel)?.at as number | null
      if (at !== null && (soonest === null || at < soonest)) soonest = at
    }
    return soonest
  }
}
