import { closeSync, fdatasync, fsyncSync, openSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

/** Puts what was committed on disk, while others go on. */
export interface ToDisk {
  /** Tells when all that was committed before is on disk; or why it may not be. */
  start(done: (error: Error | null) => void): void
  /** Nothing is started after it. */
  close(): void
}

/** How long the log is, in pages, when SQLite puts it into the database by itself, because nobody else has: 64 MB. */
export const ITSELF_PAGES = 16_384

/**
 * The write-ahead log of a database, by a descriptor of our own: SQLite writes each commit to it (`synchronous =
 * NORMAL`) and leaves its sync to us, which `FULL` would do in the middle of everything else. The log is one file for as
 * long as the database is open, and a sync covers whatever was written to the file before.
 *
 * @param path of the database, whose log is there from the first commit on
 */
export function createToDisk(database: DatabaseSync, path: string): ToDisk {
  database.exec(`PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = ${ITSELF_PAGES}`)
  let log: number | null = null
  let underWay = 0
  let closed = false

  function open(): number {
    if (log !== null) return log
    // Beside the file itself, where the path is a link.
    const own = realpathSync(path)
    log = openSync(`${own}-wal`, 'r+')
    // Its name is on disk only when its directory is.
    const directory = openSync(dirname(own), 'r')
    try {
      fsyncSync(directory)
    } finally {
      closeSync(directory)
    }
    return log
  }

  function letGo(): void {
    if (!closed || underWay > 0 || log === null) return
    closeSync(log)
    log = null
  }

  return {
    start(done) {
      underWay++
      const ended = (error: Error | null): void => {
        underWay--
        letGo()
        done(error)
      }
      try {
        fdatasync(open(), ended)
      } catch (error) {
        ended(error as Error)
      }
    },
    close() {
      closed = true
      letGo()
    },
  }
}
