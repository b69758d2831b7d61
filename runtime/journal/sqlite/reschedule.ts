import { keyIdsOf, peopleOf } from '../../keys/envelope.ts'
import type { EventHead, Rescheduling } from '../port.ts'
import type { Store } from './accept.ts'
import { concerned } from './concern.ts'
import { HEAD, readHead } from './look-up.ts'
import { pause, type Row, STEP, walk } from './steps.ts'
import type { Writer } from './writer.ts'

interface Move {
  readonly seq: number
  readonly event: EventHead
  readonly expiresAt: number
  readonly deleteAt: number
}

/** Gives stored events other deadlines, and keeps their keys and links as long. */
export function prepareReschedule(
  { database, keys, links }: Store,
  writer: Writer,
): (change: Rescheduling) => Promise<number> {
  const read = database.prepare(`SELECT e.seq, ${HEAD} FROM event e WHERE e.seq = ?`)
  const bodyOf = database.prepare('SELECT body FROM event WHERE seq = ?')
  // What somebody else has moved meanwhile was decided about by them.
  const set = database.prepare(
    'UPDATE event SET expires_at = ?, delete_at = ? WHERE seq = ? AND expires_at = ? AND delete_at = ?',
  )

  function keep(seq: number, until: number): void {
    const body = bodyOf.get(seq)?.body as Uint8Array
    for (const id of keyIdsOf(body)) keys.extend(id, until)
    for (const person of peopleOf(body)) links.add(person, until)
  }

  function apply({ seq, event, expiresAt, deleteAt }: Move): boolean {
    if (set.run(expiresAt, deleteAt, seq, event.expiresAt, event.deleteAt).changes === 0) return false
    if (deleteAt > event.deleteAt) keep(seq, deleteAt)
    return true
  }

  async function* rowsOf({ subjects }: Rescheduling): AsyncGenerator<readonly Row[]> {
    if (subjects === undefined) {
      const sql = `SELECT e.seq, ${HEAD} FROM event e WHERE e.seq > ? ORDER BY e.seq LIMIT ?`
      yield* walk(database, sql, (row) => row.seq as number, -1)
      return
    }
    for await (const found of concerned(database, subjects)) {
      for (let at = 0; at < found.length; at += STEP) {
        yield found
          .slice(at, at + STEP)
          .map((seq) => read.get(seq))
          .filter((row) => row !== undefined)
        await pause()
      }
    }
  }

  return async (asked) => {
    const { tenant, types, decide } = asked
    let total = 0
    for await (const rows of rowsOf(asked)) {
      const moves: Move[] = []
      for (const row of rows) {
        const event = readHead(row)
        if ((tenant !== undefined && event.tenant !== tenant) || types?.includes(event.type) === false) continue
        const times = decide(event)
        if (times === null || (times.expiresAt === event.expiresAt && times.deleteAt === event.deleteAt)) continue
        moves.push({ seq: row.seq as number, event, ...times })
      }
      if (moves.length > 0) total += await writer.run(() => moves.filter(apply).length)
    }
    return total
  }
}
