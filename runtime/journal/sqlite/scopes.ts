import { uuidBytesOrNull } from '../../core/uuid.ts'
import { idText } from '../../keys/row-cache.ts'
import type { ConcernedEvent, Goes, Scope, ScopeStore, StoredEvent, SubjectId } from '../port.ts'
import type { Store } from './accept.ts'
import { BEFORE_ALL } from './concern.ts'
import { prepareDropRest } from './drop-rest.ts'
import { idSet, splitIds } from './ids.ts'
import type { Log } from './log.ts'
import { HEAD, prepareEvent, readHead } from './look-up.ts'
import { prepareFind } from './seq.ts'
import { type Row, STEP, walk } from './steps.ts'
import { prepareUnname } from './unname.ts'
import type { Writer } from './writer.ts'

/** Narrow rows, so many at once. */
const CONCERNS = 5000

/** @param log that what was deleted is taken out of */
export function createScopes(store: Store, writer: Writer, log: Pick<Log, 'cutAtLast'>): ScopeStore {
  const { database, keys, links, altered } = store
  const find = prepareFind(database)
  const read = database.prepare(`SELECT e.seq, ${HEAD} FROM event e WHERE e.seq = ?`)
  const concern = database.prepare('SELECT subjects FROM concern WHERE event = ?')
  const dropEvent = database.prepare('DELETE FROM event WHERE seq = ?')
  const empty = database.prepare("UPDATE disclosure SET subjects = x'' WHERE event = ? AND subjects <> x''")
  const named = database.prepare("SELECT count(*) AS count FROM disclosure WHERE event = ? AND subjects <> x''")
  const dropRest = prepareDropRest(store)
  const eventAt = prepareEvent(database, keys, altered)
  const unname = prepareUnname(database, writer)

  /** The rows of a scope, in their order, a list for each step. */
  async function* rowsOf({ tenant, events }: Scope, after = BEFORE_ALL): AsyncGenerator<readonly Row[]> {
    const ours = (row: Row | undefined): row is Row => row?.tenant === tenant
    if (events === null) {
      const sql = `SELECT e.seq, ${HEAD} FROM event e WHERE e.seq > ? ORDER BY e.seq LIMIT ?`
      for await (const rows of walk(database, sql, (row) => row.seq as number, after)) yield rows.filter(ours)
      return
    }
    const places = [...new Set(events.map(find))].filter((seq) => seq !== null && seq > after) as number[]
    yield places
      .sort((a, b) => a - b)
      .map((seq): Row | undefined => read.get(seq))
      .filter(ours)
  }

  const concerned = (row: Row): ConcernedEvent => ({
    ...readHead(row),
    people: splitIds((concern.get(row.seq as number)?.subjects as Uint8Array | undefined) ?? new Uint8Array()),
  })

  /** Which of some ids stand in an event that is none of these. */
  async function* standing(ids: ReadonlySet<string>, without: ReadonlySet<number>): AsyncGenerator<SubjectId> {
    const sql = 'SELECT event, subjects FROM concern WHERE event > ? ORDER BY event LIMIT ?'
    for await (const rows of walk(database, sql, (row) => row.event as number, BEFORE_ALL, CONCERNS)) {
      for (const { event, subjects } of rows) {
        if (without.has(event as number)) continue
        for (const id of splitIds(subjects as Uint8Array)) if (ids.has(idText(id))) yield id
      }
    }
  }

  /** Within a transaction: what was read before it may be another since. */
  function drop(seq: number, goes: Goes, gone: ReadonlySet<string>): number | null {
    const row = read.get(seq)
    const event = row === undefined ? null : concerned(row)
    if (event === null || !goes(event)) return null
    for (const id of event.people) {
      if (!gone.has(idText(id))) continue
      links.drop(id)
      keys.destroy(id)
    }
    empty.run(uuidBytesOrNull(event.id))
    dropEvent.run(seq)
    return dropRest([seq], event.receivedAt)
  }

  return {
    async stored(scope, after, limit) {
      const items: StoredEvent[] = []
      const from = after === null ? BEFORE_ALL : Number(after)
      if (!Number.isSafeInteger(from)) return { items, next: null }
      for await (const rows of rowsOf(scope, from)) {
        for (const { seq } of rows) {
          const event = eventAt(seq as number)
          if (event !== null) items.push(event)
          if (items.length === limit) return { items, next: String(seq) }
        }
      }
      return { items, next: null }
    },
    async gone(scope, goes) {
      const going = new Map<string, SubjectId>()
      const places = new Set<number>()
      const staying = new Set<string>()
      for await (const rows of rowsOf(scope)) {
        for (const row of rows) {
          const event = concerned(row)
          if (goes(event)) {
            places.add(row.seq as number)
            for (const id of event.people) going.set(idText(id), id)
          } else for (const id of event.people) staying.add(idText(id))
        }
      }
      for (const id of staying) going.delete(id)
      if (scope.events !== null && going.size > 0) {
        for await (const id of standing(new Set(going.keys()), places)) going.delete(idText(id))
      }
      return [...going.values()]
    },
    async drop(scope, goes, gone) {
      await unname(gone)
      const people = idSet(gone)
      let events = 0
      let deliveries = 0
      for await (const rows of rowsOf(scope)) {
        for (let at = 0; at < rows.length; at += STEP) {
          const step = rows.slice(at, at + STEP).map(({ seq }) => seq as number)
          const waited = await writer.run(() => step.map((seq) => drop(seq, goes, people)))
          for (const each of waited) {
            if (each === null) continue
            events++
            deliveries += each
          }
        }
      }
      await log.cutAtLast()
      return { events, deliveries }
    },
    async remains(scope, goes) {
      let count = 0
      for await (const rows of rowsOf(scope)) count += rows.filter((row) => goes(concerned(row))).length
      for (const event of scope.events ?? []) {
        const id = uuidBytesOrNull(event)
        // Of one that is kept they are kept as well.
        if (id !== null && find(event) === null) count += named.get(id)?.count as number
      }
      return count
    },
  }
}
