import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'

/** More than most events take, so that a disk with room for less counts as full. */
const BYTES = 65_536

/** Writes something and deletes it again; within a transaction. */
export function prepareProbe(database: DatabaseSync): () => void {
  const put = database.prepare(`INSERT INTO meta (name, value) VALUES ('probe', ?)`)
  const take = database.prepare(`DELETE FROM meta WHERE name = 'probe'`)
  return () => {
    put.run(randomBytes(BYTES))
    take.run()
  }
}
