import type { DatabaseSync } from 'node:sqlite'
import { JournalUnavailable } from '../errors.ts'
import { diskTrouble } from './codes.ts'

interface Task {
  readonly work: () => unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

export interface Writer {
  /** Runs `work` in the next transaction; resolves with its result after the commit has reached the disk. */
  run<T>(work: () => T): Promise<T>
  /** The same, in the next transaction that anybody else asks for, or in one of its own after so long. */
  within<T>(milliseconds: number, work: () => T): Promise<T>
  /** Commits what waits and takes nothing more; `false` when it had to stop before because of the disk. */
  close(): boolean
}

/** The database was deleted or moved below this process; it counts again when it is back. */
class FilesGone extends Error {}

const GONE = { name: 'files-gone', lasting: false } as const
const BATCH = 256
const CLOSED = 'closed'

/**
 * Group commit: what is asked for within one turn of the event loop, up to 256 tasks, is one transaction and one fsync.
 * While it commits, the next turn's requests gather in the sockets, so batches grow with the load by themselves.
 *
 * A task that throws does not take the others with it: the transaction is rolled back and each runs alone. Trouble with
 * the disk rejects them all with `JournalUnavailable`; after a failed write or fsync the writer stays closed, because
 * what the kernel then says of later ones cannot be trusted.
 *
 * @param rolledBack told when nothing counts of what tasks have noted in memory
 * @param inPlace whether the database is still on disk where it was opened; asked before each commit
 */
export function createWriter(
  database: DatabaseSync,
  rolledBack: () => void = () => {},
  inPlace: () => boolean = () => true,
): Writer {
  const begin = database.prepare('BEGIN IMMEDIATE')
  const commit = database.prepare('COMMIT')
  let tasks: Task[] = []
  let scheduled: NodeJS.Immediate | null = null
  let latest: NodeJS.Timeout | null = null
  let closed: string | null = null

  function transact(batch: readonly Task[]): void {
    const results: unknown[] = []
    begin.run()
    for (const { work } of batch) results.push(work())
    if (!inPlace()) throw new FilesGone()
    commit.run()
    for (const [index, task] of batch.entries()) task.resolve(results[index])
  }

  function attempt(batch: readonly Task[]): void {
    try {
      if (closed !== null) throw new JournalUnavailable(closed)
      transact(batch)
    } catch (error) {
      const lasting = rollBack(database)
      rolledBack()
      const trouble = lasting ?? (error instanceof FilesGone ? GONE : diskTrouble(error))
      if (trouble !== null) {
        if (trouble.lasting) closed = trouble.name
        rejectAll(batch, new JournalUnavailable(trouble.name))
      } else if (batch.length === 1) rejectAll(batch, error)
      else for (const task of batch) attempt([task])
    }
  }

  function flush(): void {
    if (scheduled !== null) clearImmediate(scheduled)
    scheduled = null
    if (latest !== null) clearTimeout(latest)
    latest = null
    const batch = tasks
    tasks = []
    if (batch.length > 0) attempt(batch)
  }

  function add<T>(work: () => T, schedule: () => void): Promise<T> {
    if (closed !== null) return Promise.reject(new JournalUnavailable(closed))
    return new Promise<T>((resolve, reject) => {
      tasks.push({ work, resolve: resolve as (value: unknown) => void, reject })
      if (tasks.length >= BATCH) flush()
      else schedule()
    })
  }

  return {
    run: (work) =>
      add(work, () => {
        scheduled ??= setImmediate(flush)
      }),
    within: (milliseconds, work) =>
      add(work, () => {
        latest ??= setTimeout(flush, milliseconds)
      }),
    close() {
      flush()
      closed ??= CLOSED
      return closed === CLOSED
    },
  }
}

const rejectAll = (batch: readonly Task[], error: unknown): void => {
  for (const task of batch) task.reject(error)
}

/** SQLite may have rolled back by itself. Trouble with the rollback leaves a state that nobody knows. */
function rollBack(database: DatabaseSync): { readonly name: string; readonly lasting: true } | null {
  try {
    if (database.isTransaction) database.exec('ROLLBACK')
    return null
  } catch {
    return { name: 'rollback-failed', lasting: true }
  }
}
