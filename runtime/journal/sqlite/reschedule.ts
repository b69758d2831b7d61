import { keyIdsOf, peopleOf } from '../../keys/envelope.ts'
import type { EventHead, Rescheduling } from '../port.ts'
import type { Store } from './accept.ts'
import { concerned } from './concern.ts'
import { HEAD, readHead } from './look-up.ts'
import { pause, type Row, STEP, walk } from './steps.ts'
import type { Writer } from './writer.ts'

/** Gives stored events other deadlines, and keeps their keys and links as long. */
export function prepareReschedule(
  { database, keys, links }: Store,
  writer: Writer,
): (change: Rescheduling) => Promise<number> {
  const read = database.prepare(`SELECT e.seq, ${HEAD} FROM event e WHERE e.seq = ?`)
  const bodyOf = database.prepare('SELECT body FROM event WHERE seq = ?')
  const set = database.prepare('UPDATE event SET expires_at = ?, delete_at = ? WHERE seq = ?')

  function keep(seq: number, until: number): void {
    const body = bodyOf.get(seq)?.body as Uint8Array
    for (const id of keyIdsOf(body)) keys.extend(id, until)
    for (const person of peopleOf(body)) links.add(person, until)
  }

  /** Within a transaction: what was read before it may be another since. */
  function change(seq: number, asked: Rescheduling): boolean {
    const row = read.get(seq)
    const event = row === undefined ? null : readHead(row)
    const times = event === null ? null : timesOf(event, asked)
    if (event === null || times === null) return false
    set.run(times.expiresAt, times.deleteAt, seq)
    if (times.deleteAt > event.deleteAt) keep(seq, times.deleteAt)
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
    let total = 0
    for await (const rows of rowsOf(asked)) {
      const moves = rows.filter((row) => timesOf(readHead(row), asked) !== null).map((row) => row.seq as number)
      if (moves.length > 0) total += await writer.run(() => moves.filter((seq) => change(seq, asked)).length)
    }
    return total
  }
}

/** The other times that an event gets; `null` when it is left as it is. */
function timesOf(event: EventHead, { tenant, types, decide }: Rescheduling): ReturnType<Rescheduling['decide']> {
  if ((tenant !== undefined && event.tenant !== tenant) || types?.includes(event.type) === false) return null
  const times = decide(event)
  return times?.expiresAt === event.expiresAt && times.deleteAt === event.deleteAt ? null : times
}
