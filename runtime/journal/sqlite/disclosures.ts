import type { DatabaseSync } from 'node:sqlite'
import { uuidBytes, uuidBytesOrNull, uuidText } from '../../core/uuid.ts'
import type { Disclosure, Intent, Lease, Reach } from '../port.ts'
import { splitIds } from './ids.ts'

interface Intended {
  readonly lease: Lease
  readonly intent: Intent
  readonly now: number
}

/** Writes who is about to receive what. A delivery that was made due again counts its attempts anew: another round. */
export function prepareIntend(database: DatabaseSync): (intended: Intended) => void {
  const columns = 'event, delivery, attempt, until, round, recipient, categories, subjects, intended_at, expires_at'
  const add = database.prepare(
    `INSERT INTO disclosure (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  /** As JSON: a declaration's lists live as long as it does. */
  const texts = new WeakMap<readonly string[], string>()

  function textOf(categories: readonly string[]): string {
    const known = texts.get(categories)
    if (known !== undefined) return known
    const text = JSON.stringify(categories)
    texts.set(categories, text)
    return text
  }

  return ({ lease, intent, now }) => {
    const { recipient, categories, subjects, expiresAt } = intent
    const key = [uuidBytes(lease.event), uuidBytes(lease.delivery), lease.attempt, lease.until] as const
    const rest = [recipient, textOf(categories), Buffer.concat(subjects), now, expiresAt] as const
    for (let round = 0; add.run(...key, round, ...rest).changes === 0; ) round++
  }
}

/** Completes what an attempt has disclosed, or takes it back. */
export function prepareComplete(database: DatabaseSync): {
  complete(lease: Lease, reach: Reach, status: number | null, now: number): void
  takeBack(lease: Lease): void
} {
  const its = 'event = ? AND delivery = ? AND attempt = ? AND until = ? AND ended_at IS NULL'
  const complete = database.prepare(`UPDATE disclosure SET outcome = ?, status = ?, ended_at = ? WHERE ${its}`)
  const takeBack = database.prepare(`DELETE FROM disclosure WHERE ${its}`)
  const keyOf = (lease: Lease) =>
    [uuidBytes(lease.event), uuidBytes(lease.delivery), lease.attempt, lease.until] as const
  return {
    complete: (lease, reach, status, now) => void complete.run(reach, status, now, ...keyOf(lease)),
    takeBack: (lease) => void takeBack.run(...keyOf(lease)),
  }
}

/** The record of disclosures of one event. It outlives the event when its own period is longer. */
export function prepareDisclosures(database: DatabaseSync): (event: string) => readonly Disclosure[] {
  const its = database.prepare(
    'SELECT * FROM disclosure WHERE event = ? ORDER BY delivery, intended_at, attempt, round',
  )
  return (event) => {
    const id = uuidBytesOrNull(event)
    return id === null ? [] : its.all(id).map(readDisclosure)
  }
}

export const readDisclosure = (row: Readonly<Record<string, unknown>>): Disclosure => ({
  event: uuidText(row.event as Uint8Array),
  delivery: uuidText(row.delivery as Uint8Array),
  attempt: row.attempt as number,
  recipient: row.recipient as string,
  categories: JSON.parse(row.categories as string) as string[],
  subjects: splitIds(row.subjects as Uint8Array),
  intendedAt: row.intended_at as number,
  endedAt: row.ended_at as number | null,
  outcome: row.outcome as Reach | null,
  status: row.status as number | null,
  expiresAt: row.expires_at as number,
})
