import { countSegments } from '../../keys/envelope.ts'
import { afterInterruption } from '../interrupted.ts'
import type { StoredEvent, SubjectId, SubjectStore } from '../port.ts'
import { prepareSeal, type Store } from './accept.ts'
import { BEFORE_ALL, concerned } from './concern.ts'
import { countDisclosed, pageOfDisclosed } from './disclosed.ts'
import type { Log } from './log.ts'
import { HEAD, prepareEvent, readHead } from './look-up.ts'
import { createPurge } from './purge.ts'
import { prepareFind } from './seq.ts'
import { STEP } from './steps.ts'
import type { Writer } from './writer.ts'

/** @param log that what was deleted is taken out of */
export function createSubjects(store: Store, writer: Writer, log: Pick<Log, 'cutAtLast'>): SubjectStore {
  const { database, keys, links, altered } = store
  const find = prepareFind(database)
  const read = database.prepare(`SELECT ${HEAD}, e.body FROM event e WHERE e.seq = ?`)
  const replace = database.prepare('UPDATE event SET body = ? WHERE seq = ?')
  const setConcern = database.prepare('INSERT OR REPLACE INTO concern (event, subjects) VALUES (?, ?)')
  const dropConcern = database.prepare('DELETE FROM concern WHERE event = ?')
  const wake = database.prepare(
    `UPDATE delivery SET due_at = ? WHERE event = ? AND state IN ('queued', 'retry')
       AND last_reason IN (?, ?) AND due_at > ?`,
  )
  const seal = prepareSeal(store)
  const eventAt = prepareEvent(database, keys, altered)
  const keyOf = database.prepare('SELECT 1 FROM key WHERE id = ?')

  return {
    linked: async (id, limit) => links.beside(id, limit),
    async concerning(ids, after, limit) {
      const items: StoredEvent[] = []
      for await (const events of concerned(database, ids, after === null ? BEFORE_ALL : Number(after))) {
        for (const seq of events) {
          const event = eventAt(seq)
          if (event !== null) items.push(event)
          if (items.length === limit) return { items, next: String(seq) }
        }
      }
      return { items, next: null }
    },
    disclosed: (ids, after, limit) => pageOfDisclosed(database, ids, after, limit),
    rewrite: (event, segments) =>
      writer.run(() => {
        const seq = find(event)
        const row = seq === null ? undefined : read.get(seq)
        if (seq === null || row === undefined) return false
        const { body, subjects } = seal(readHead(row), segments)
        replace.run(body, seq)
        if (subjects === null) dropConcern.run(seq)
        else setConcern.run(seq, subjects)
        return true
      }),
    destroyKeys: (ids) => writer.run(() => ids.filter((id) => keys.destroy(id)).length),
    async wake(ids, reason, now) {
      let total = 0
      for await (const events of concerned(database, ids)) {
        for (let at = 0; at < events.length; at += STEP) {
          const step = events.slice(at, at + STEP)
          const counts = await writer.run(() =>
            step.map((seq) => Number(wake.run(now, seq, reason, afterInterruption(reason), now).changes)),
          )
          for (const count of counts) total += count
        }
      }
      return total
    },
    purge: createPurge(store, writer, log),
    async remains(ids) {
      let count = 0
      for (const id of ids) count += (keyOf.get(id) === undefined ? 0 : 1) + links.count(id)
      for await (const events of concerned(database, ids)) {
        // Found by its ids it counts, also when no segment is left.
        for (const seq of events) count += Math.max(1, countIn(seq, ids))
      }
      return count + (await countDisclosed(database, ids))
    },
  }

  function countIn(seq: number, ids: readonly SubjectId[]): number {
    const body = read.get(seq)?.body
    return body === undefined ? 0 : countSegments(body as Uint8Array, ids)
  }
}
