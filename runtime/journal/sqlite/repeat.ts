import type { Journal, ReplayRequest } from '../port.ts'
import { prepareAddDelivery, type Store } from './accept.ts'
import { walkDeliveries } from './list.ts'
import { HEAD, prepareEvent, readHead } from './look-up.ts'
import { prepareFind } from './seq.ts'
import { type Row, walk } from './steps.ts'
import type { Writer } from './writer.ts'

/** Makes dead deliveries due again; those of expired events stay dead. */
export function prepareRedrive({ database, giveTurn }: Store, writer: Writer): Journal['redrive'] {
  const revive = database.prepare(
    `UPDATE delivery SET state = 'queued', attempt = 0, due_at = iif(order_key IS NULL, ?, NULL)
     WHERE event = ? AND id = ? AND state = 'dead' AND ? < (SELECT expires_at FROM event WHERE seq = event)`,
  )
  function again(rows: readonly Row[], now: number): number {
    let count = 0
    for (const { event, id, channel, order_key: orderKey } of rows) {
      if (revive.run(now, event as number, id as Uint8Array, now).changes === 0) continue
      if (orderKey !== null) giveTurn(channel as string, orderKey as Uint8Array, now)
      count++
    }
    return count
  }
  return async (filter, now) => {
    let total = 0
    for await (const rows of walkDeliveries(database, { ...filter, state: 'dead' })) {
      total += await writer.run(() => again(rows, now))
    }
    return total
  }
}

/** Adds deliveries to one event, or to those of a period; left out are those that have expired or cannot be opened. */
export function prepareReplay({ database, keys, giveTurn, altered }: Store, writer: Writer): Journal['replay'] {
  const alive = database.prepare('SELECT 1 FROM event WHERE seq = ? AND expires_at > ?')
  const add = prepareAddDelivery(database, giveTurn)
  const eventAt = prepareEvent(database, keys, altered)
  const find = prepareFind(database)
  const select = `SELECT e.seq, ${HEAD} FROM event e`
  const one = database.prepare(`${select} WHERE e.seq = ?`)
  const all = `${select} WHERE e.seq > ? ORDER BY e.seq LIMIT ?`

  const steps = (event: string | undefined): AsyncIterable<readonly Row[]> | Iterable<readonly Row[]> =>
    event === undefined ? walk(database, all, (row) => row.seq as number, -1) : [one.all(find(event))]

  function* additions(rows: readonly Row[], { from, until, tenant, types, deliveriesOf }: ReplayRequest) {
    for (const row of rows) {
      const { receivedAt, type, tenant: its } = readHead(row)
      if (from !== undefined && receivedAt < from) continue
      if (until !== undefined && receivedAt >= until) continue
      if (!types.includes(type)) continue
      if (tenant !== undefined && its !== tenant) continue
      const event = eventAt(row.seq as number)
      if (event === null || event.segments.length === 0) continue
      yield { seq: row.seq as number, tenant: its, deliveries: deliveriesOf(event) }
    }
  }

  return async (request, now) => {
    let total = 0
    for await (const rows of steps(request.event)) {
      const wanted = [...additions(rows, request)]
      const counts = await writer.run(() =>
        wanted.map(({ seq, tenant, deliveries }) => {
          if (alive.get(seq, now) === undefined) return 0
          for (const delivery of deliveries) add(seq, tenant, delivery, now)
          return deliveries.length
        }),
      )
      for (const count of counts) total += count
    }
    return total
  }
}
