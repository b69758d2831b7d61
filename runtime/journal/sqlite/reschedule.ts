import { keyIdsOf, peopleOf } from '../../keys/envelope.ts'
import type { Rescheduling } from '../port.ts'
import type { Store } from './accept.ts'
import { concerned } from './concern.ts'
import { HEAD, readHead } from './look-up.ts'
import { STEP, walk } from './steps.ts'
import type { Writer } from './writer.ts'

/** Gives stored events other deadlines, and keeps their keys and links as long. */
export function prepareReschedule(
  { database, keys, links }: Store,
  writer: Writer,
): (change: Rescheduling) => Promise<number> {
  const read = database.prepare(`SELECT ${HEAD} FROM event e WHERE e.seq = ?`)
  const bodyOf = database.prepare('SELECT body FROM event WHERE seq = ?')
  const set = database.prepare('UPDATE event SET expires_at = ?, delete_at = ? WHERE seq = ?')

  function keep(seq: number, until: number): void {
    const body = bodyOf.get(seq)?.body as Uint8Array
    for (const id of keyIdsOf(body)) keys.extend(id, until)
    for (const person of peopleOf(body)) links.add(person, until)
  }

  function change(seq: number, { tenant, types, decide }: Rescheduling): boolean {
    const row = read.get(seq)
    if (row === undefined) return false
    const head = readHead(row)
    if ((tenant !== undefined && head.tenant !== tenant) || types?.includes(head.type) === false) return false
    const times = decide(head)
    if (times === null || (times.expiresAt === head.expiresAt && times.deleteAt === head.deleteAt)) return false
    set.run(times.expiresAt, times.deleteAt, seq)
    if (times.deleteAt > head.deleteAt) keep(seq, times.deleteAt)
    return true
  }

  async function* places({ subjects }: Rescheduling): AsyncGenerator<readonly number[]> {
    if (subjects !== undefined) yield* concerned(database, subjects)
    else {
      const sql = 'SELECT seq FROM event WHERE seq > ? ORDER BY seq LIMIT ?'
      for await (const rows of walk(database, sql, (row) => row.seq as number, -1)) {
        yield rows.map((row) => row.seq as number)
      }
    }
  }

  return async (asked) => {
    let total = 0
    for await (const found of places(asked)) {
      for (let at = 0; at < found.length; at += STEP) {
        const step = found.slice(at, at + STEP)
        total += await writer.run(() => step.filter((seq) => change(seq, asked)).length)
      }
    }
    return total
  }
}
