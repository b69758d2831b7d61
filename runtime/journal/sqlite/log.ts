import { setTimeout as sleep } from 'node:timers/promises'
import { JournalUnavailable } from '../errors.ts'
import type { LogThread } from './log-thread.ts'
import type { Writer } from './writer.ts'

/** Milliseconds for which a statement waits for a lock that another process has. */
export const LOCK_MS = 5000
const AGAIN_MS = 100
/** How long one call waits for whoever reads; what waits for the cut calls again. */
const PATIENCE_MS = 30_000

/** From so many pages on, as far as is known, the log is put into the database: 16 MB. */
const FULL_PAGES = 4096
/** Roughly what a commit writes, and each of its tasks; more than that is seen by SQLite itself (`ITSELF_PAGES`). */
const COMMIT_PAGES = 12
const TASK_PAGES = 4

/** The write-ahead log. What was deleted, and keys that were destroyed, are in it until it is cut. */
export interface Log {
  /** After each commit: puts the log into the database in time. */
  committed(tasks: number): void
  /** After what deletes or replaces something that is about people: it is in the log until that is cut. */
  deleted(): void
  /** `false` while another process reads what was before: a dump, a backup. What is to be stored waits for it. */
  cut(): Promise<boolean>
  /**
   * Cuts it, and waits for whoever reads.
   *
   * @throws JournalUnavailable when they have not ended after half a minute, or the journal is closed
   */
  cutAtLast(): Promise<void>
  /** Whether what was deleted may still be in it. */
  isDue(): boolean
}

export interface LogOptions {
  readonly thread: Pick<LogThread, 'run'>
  readonly writer: Pick<Writer, 'hold'>
  /** Whether the database still is. */
  readonly isOpen: () => boolean
  /** What was deleted before may still be in it. */
  readonly due: boolean
}

export function createLog({ thread, writer, isOpen, ...begun }: LogOptions): Log {
  let { due } = begun
  let pages = 0
  let tending = false

  /** Most of it while others write, and the rest while they wait, so that the log can begin anew. */
  async function tend(): Promise<void> {
    tending = true
    pages = 0
    try {
      await thread.run('passive')
      await writer.hold(() => thread.run('restart'))
    } catch {
      // It stays as it is and is tried again; SQLite does it by itself when it has grown too long.
    } finally {
      tending = false
    }
  }

  async function cut(): Promise<boolean> {
    if (!isOpen()) return false
    try {
      await thread.run('passive')
      // It is told while nothing is written: what is deleted right after it is due again.
      await writer.hold(async () => {
        const { busy, pages: left } = await thread.run('truncate')
        due = busy || left > 0
      })
    } catch (error) {
      if (isOpen()) throw error
      return false
    }
    return !due
  }

  return {
    committed(tasks) {
      pages += COMMIT_PAGES + tasks * TASK_PAGES
      if (pages >= FULL_PAGES && !tending && isOpen()) void tend()
    },
    deleted() {
      due = true
    },
    cut,
    async cutAtLast() {
      const end = performance.now() + PATIENCE_MS
      while (!(await cut())) {
        if (!isOpen()) throw new JournalUnavailable('closed')
        if (performance.now() >= end) throw new JournalUnavailable('log-in-use')
        await sleep(AGAIN_MS)
      }
    },
    isDue: () => due,
  }
}
