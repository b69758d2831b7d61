import { uuidBytes } from '../../core/uuid.ts'
import { reasonToWait } from '../interrupted.ts'
import type { Confirmation, DeliveryState, Lease, Outcome, Reach } from '../port.ts'
import type { Store } from './accept.ts'
import { prepareComplete } from './disclosures.ts'
import { prepareFind, seqOf } from './seq.ts'

/** What the transaction of a settlement does; answers whether the delivery has come to an end by it. */
export function prepareSettle({ database, giveTurn }: Store): (lease: Lease, outcome: Outcome, now: number) => boolean {
  const find = prepareFind(database)
  const disclosure = prepareComplete(database)
  // The end of a lease tells its claims apart where attempts are counted anew.
  const held = `event = ? AND id = ? AND state = 'sending' AND attempt = ? AND due_at = ? RETURNING order_key AS orderKey`
  const end = database.prepare(
    `UPDATE delivery SET state = ?, due_at = ?, last_status = ?, last_reason = ?, delivered_at = ?, ref = ? WHERE ${held}`,
  )
  const giveBack = database.prepare(
    `UPDATE delivery SET state = iif(attempt = 1, 'queued', 'retry'), attempt = attempt - 1, due_at = ?,
       last_reason = coalesce(?, last_reason) WHERE ${held}`,
  )

  type Row = Readonly<Record<string, unknown>> | undefined

  /** The row that was changed, by the place of its event, which nearly all have to themselves. */
  function atPlace(lease: Lease, change: (...key: Held) => Row): Row {
    const first = seqOf(uuidBytes(lease.event))
    const held = [uuidBytes(lease.delivery), lease.attempt, lease.until] as const
    const row = change(first, ...held)
    if (row !== undefined) return row
    const seq = find(lease.event)
    return seq === first ? undefined : change(seq, ...held)
  }

  return (lease, outcome, now) => {
    const deferred = outcome.kind === 'defer'
    let row: Row
    if (deferred) {
      row = atPlace(lease, (...key) => giveBack.get(outcome.at, reasonToWait(lease, outcome.reason), ...key))
      if (row !== undefined) disclosure.takeBack(lease)
    } else {
      const { state, dueAt, reason, reach, ref } = ending(outcome)
      const { status } = outcome
      const at = state === 'delivered' ? now : null
      disclosure.complete(lease, reach, status, now)
      row = atPlace(lease, (...key) => end.get(state, dueAt, status, reason, at, ref, ...key))
    }
    if (row === undefined) return false
    if (row.orderKey !== null) giveTurn(lease.channel, row.orderKey as Uint8Array, now)
    return !deferred && outcome.kind !== 'retry'
  }
}

/** What tells a lease from all others: the place of its event, its delivery, its attempt and its end. */
type Held = readonly [seq: number | null, delivery: Uint8Array, attempt: number, until: number]

function ending(outcome: Exclude<Outcome, { readonly kind: 'defer' }>): {
  readonly state: DeliveryState
  readonly dueAt: number | null
  readonly reason: string | null
  readonly reach: Reach
  readonly ref: Uint8Array | null
} {
  if (outcome.kind === 'delivered') {
    const { reason = null, ref = null } = outcome
    return { state: 'delivered', dueAt: null, reason, reach: 'received', ref }
  }
  const { kind, reason, reach } = outcome
  return { state: kind, dueAt: kind === 'retry' ? outcome.at : null, reason, reach, ref: null }
}

/** What may still come after each thing that a provider has said. */
const later: Readonly<Record<Confirmation | 'nothing', readonly Confirmation[]>> = {
  nothing: ['sent', 'delivered', 'read', 'failed'],
  sent: ['delivered', 'read', 'failed'],
  failed: ['delivered', 'read'],
  delivered: ['read'],
  read: [],
}

/** What the transaction does when a provider says something of a message; `false` when nobody knows it. */
export function prepareConfirm({ database }: Store): (ref: Uint8Array, news: Confirmation) => boolean {
  const find = database.prepare('SELECT event, id, confirmed FROM delivery WHERE ref = ? AND ref IS NOT NULL')
  const set = database.prepare('UPDATE delivery SET confirmed = ? WHERE event = ? AND id = ?')
  return (ref, news) => {
    const rows = find.all(ref)
    for (const { event, id, confirmed } of rows) {
      const before = (confirmed as Confirmation | null) ?? 'nothing'
      if (later[before].includes(news)) set.run(news, event as number, id as Uint8Array)
    }
    return rows.length > 0
  }
}
