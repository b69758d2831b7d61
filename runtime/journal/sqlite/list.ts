import type { DatabaseSync } from 'node:sqlite'
import { uuidText } from '../../core/uuid.ts'
import type { DeliveryFilter, ListedDelivery, Page } from '../port.ts'
import { readDelivery } from './look-up.ts'
import { prepareFind } from './seq.ts'
import { pause, type Row, STEP } from './steps.ts'

const COLUMNS = 'd.*, e.id AS event_id, e.type, e.received_at'

/** A place in the list, newest events first. */
interface Cursor {
  readonly event: number
  readonly id: Uint8Array
}

const NEWEST: Cursor = { event: Number.MAX_SAFE_INTEGER, id: Buffer.alloc(0) }

/**
 * Deliveries that a filter lets through, newest events first, a list for each step: `(event, id)` and what is listed.
 * Dead ones have an index of their own, and those of one event stand together.
 */
export async function* walkDeliveries(
  database: DatabaseSync,
  filter: DeliveryFilter,
  first: Cursor = NEWEST,
): AsyncGenerator<readonly Row[]> {
  const { event, state } = filter
  const place = event === undefined ? undefined : prepareFind(database)(event)
  if (place === null) return
  const its = place === undefined ? [] : [place]
  const dead = state === 'dead' ? `d.state = 'dead' AND` : ''
  const ofEvent = place === undefined ? '' : 'd.event = ? AND'
  const statement = database.prepare(
    `SELECT ${COLUMNS} FROM delivery d JOIN event e ON e.seq = d.event
     WHERE ${dead} ${ofEvent} (d.event, d.id) < (?, ?) ORDER BY d.event DESC, d.id DESC LIMIT ?`,
  )
  let after = first
  for (;;) {
    const rows: readonly Row[] = statement.all(...its, after.event, after.id, STEP)
    const found = rows.filter((row) => passes(row, filter))
    if (found.length > 0) yield found
    const last = rows.at(-1)
    if (last === undefined || rows.length < STEP) return
    after = { event: last.event as number, id: last.id as Uint8Array }
    await pause()
  }
}

function passes(row: Row, filter: DeliveryFilter): boolean {
  const { delivery, state, tenant, route, channel, reason, from, until } = filter
  const receivedAt = row.received_at as number
  return (
    (delivery === undefined || uuidText(row.id as Uint8Array) === delivery) &&
    (state === undefined || row.state === state) &&
    (tenant === undefined || row.tenant === tenant) &&
    (route === undefined || row.route === route) &&
    (channel === undefined || row.channel === channel) &&
    (reason === undefined || row.last_reason === reason || String(row.last_reason).startsWith(`${reason}-`)) &&
    (from === undefined || receivedAt >= from) &&
    (until === undefined || receivedAt < until)
  )
}

export function prepareDeliveries(
  database: DatabaseSync,
): (filter: DeliveryFilter, after: string | null, limit: number) => Promise<Page<ListedDelivery>> {
  return async (filter, after, limit) => {
    const items: ListedDelivery[] = []
    const first = after === null ? NEWEST : parseCursor(after)
    if (first === null) return { items, next: null }
    for await (const rows of walkDeliveries(database, filter, first)) {
      for (const row of rows) {
        items.push({
          ...readDelivery(row),
          event: uuidText(row.event_id as Uint8Array),
          tenant: row.tenant as string,
          type: row.type as string,
          receivedAt: row.received_at as number,
        })
        if (items.length === limit) {
          return { items, next: `${row.event}.${Buffer.from(row.id as Uint8Array).toString('hex')}` }
        }
      }
    }
    return { items, next: null }
  }
}

/** `null` when it is none of ours. */
function parseCursor(text: string): Cursor | null {
  const found = /^(\d{1,16})\.([0-9a-f]{32})$/.exec(text)
  return found === null ? null : { event: Number(found[1]), id: Buffer.from(found[2] ?? '', 'hex') }
}
