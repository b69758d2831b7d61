import type { DatabaseSync } from 'node:sqlite'
import type { DeliveryState, Lease, Outcome, Reach } from '../port.ts'
import { uuidBytes } from '../uuid.ts'

/** What the transaction of a settlement does; answers whether the delivery has come to an end by it. */
export function prepareSettle(database: DatabaseSync): (lease: Lease, outcome: Outcome, now: number) => boolean {
  const held = `event = (SELECT seq FROM event WHERE id = ?) AND id = ? AND state = 'sending' AND attempt = ?`
  const end = database.prepare(
    `UPDATE delivery SET state = ?, due_at = ?, last_status = ?, last_reason = ?, delivered_at = ? WHERE ${held}`,
  )
  const giveBack = database.prepare(
    `UPDATE delivery SET state = iif(attempt = 1, 'queued', 'retry'), attempt = attempt - 1, due_at = ? WHERE ${held}`,
  )
  const record = database.prepare(
    `UPDATE disclosure SET outcome = ?, status = ?, ended_at = ? WHERE event = ? AND delivery = ? AND attempt = ?`,
  )
  const takeBack = database.prepare('DELETE FROM disclosure WHERE event = ? AND delivery = ? AND attempt = ?')

  return (lease, outcome, now) => {
    const key = [uuidBytes(lease.event), uuidBytes(lease.delivery)] as const
    if (outcome.kind === 'defer') {
      if (giveBack.run(outcome.at, ...key, lease.attempt).changes > 0) takeBack.run(...key, lease.attempt)
      return false
    }
    const { state, dueAt, reason, reach } = ending(outcome)
    record.run(reach, outcome.status, now, ...key, lease.attempt)
    const deliveredAt = state === 'delivered' ? now : null
    const { changes } = end.run(state, dueAt, outcome.status, reason, deliveredAt, ...key, lease.attempt)
    return changes > 0 && dueAt === null
  }
}

function ending(outcome: Exclude<Outcome, { readonly kind: 'defer' }>): {
  readonly state: DeliveryState
  readonly dueAt: number | null
  readonly reason: string | null
  readonly reach: Reach
} {
  if (outcome.kind === 'delivered') return { state: 'delivered', dueAt: null, reason: null, reach: 'received' }
  const { kind, reason, reach } = outcome
  return { state: kind, dueAt: kind === 'retry' ? outcome.at : null, reason, reach }
}
