import type { DatabaseSync } from 'node:sqlite'
import type { SubjectId } from '../port.ts'
import { holdsAny, idSet } from './ids.ts'
import { walk } from './steps.ts'

/** Narrow rows, so many at once. */
const STEP = 5000
/** Before every place: a place may be 0. */
export const BEFORE_ALL = -1

/** The places of events that concern any of these people, in their order, a list for each step. */
export async function* concerned(
  database: DatabaseSync,
  ids: readonly SubjectId[],
  after = BEFORE_ALL,
): AsyncGenerator<readonly number[]> {
  const asked = idSet(ids)
  const sql = 'SELECT event, subjects FROM concern WHERE event > ? ORDER BY event LIMIT ?'
  for await (const rows of walk(database, sql, (row) => row.event as number, after, STEP)) {
    const events = rows.filter((row) => holdsAny(row.subjects as Uint8Array, asked)).map((row) => row.event as number)
    if (events.length > 0) yield events
  }
}
