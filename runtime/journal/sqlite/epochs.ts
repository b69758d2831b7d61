import type { DatabaseSync } from 'node:sqlite'
import { rewrapDataKey } from '../../keys/data-key.ts'
import type { Keyring } from '../../keys/keyring.ts'
import type { EpochUse, Journal } from '../port.ts'
import { ROOT_KEYS, rewrapRootKeys, wrappedKey } from './root-keys.ts'
import { type Row, ranges, walk } from './steps.ts'
import type { Writer } from './writer.ts'

/** Brings data keys under the current epoch, and says where they stand. */
export function createEpochs(
  database: DatabaseSync,
  keyring: Keyring,
  writer: Writer,
): Pick<Journal, 'rewrap' | 'epochs'> {
  // What has changed since it was read is left for the next time.
  const set = database.prepare('UPDATE key SET wrapped = ?, epoch = ? WHERE id = ? AND wrapped = ?')
  const uses = database.prepare('SELECT epoch, count(*) AS keys FROM key WHERE id > ? AND id <= ? GROUP BY epoch')
  const sql = 'SELECT id, wrapped, epoch FROM key WHERE id > ? ORDER BY id LIMIT ?'

  function rewrapRows(rows: readonly Row[]): number {
    let count = 0
    for (const row of rows) {
      const id = row.id as Uint8Array
      const wrapped = row.wrapped as Uint8Array
      count += Number(set.run(rewrapDataKey(keyring, id, wrapped), keyring.epoch, id, wrapped).changes)
    }
    return count
  }

  return {
    async rewrap() {
      let total = 0
      for await (const rows of walk(database, sql, (row) => row.id as Uint8Array, Buffer.alloc(0))) {
        // Those of an epoch that was destroyed were destroyed with it.
        const old = rows.filter(({ epoch }) => epoch !== keyring.epoch && keyring.knows(epoch as number))
        if (old.length > 0) total += await writer.run(() => rewrapRows(old))
      }
      // Last: until then a keyring without the old epoch is refused.
      return total + (await writer.run(() => rewrapRootKeys(database, keyring)))
    },
    async epochs(): Promise<readonly EpochUse[]> {
      const counts = new Map<number, number>()
      const add = (epoch: number, keys: number): void => void counts.set(epoch, (counts.get(epoch) ?? 0) + keys)
      // Keys only go to the current epoch: what changes meanwhile never makes an older one look unused.
      for await (const range of ranges(database, 'key', 'id')) {
        for (const { epoch, keys } of uses.all(...range)) add(epoch as number, keys as number)
      }
      for (const name of Object.keys(ROOT_KEYS)) add(keyring.epochOf(wrappedKey(database, name)), 1)
      return [...counts].map(([epoch, keys]) => ({ epoch, keys })).sort((one, other) => one.epoch - other.epoch)
    },
  }
}
