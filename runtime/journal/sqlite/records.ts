import type { KeyObject } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Clock } from '../../core/clock.ts'
import { openRecord, sealRecord } from '../../keys/data-key.ts'
import { type Change, DELETION_MEMORY_MS, RecordConflict, type Records, type Stored } from '../port/records.ts'
import type { Log } from './log.ts'
import type { Writer } from './writer.ts'

const MOST = 1000
const LONGEST_ID = 200

export interface RecordStore extends Records {
  /** The newest generation. */
  generation(): number
  /** Within a transaction: what has expired becomes a deletion, and old deletions go. Answers how many expired. */
  expire(now: number, limit: number): { readonly expired: number; readonly done: boolean }
}

interface Row {
  readonly kind: string
  readonly id: string
  readonly value: Uint8Array | null
  readonly expires_at: number | null
  readonly generation: number
}

export interface RecordOptions {
  readonly database: DatabaseSync
  readonly writer: Writer
  readonly log: Pick<Log, 'deleted'>
  readonly key: KeyObject
  readonly clock: Clock
}

/** Records in one table; a deletion stays in it for a day without its value, so that the feed can tell of it. */
export function createRecords({ database, writer, log, key, clock }: RecordOptions): RecordStore {
  const one = database.prepare('SELECT * FROM record WHERE kind = ? AND id = ?')
  const many = database.prepare(
    'SELECT * FROM record WHERE kind = ? AND id > ? AND value IS NOT NULL ORDER BY id LIMIT ?',
  )
  const since = database.prepare('SELECT * FROM record WHERE generation > ? ORDER BY generation LIMIT ?')
  const put = database.prepare(
    'INSERT OR REPLACE INTO record (kind, id, value, expires_at, generation) VALUES (?, ?, ?, ?, ?)',
  )
  const newest = database.prepare(`SELECT value FROM meta WHERE name = 'generation'`)
  const setNewest = database.prepare(
    `INSERT INTO meta (name, value) VALUES ('generation', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  )
  const expired = database.prepare('SELECT * FROM record WHERE expires_at <= ? ORDER BY expires_at LIMIT ?')
  const drop = database.prepare('DELETE FROM record WHERE kind = ? AND id = ?')

  const generation = (): number => (newest.get()?.value as number | undefined) ?? 0

  const read = ({ kind, id, value, expires_at, generation }: Row): Stored => ({
    kind,
    id,
    value: value === null ? null : openRecord(key, kind, id, value),
    // Of a deletion it says when it leaves the feed, which is nobody's business.
    expiresAt: value === null ? null : expires_at,
    generation,
  })

  function set({ kind, id, value, expiresAt }: Change, generation: number, now: number): void {
    const known = one.get(kind, id) !== undefined
    if (known) log.deleted()
    if (value !== null) put.run(kind, id, sealRecord(key, kind, id, value), expiresAt, generation)
    else if (known) put.run(kind, id, null, now + DELETION_MEMORY_MS, generation)
  }

  /** The kind of one that is not as its writer expects. */
  function conflict(changes: readonly Change[]): string | null {
    for (const { kind, id, expected } of changes) {
      if (expected === undefined) continue
      const row = one.get(kind, id) as Row | undefined
      const found = row === undefined || row.value === null ? 0 : row.generation
      if (found !== expected) return kind
    }
    return null
  }

  return {
    generation,
    async get(kind, id) {
      const row = one.get(kind, id) as Row | undefined
      return row === undefined || row.value === null ? null : read(row)
    },
    async list(kind, { after = '', limit = MOST } = {}) {
      return (many.all(kind, after, Math.min(limit, MOST)) as unknown as readonly Row[]).map(read)
    },
    async write(changes) {
      for (const { id } of changes) {
        if (id === '' || id.length > LONGEST_ID) throw new RangeError('An id of a record has 1 to 200 characters.')
      }
      const written = await writer.add(() => {
        // Nothing is thrown in here: others are in the same transaction.
        const kind = conflict(changes)
        if (kind !== null) return kind
        let last = generation()
        const now = clock.now()
        for (const change of changes) set(change, ++last, now)
        setNewest.run(last)
        return last
      })
      if (typeof written === 'string') throw new RecordConflict(written)
      return written
    },
    async changes(after, limit) {
      return (since.all(after, limit) as unknown as readonly Row[]).map(read)
    },
    expire(now, limit) {
      let count = 0
      let last = generation()
      const rows = expired.all(now, limit) as unknown as readonly Row[]
      if (rows.length > 0) log.deleted()
      for (const { kind, id, value } of rows) {
        if (value === null) drop.run(kind, id)
        else {
          put.run(kind, id, null, now + DELETION_MEMORY_MS, ++last)
          count++
        }
      }
      setNewest.run(last)
      return { expired: count, done: rows.length < limit }
    },
  }
}
