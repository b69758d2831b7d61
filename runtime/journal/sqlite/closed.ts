import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'

/** Where the note of a close in order is. */
export const markOf = (database: string): string => `${database}.closed`

/**
 * What a close has left behind, and nothing else: a copy, a restored backup and a file that somebody else has written
 * to differ in inode or time, and a database that was not closed still has its log.
 */
function stateOf(database: string): string | null {
  const found = statSync(database, { bigint: true, throwIfNoEntry: false })
  if (found === undefined || statSync(`${database}-wal`, { throwIfNoEntry: false }) !== undefined) return null
  const { dev, ino, size, mtimeNs, ctimeNs } = found
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ')
}

/**
 * The epochs of the keyring with which a journal has closed a database, if its file is still what was closed to the
 * inode and the nanosecond; `null` when it is not. Asked before it is opened.
 */
export function closedWith(database: string): readonly number[] | null {
  const [epochs = '', state] = readMark(database)?.split('\n') ?? []
  return state !== undefined && state === stateOf(database) ? epochs.split(' ').map(Number) : null
}

function readMark(database: string): string | null {
  try {
    return readFileSync(markOf(database), 'utf8')
  } catch {
    return null
  }
}

/**
 * Notes that a database was closed in order: its log is in it, and nothing went wrong before.
 *
 * @param epochs of the keyring
 */
export function markClosed(database: string, epochs: readonly number[]): void {
  try {
    const state = stateOf(database)
    if (state !== null) writeFileSync(markOf(database), `${epochs.join(' ')}\n${state}`, { mode: 0o600 })
  } catch {
    // Without the mark, or with half of it, the next one to open it reads it all.
  }
}

/** From now on the database is written to; that is on disk when the directory is. */
export const unmarkClosed = (database: string): void => rmSync(markOf(database), { force: true })
