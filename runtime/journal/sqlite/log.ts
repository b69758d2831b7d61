import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { JournalUnavailable } from '../errors.ts'

/** Milliseconds for which a statement waits for a lock that another process has. */
export const LOCK_MS = 5000
/** The same for cutting the log, while nothing else runs: who reads what was before may go on for hours. */
const CUT_MS = 10
const AGAIN_MS = 100
/** How long one call waits for whoever reads; what waits for the cut calls again. */
const PATIENCE_MS = 30_000

/** The write-ahead log. What was deleted, and keys that were destroyed, are in it until it is cut. */
export interface Log {
  /** `false` while another process reads what was before: a dump, a backup. Holds up nothing for longer than a moment. */
  cut(): boolean
  /**
   * Cuts it, and waits for whoever reads.
   *
   * @throws JournalUnavailable when they have not ended after half a minute, or the journal is closed
   */
  cutAtLast(): Promise<void>
  /** Whether what was deleted may still be in it: at first, and after a cut that did not succeed. */
  isDue(): boolean
}

/** @param isOpen whether the database still is */
export function createLog(database: DatabaseSync, isOpen: () => boolean): Log {
  const checkpoint = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)')
  // A process that died may have left deleted rows in its log.
  let due = true

  function cut(): boolean {
    if (!isOpen()) return false
    database.exec(`PRAGMA busy_timeout = ${CUT_MS}`)
    try {
      // It answers in a row that it could not, and raises nothing.
      const { busy, log } = checkpoint.get() as { readonly busy: number; readonly log: number }
      due = busy !== 0 || log > 0
    } finally {
      database.exec(`PRAGMA busy_timeout = ${LOCK_MS}`)
    }
    return !due
  }

  return {
    cut,
    async cutAtLast() {
      const end = performance.now() + PATIENCE_MS
      while (!cut()) {
        if (!isOpen()) throw new JournalUnavailable('closed')
        if (performance.now() >= end) throw new JournalUnavailable('log-in-use')
        await sleep(AGAIN_MS)
      }
    },
    isDue: () => due,
  }
}
