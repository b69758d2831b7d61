import type { DeliveryFilter, ListedDelivery, Page } from '../port.ts'
import type { Line, Value } from './line.ts'
import { type DeliveryRow, readDelivery } from './look-up.ts'

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

/** Rows that one step looks at; those that a filter does not let through count as well. */
const STEP = 1000

/**
 * Deliveries that a filter lets through, newest events first, a list for each step. Dead ones have an index of their
 * own. A step looks at a bounded number of rows, so that a rare one is found without keeping others waiting.
 */
export async function* walkDeliveries(
  schema: string,
  line: Line,
  filter: DeliveryFilter,
  first: Cursor | null = null,
): AsyncGenerator<readonly ListedRow[]> {
  const dead = filter.state === 'dead' ? `d.state = 'dead' AND` : ''
  const statement = (behind: string) => ({
    name: `list${dead === '' ? '' : '-dead'}${behind === '' ? '' : '-behind'}`,
    text: `SELECT d.*, e.type, e.received_at FROM ${schema}.delivery d JOIN ${schema}.event e ON e.id = d.event
      WHERE ${dead} ${behind === '' ? 'true' : behind} ORDER BY d.event DESC, d.id DESC LIMIT ${STEP}`,
  })
  let after = first
  for (;;) {
    const behind = after === null ? '' : '(d.event, d.id) < ($1::uuid, $2::uuid)'
    const values: readonly Value[] = after === null ? [] : [after.event, after.id]
    const rows = await line.run((query) => query<ListedRow>(statement(behind), values))
    const found = rows.filter((row) => passes(row, filter))
    if (found.length > 0) yield found
    const last = rows.at(-1)
    if (last === undefined || rows.length < STEP) return
    after = last
  }
}

function passes(row: ListedRow, { state, tenant, route, channel, reason, from, until }: DeliveryFilter): boolean {
  return (
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
  line: Line,
): (filter: DeliveryFilter, after: string | null, limit: number) => Promise<Page<ListedDelivery>> {
  return async (filter, after, limit) => {
    const items: ListedDelivery[] = []
    const first = after === null ? null : parseCursor(after)
    if (after !== null && first === null) return { items, next: null }
    for await (const rows of walkDeliveries(schema, line, filter, first)) {
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
