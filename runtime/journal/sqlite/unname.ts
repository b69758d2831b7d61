import type { DatabaseSync } from 'node:sqlite'
import type { SubjectId } from '../port.ts'
import { disclosedKeys } from './disclosed.ts'
import { idSet, withoutIds } from './ids.ts'
import type { Writer } from './writer.ts'

/** Takes people's pseudonyms out of the record of disclosures; answers of how many rows. */
export function prepareUnname(database: DatabaseSync, writer: Writer): (ids: readonly SubjectId[]) => Promise<number> {
  const find = database.prepare(
    `SELECT subjects FROM disclosure WHERE event = ? AND delivery = ? AND attempt = ? AND until = ? AND round = ?`,
  )
  const set = database.prepare(
    `UPDATE disclosure SET subjects = ?
     WHERE event = ? AND delivery = ? AND attempt = ? AND until = ? AND round = ?`,
  )
  return async (ids) => {
    const asked = idSet(ids)
    let total = 0
    for await (const keys of disclosedKeys(database, ids)) {
      const changed = await writer.run(() =>
        keys.filter((key) => {
          const subjects = find.get(...key)?.subjects
          const left = subjects === undefined ? null : withoutIds(subjects as Uint8Array, asked)
          if (left !== null) set.run(left, ...key)
          return left !== null
        }),
      )
      total += changed.length
    }
    return total
  }
}
