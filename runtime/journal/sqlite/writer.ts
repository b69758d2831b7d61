import type { DatabaseSync } from 'node:sqlite'
import { JournalUnavailable } from '../errors.ts'
import { diskTrouble } from './codes.ts'
import type { ToDisk } from './to-disk.ts'

interface Task {
  readonly work: () => unknown
  readonly deletes: boolean
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** A task of a committed transaction, which may not be on disk yet. */
interface Committed {
  readonly task: Task
  readonly result: unknown
}

export interface Writer {
  /** Runs `work` in the next transaction; resolves with its result after the commit has reached the disk. */
  run<T>(work: () => T): Promise<T>
  /** The same of what deletes and replaces nothing that is about people, so that nothing of it has to leave the log. */
  add<T>(work: () => T): Promise<T>
  /** The same as `add`, in the next transaction that anybody else asks for, or in one of its own after so long. */
  addWithin<T>(milliseconds: number, work: () => T): Promise<T>
  /** Does something while nothing is written; what is asked for meanwhile waits, and everything else goes on. */
  hold<T>(work: () => Promise<T>): Promise<T>
  /** Commits what waits and takes nothing more; `false` when it had to stop because of the disk. */
  close(): Promise<boolean>
}

export interface WriterOptions {
  /** Told when nothing counts of what tasks have noted in memory. */
  readonly rolledBack?: () => void
  /** Whether the database is still on disk where it was opened; asked before each commit. */
  readonly inPlace?: () => boolean
  /** Puts commits on disk; without it a commit is there when it returns. */
  readonly toDisk?: Pick<ToDisk, 'start'>
  /** Told of each commit how many tasks were in it, and whether one of them may have deleted or replaced something. */
  readonly committed?: (tasks: number, deletes: boolean) => void
}

/** The database was deleted or moved below this process; it counts again when it is back. */
class FilesGone extends Error {}

const GONE = { name: 'files-gone', lasting: false } as const
const BATCH = 256
const CLOSED = 'closed'
/** After a failed sync the kernel may have thrown the pages away and report success next time. */
const NOT_SYNCED = 'io-error'

/**
 * Group commit: what is asked for within one turn of the event loop, up to 256 tasks, is one transaction. While it is
 * put on disk the event loop goes on, and what is asked for meanwhile is the next transaction, so batches grow with the
 * load by themselves. Nobody is answered before the sync that began after their commit has ended.
 *
 * A task that throws does not take the others with it: the transaction is rolled back and each runs alone. Trouble with
 * the disk rejects them all with `JournalUnavailable`; after a failed write or sync the writer stays closed, because
 * what the kernel then says of later ones cannot be trusted.
 */
export function createWriter(database: DatabaseSync, options: WriterOptions = {}): Writer {
  const { rolledBack = () => {}, inPlace = () => true, toDisk, committed = () => {} } = options
  const begin = database.prepare('BEGIN IMMEDIATE')
  const commit = database.prepare('COMMIT')
  const tasks: Task[] = []
  /** Committed, on the way to the disk. */
  let syncing: readonly Committed[] = []
  let holding: Promise<unknown> | null = null
  let scheduled: NodeJS.Immediate | null = null
  let latest: NodeJS.Timeout | null = null
  /** Whether anything waits that may not wait for others. */
  let urgent = false
  /** Told when the sync under way has ended. */
  let idle: (() => void)[] = []
  let closed: string | null = null

  function transact(batch: readonly Task[]): readonly Committed[] {
    begin.run()
    const done = batch.map((task) => ({ task, result: task.work() }))
    if (!inPlace()) throw new FilesGone()
    commit.run()
    committed(
      batch.length,
      batch.some(({ deletes }) => deletes),
    )
    return done
  }

  /** What of a batch is committed; the rest is rejected. */
  function attempt(batch: readonly Task[]): readonly Committed[] {
    try {
      if (closed !== null) throw new JournalUnavailable(closed)
      return transact(batch)
    } catch (error) {
      const lasting = rollBack(database)
      rolledBack()
      const trouble = lasting ?? (error instanceof FilesGone ? GONE : diskTrouble(error))
      if (trouble !== null) {
        if (trouble.lasting) closed = trouble.name
        rejectAll(batch, new JournalUnavailable(trouble.name))
        return []
      }
      if (batch.length > 1) return batch.flatMap((task) => attempt([task]))
      rejectAll(batch, error)
      return []
    }
  }

  /** Commits what waits, unless the commit before is still on its way to the disk. */
  function flush(): void {
    if (scheduled !== null) clearImmediate(scheduled)
    scheduled = null
    if (syncing.length > 0 || holding !== null) return
    if (latest !== null) clearTimeout(latest)
    latest = null
    urgent = false
    const batch = tasks.splice(0, BATCH)
    if (tasks.length > 0) soon()
    const done = batch.length === 0 ? [] : attempt(batch)
    if (done.length === 0) return
    syncing = done
    onDisk().then(synced)
  }

  /** Resolves when all that was committed is on disk, with the error when it may not be. */
  function onDisk(): Promise<Error | null> {
    return new Promise((resolve) => {
      if (toDisk === undefined) resolve(null)
      else toDisk.start(resolve)
    })
  }

  function synced(error: Error | null): void {
    const done = syncing
    syncing = []
    settle(done, error)
    const waiting = idle
    idle = []
    for (const tell of waiting) tell()
    if (urgent) soon()
  }

  function settle(done: readonly Committed[], error: Error | null): void {
    if (error === null) {
      for (const { task, result } of done) task.resolve(result)
      return
    }
    closed = NOT_SYNCED
    const refused = new JournalUnavailable(NOT_SYNCED)
    for (const { task } of done) task.reject(refused)
  }

  function soon(): void {
    urgent = true
    scheduled ??= setImmediate(flush)
  }

  function enqueue<T>(work: () => T, deletes: boolean, schedule: () => void): Promise<T> {
    if (closed !== null) return Promise.reject(new JournalUnavailable(closed))
    return new Promise<T>((resolve, reject) => {
      tasks.push({ work, deletes, resolve: resolve as (value: unknown) => void, reject })
      if (tasks.length >= BATCH) flush()
      else schedule()
    })
  }

  async function hold<T>(work: () => Promise<T>): Promise<T> {
    while (holding !== null) await holding
    const held = (async () => {
      if (syncing.length > 0) await new Promise<void>((resolve) => idle.push(resolve))
      return await work()
    })()
    holding = held
      .catch(() => {})
      .then(() => {
        holding = null
        if (urgent) soon()
      })
    return held
  }

  return {
    run: (work) => enqueue(work, true, soon),
    add: (work) => enqueue(work, false, soon),
    addWithin: (milliseconds, work) =>
      enqueue(work, false, () => {
        latest ??= setTimeout(() => {
          latest = null
          urgent = true
          flush()
        }, milliseconds)
      }),
    hold,
    async close() {
      if (latest !== null) clearTimeout(latest)
      if (scheduled !== null) clearImmediate(scheduled)
      const last = tasks.splice(0)
      const done = last.length === 0 ? [] : attempt(last)
      closed ??= CLOSED
      if (syncing.length > 0) await new Promise<void>((resolve) => idle.push(resolve))
      if (done.length > 0) settle(done, await onDisk())
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
