import { uuidBytesOrNull } from '../../core/uuid.ts'
import type { DeliveryFilter, ListedDelivery, Page } from '../port.ts'
import { type DeliveryRow, readDelivery } from './look-up.ts'
import type { Session, Statement } from './session.ts'

export interface ListedRow extends DeliveryRow {
  readonly tenant: string
  readonly type: string
  readonly received_at: number
}

/** A place in the list, newest events first. */
export interface Cursor {
  readonly event: string
  readonly id: string
}

/** Behind every id. */
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const NEWEST: Cursor = { event: LAST, id: LAST }

/** Rows that one step looks at; those that a filter does not let through count as well. */
const STEP = 1000

/**
 * Deliveries that a filter lets through, newest events first, a list for each step. Dead ones have an index of their
 * own, and those of one event stand together. A step looks at a bounded number of rows, so that a rare one is found
 * without keeping others waiting.
 */
export async function* walkDeliveries(
  schema: string,
  session: Session,
  filter: DeliveryFilter,
  first: Cursor = NEWEST,
): AsyncGenerator<readonly ListedRow[]> {
  const { event, state } = filter
  if (event !== undefined && uuidBytesOrNull(event) === null) return
  const its = event === undefined ? [] : [event]
  const dead = state === 'dead' ? `d.state = 'dead' AND` : ''
  const ofEvent = event === undefined ? '' : 'd.event = $3::uuid AND'
  const statement: Statement = {
    name: `list${dead === '' ? '' : '-dead'}${ofEvent === '' ? '' : '-of-event'}`,
    text: `SELECT d.*, e.type, e.received_at FROM ${schema}.delivery d JOIN ${schema}.event e ON e.id = d.event
      WHERE ${dead} ${ofEvent} (d.event, d.id) < ($1::uuid, $2::uuid) ORDER BY d.event DESC, d.id DESC LIMIT ${STEP}`,
  }
  let after = first
  for (;;) {
    const { event: behind, id } = after
    const rows = await session.run((query) => query<ListedRow>(statement, [behind, id, ...its]))
    const found = rows.filter((row) => passes(row, filter))
    if (found.length > 0) yield found
    const last = rows.at(-1)
    if (last === undefined || rows.length < STEP) return
    after = last
  }
}

function passes(row: ListedRow, filter: DeliveryFilter): boolean {
  const { delivery, state, tenant, route, channel, reason, from, until } = filter
  return (
    (delivery === undefined || row.id === delivery) &&
    (state === undefined || row.state === state) &&
    (tenant === undefined || row.tenant === tenant) &&
    (route === undefined || row.route === route) &&
    (channel === undefined || row.channel === channel) &&
    (reason === undefined || row.last_reason === reason || row.last_reason?.startsWith(`${reason}-`) === true) &&
    (from === undefined || row.received_at >= from) &&
    (until === undefined || row.received_at < until)
  )
}

export function prepareDeliveries(
  schema: string,
  session: Session,
): (filter: DeliveryFilter, after: string | null, limit: number) => Promise<Page<ListedDelivery>> {
  return async (filter, after, limit) => {
    const items: ListedDelivery[] = []
    const first = after === null ? NEWEST : parseCursor(after)
    if (first === null) return { items, next: null }
    for await (const rows of walkDeliveries(schema, session, filter, first)) {
      for (const row of rows) {
        const { event, tenant, type, received_at: receivedAt } = row
        items.push({ ...readDelivery(row), event, tenant, type, receivedAt })
        if (items.length === limit) return { items, next: `${row.event}.${row.id}` }
      }
    }
    return { items, next: null }
  }
}

/** `null` when it is none of ours. */
function parseCursor(text: string): Cursor | null {
  const found = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
    text,
  )
  return found === null ? null : { event: found[1] ?? '', id: found[2] ?? '' }
}
