import type { Store } from './accept.ts'

/** Deletes, within a transaction, what belongs to events that are gone; answers how many of their deliveries waited. */
export function prepareDropRest({
  database,
  giveTurn,
}: Pick<Store, 'database' | 'giveTurn'>): (events: readonly number[], now: number) => number {
  const dropConcern = database.prepare('DELETE FROM concern WHERE event = ?')
  const dropDeliveries = database.prepare(
    `DELETE FROM delivery WHERE event = ?
     RETURNING channel, order_key AS orderKey, state IN ('queued', 'sending', 'retry') AS waits`,
  )
  return (events, now) => {
    let waiting = 0
    const lines = new Map<string, readonly [channel: string, orderKey: Uint8Array]>()
    for (const event of events) {
      dropConcern.run(event)
      for (const { channel, orderKey, waits } of dropDeliveries.all(event)) {
        waiting += waits as number
        if (orderKey === null || waits === 0) continue
        const key = orderKey as Uint8Array
        lines.set(`${channel} ${Buffer.from(key).toString('hex')}`, [channel as string, key])
      }
    }
    for (const [channel, orderKey] of lines.values()) giveTurn(channel, orderKey, now)
    return waiting
  }
}
