import type { DatabaseSync } from 'node:sqlite'
import { createRowCache } from '../../keys/row-cache.ts'
import type { Person, SubjectId } from '../port.ts'
import { SLACK_MS } from './data-keys.ts'

/** Which identifiers belong to one person, as events have shown; stored in both directions. */
export interface Links {
  /** Within a transaction: that these are one person's, kept at least until then. */
  add(person: Person, until: number): void
  /** What is linked with it, at most so many. */
  beside(id: SubjectId, limit: number): readonly SubjectId[]
  /** Within a transaction: takes an identifier out; answers of how many links. */
  drop(id: SubjectId): number
  count(id: SubjectId): number
  /** After a transaction that was rolled back. */
  clear(): void
}

/** For SQLite a negative limit is none. */
const ALL = -1

export function createLinks(database: DatabaseSync): Links {
  const put = database.prepare(
    `INSERT INTO link (a, b, expires_at) VALUES (?, ?, ?)
     ON CONFLICT (a, b) DO UPDATE SET expires_at = excluded.expires_at WHERE expires_at < ?`,
  )
  const beside = database.prepare('SELECT b FROM link WHERE a = ? LIMIT ?')
  const drop = database.prepare('DELETE FROM link WHERE a = ? AND b = ?')
  /** Until when links of the first id to another are stored. */
  const stored = createRowCache<number>()

  const linkedWith = (id: SubjectId, limit = ALL): SubjectId[] =>
    beside.all(id, limit).map((row) => row.b as Uint8Array)

  return {
    add([first, ...others], until) {
      for (const other of others) {
        const pair = Buffer.concat([first, other])
        const known = stored.get(pair)
        if (known !== undefined && known >= until) continue
        const expiresAt = until + SLACK_MS
        put.run(first, other, expiresAt, until)
        put.run(other, first, expiresAt, until)
        stored.set(pair, expiresAt)
      }
    },
    beside: (id, limit) => linkedWith(id, limit),
    drop(id) {
      const others = linkedWith(id)
      for (const other of others) {
        drop.run(id, other)
        drop.run(other, id)
      }
      stored.clear()
      return others.length
    },
    count: (id) => linkedWith(id).length,
    clear: () => stored.clear(),
  }
}
