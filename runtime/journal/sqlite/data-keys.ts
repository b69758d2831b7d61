import type { DatabaseSync } from 'node:sqlite'
import { createDataKey, openDataKey } from '../../keys/data-key.ts'
import { type SegmentKey, segmentKey } from '../../keys/event-layout.ts'
import type { Keyring } from '../../keys/keyring.ts'
import { createPackedCache } from '../../keys/packed-cache.ts'
import { MOST_KEYS, packedKey, type RememberedKey } from '../../keys/remembered-keys.ts'

/** What is kept about people ends this much later than their last event, so that it is updated at most daily. */
export const SLACK_MS = 86_400_000

/** The data keys of a journal, opened ones in memory. Everything but `forOpening` belongs into a transaction. */
export interface DataKeys {
  /** The key of an id, made when there is none, kept at least until then. */
  forSealing(id: Uint8Array, until: number): SegmentKey
  /** `null` when it was destroyed, or its epoch was. */
  forOpening(id: Uint8Array): SegmentKey | null
  /** Keeps a key at least until then. */
  extend(id: Uint8Array, until: number): void
  /** Answers whether there was one. */
  destroy(id: Uint8Array): boolean
  /** After a transaction that was rolled back: nobody knows what of it is in memory. */
  clear(): void
}

export function createDataKeys(database: DatabaseSync, keyring: Keyring): DataKeys {
  const find = database.prepare('SELECT wrapped, expires_at AS expiresAt FROM key WHERE id = ?')
  const add = database.prepare('INSERT OR REPLACE INTO key (id, wrapped, epoch, expires_at) VALUES (?, ?, ?, ?)')
  const extend = database.prepare('UPDATE key SET expires_at = ? WHERE id = ? AND expires_at < ?')
  const destroy = database.prepare('DELETE FROM key WHERE id = ?')
  const cache = createPackedCache(packedKey, MOST_KEYS)

  function look(id: Uint8Array): RememberedKey | null {
    const known = cache.get(id)
    if (known !== undefined) return known
    const row = find.get(id)
    if (row === undefined) return null
    const wrapped = row.wrapped as Uint8Array
    if (!keyring.knows(keyring.epochOf(wrapped))) return null
    const entry = { ...segmentKey(openDataKey(keyring, id, wrapped)), expiresAt: row.expiresAt as number }
    cache.set(id, entry)
    return entry
  }

  return {
    forSealing(id, until) {
      const entry = look(id)
      const expiresAt = until + SLACK_MS
      if (entry === null) {
        const { key, wrapped } = createDataKey(keyring, id)
        add.run(id, wrapped, keyring.epoch, expiresAt)
        const made = { ...segmentKey(key), expiresAt }
        cache.set(id, made)
        return made
      }
      if (entry.expiresAt < until) {
        extend.run(expiresAt, id, expiresAt)
        cache.set(id, { ...entry, expiresAt })
      }
      return entry
    },
    forOpening: look,
    extend(id, until) {
      if (extend.run(until + SLACK_MS, id, until).changes > 0) cache.forget([id])
    },
    destroy(id) {
      cache.forget([id])
      return destroy.run(id).changes > 0
    },
    clear: () => cache.clear(),
  }
}
