import { existsSync, readdirSync } from 'node:fs'
import { JournalMissing } from '../errors.ts'
import { markOf } from './closed.ts'

const REMEMBERED = /\.(tombstone|reminder|record-reminder)$/

/**
 * Refuses to begin an empty journal where there was one: what is beside it, or what was remembered outside of it, is
 * of a journal whose database is gone.
 *
 * @param remembersIn where tombstones are; `null` when nowhere
 * @throws JournalMissing
 */
export function refuseMissing(database: string, remembersIn: string | null): void {
  if (existsSync(database)) return
  const left = [markOf(database), `${database}-wal`].find((path) => existsSync(path))
  if (left !== undefined) throw new JournalMissing(database, left)
  if (remembersIn !== null && filesIn(remembersIn).some((name) => REMEMBERED.test(name))) {
    throw new JournalMissing(database, remembersIn)
  }
}

function filesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory)
  } catch {
    // Nothing was remembered yet.
    return []
  }
}
