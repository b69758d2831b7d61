import { Worker } from 'node:worker_threads'

/** How the log is put into the database: as far as nobody is disturbed; whole, so that it begins anew; and cut to nothing. */
export type LogWork = 'passive' | 'restart' | 'truncate'

export interface LogState {
  /** Somebody reads what was before, so that not all of it was done. */
  readonly busy: boolean
  /** Pages in the log. */
  readonly pages: number
}

/** Puts the log into the database in a thread of its own, with a connection of its own: what it waits for, nobody else does. */
export interface LogThread {
  /** @throws when SQLite does, or the thread is gone */
  run(work: LogWork): Promise<LogState>
  /** Ends the thread and closes its connection, if there is one. */
  close(): Promise<void>
}

/** Milliseconds for which it waits for whoever reads what was before, a dump or a backup. */
const BUSY_MS = 10
const HEAP_MB = 16

/**
 * All of the thread: it is given as text, so that a router that is one file needs no second one and loads itself but once.
 *
 * A log that begins anew gets its first page here, too: SQLite syncs its head then, for which others would wait.
 */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads')
const { DatabaseSync } = require('node:sqlite')
const database = new DatabaseSync(workerData.path, { timeout: workerData.busyMs })
database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 0')
const version = database.prepare('PRAGMA user_version').get().user_version
parentPort.on('message', (work) => {
  try {
    const { busy, log } = database.prepare('PRAGMA wal_checkpoint(' + work + ')').get()
    if (work === 'restart' && busy === 0) database.exec('BEGIN IMMEDIATE; PRAGMA user_version = ' + version + '; COMMIT')
    parentPort.postMessage({ busy: busy !== 0, pages: log })
  } catch (error) {
    parentPort.postMessage({ failed: error.message })
  }
})
`

/** The thread is started when it first has something to do. */
export function createLogThread(path: string): LogThread {
  let worker: Worker | null = null
  let queue: Promise<unknown> = Promise.resolve()

  function start(): Worker {
    if (worker !== null) return worker
    const resourceLimits = { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 }
    const started = new Worker(THREAD, { eval: true, workerData: { path, busyMs: BUSY_MS }, resourceLimits })
    started.unref()
    started.on('error', () => {})
    started.once('exit', () => {
      if (worker === started) worker = null
    })
    worker = started
    return started
  }

  function ask(work: LogWork): Promise<LogState> {
    const asked = start()
    return new Promise((resolve, reject) => {
      const heard = (answer: LogState | { readonly failed: string }): void => {
        asked.off('exit', ended)
        if ('failed' in answer) reject(new Error(answer.failed))
        else resolve(answer)
      }
      const ended = (): void => {
        asked.off('message', heard)
        reject(new Error('The thread of the log has ended.'))
      }
      asked.once('message', heard)
      asked.once('exit', ended)
      asked.postMessage(work)
    })
  }

  return {
    run(work) {
      const done = queue.then(() => ask(work))
      queue = done.catch(() => {})
      return done
    },
    async close() {
      await queue
      await worker?.terminate()
    },
  }
}
