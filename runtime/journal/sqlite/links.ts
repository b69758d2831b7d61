import type { DatabaseSync } from 'node:sqlite'
import { createKeyCache, idText } from '../../keys/key-cache.ts'
import type { Person, SubjectId } from '../port.ts'
import { SLACK_MS } from './data-keys.ts'

/** Which identifiers belong to one person, as events have shown; stored in both directions. */
export interface Links {
  /** Within a transaction: that these are one person's, kept at least until then. */
  add(person: Person, until: number): void
  /** These and all that are linked with them. */
  closure(ids: readonly SubjectId[]): readonly SubjectId[]
  /** Within a transaction: takes an identifier out; answers of how many links. */
  drop(id: SubjectId): number
  count(id: SubjectId): number
  /** After a transaction that was rolled back. */
  clear(): void
}

export function createLinks(database: DatabaseSync): Links {
  const put = database.prepare(
    `INSERT INTO link (a, b, expires_at) VALUES (?, ?, ?)
     ON CONFLICT (a, b) DO UPDATE SET expires_at = excluded.expires_at WHERE expires_at < ?`,
  )
  const beside = database.prepare('SELECT b FROM link WHERE a = ?')
  const drop = database.prepare('DELETE FROM link WHERE a = ? AND b = ?')
  /** Until when links of the first id to another are stored. */
  const stored = createKeyCache<number>()

  const linkedWith = (id: SubjectId): SubjectId[] => beside.all(id).map((row) => row.b as Uint8Array)

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
    closure(ids) {
      const found = new Map(ids.map((id) => [idText(id), id]))
      // A map that grows while it is walked is walked to its end.
      for (const id of found.values()) {
        for (const other of linkedWith(id)) if (!found.has(idText(other))) found.set(idText(other), other)
      }
      return [...found.values()]
    },
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
