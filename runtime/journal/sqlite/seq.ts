import type { DatabaseSync } from 'node:sqlite'
import { uuidBytesOrNull } from '../../core/uuid.ts'

const START = Date.UTC(2020, 0, 1)
const MILLIS = 2 ** 41
const COUNTS = 2 ** 12

/** How many events one place may hold at most. */
export const PLACES = 256

/**
 * Where an event stands: the milliseconds and the counter of its UUIDv7, so in the order of time and at the end of the
 * table, without an index over ids. 53 bits, which a number holds exactly; they last until 2089, and then begin anew.
 * Another event may stand there already (a process before this one, a clock that was set back): then it is one of the
 * places behind.
 */
export function seqOf(id: Buffer): number {
  const millis = (((id.readUIntBE(0, 6) - START) % MILLIS) + MILLIS) % MILLIS
  return millis * COUNTS + (id.readUInt16BE(6) & (COUNTS - 1))
}

/** Finds an event's place by its id; `null` when it is not there, or is no id. */
export function prepareFind(database: DatabaseSync): (event: string) => number | null {
  const find = database.prepare('SELECT seq FROM event WHERE seq BETWEEN ? AND ? AND id = ? LIMIT 1')
  return (event) => {
    const id = uuidBytesOrNull(event)
    if (id === null) return null
    const seq = seqOf(id)
    return (find.get(seq, seq + PLACES - 1, id)?.seq as number | undefined) ?? null
  }
}
