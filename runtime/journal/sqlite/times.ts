import type { DatabaseSync } from 'node:sqlite'

/** What a journal knows of times and of how much waits. */
export function prepareTimes(database: DatabaseSync): {
  countWaiting(): number
  /**
   * Leases of a process that is gone run out now: nobody else has this journal. So does what no attempt has put off: it
   * came in by a clock that was ahead, and would wait until that time has come.
   */
  release(now: number): void
  nextExpiry(): number | null
  trusted(): number | null
  /** Within a transaction. */
  trust(time: number): void
} {
  const due = database.prepare('SELECT count(*) AS count FROM delivery WHERE due_at IS NOT NULL')
  const parked = database.prepare(
    `SELECT count(*) AS count FROM delivery
     WHERE order_key IS NOT NULL AND state IN ('queued', 'sending', 'retry') AND due_at IS NULL`,
  )
  // By the index of what waits, and not through all that was ever delivered.
  const release = database.prepare(
    `UPDATE delivery INDEXED BY delivery_due SET due_at = ? WHERE state IN ('sending', 'queued') AND due_at > ?`,
  )
  const tables = ['dedupe', 'disclosure', 'key', 'link']
  const firstExpiry = database.prepare(
    `SELECT min(at) AS at FROM (SELECT min(delete_at) AS at FROM event
       UNION ALL SELECT min(expires_at) FROM record WHERE expires_at IS NOT NULL
       ${tables.map((table) => `UNION ALL SELECT min(expires_at) FROM ${table}`).join(' ')})`,
  )
  const trusted = database.prepare(`SELECT value FROM meta WHERE name = 'trusted-time'`)
  const trust = database.prepare(
    `INSERT INTO meta (name, value) VALUES ('trusted-time', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  )
  return {
    countWaiting: () => (due.get()?.count as number) + (parked.get()?.count as number),
    release: (now) => void release.run(now, now),
    nextExpiry: () => firstExpiry.get()?.at as number | null,
    trusted: () => (trusted.get()?.value as number | undefined) ?? null,
    trust: (time) => void trust.run(time),
  }
}
