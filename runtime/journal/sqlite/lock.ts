import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { JournalLocked } from '../errors.ts'
import { codeOf, SQLITE_BUSY } from './codes.ts'

/**
 * Takes the data directory for this process by an open exclusive transaction on an empty database beside the journal.
 * The operating system lets go of it when the process ends, however it ends, so nothing stale can block the next one.
 * It is a file of its own because closing *any* descriptor of a locked file (a backup's) would drop the lock.
 *
 * @throws JournalLocked
 */
export function lockDirectory(directory: string): { release(): void } {
  const database = new DatabaseSync(join(directory, 'journal.lock'), { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (codeOf(error) === SQLITE_BUSY) throw new JournalLocked(directory)
    throw error
  }
  return { release: () => database.close() }
}
