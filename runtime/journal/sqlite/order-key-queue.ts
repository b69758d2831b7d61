import type { DatabaseSync } from 'node:sqlite'

/**
 * Gives the turn of an order key to the oldest of its deliveries that has not come to an end, unless one is being sent.
 * All others of the key are parked: they have no time at which they are due.
 */
export type GiveTurn = (channel: string, orderKey: Uint8Array, now: number) => void

export function prepareOrderKeyQueue(database: DatabaseSync): GiveTurn {
  const holder = database.prepare(
    `SELECT event, id, state FROM delivery
     WHERE channel = ? AND order_key = ? AND order_key IS NOT NULL AND due_at IS NOT NULL`,
  )
  const head = database.prepare(
    `SELECT event, id FROM delivery
     WHERE channel = ? AND order_key = ? AND order_key IS NOT NULL AND state IN ('queued', 'sending', 'retry')
     ORDER BY event, id LIMIT 1`,
  )
  const set = database.prepare('UPDATE delivery SET due_at = ? WHERE event = ? AND id = ?')

  return (channel, orderKey, now) => {
    const holds = holder.get(channel, orderKey)
    if (holds?.state === 'sending') return
    const first = head.get(channel, orderKey)
    if (first === undefined) return
    const id = first.id as Uint8Array
    if (holds !== undefined) {
      if (holds.event === first.event && Buffer.compare(holds.id as Uint8Array, id) === 0) return
      set.run(null, holds.event as number, holds.id as Uint8Array)
    }
    set.run(now, first.event as number, id)
  }
}
