import type { QueryResultRow } from 'pg'
import { JournalUnavailable } from '../errors.ts'
import { mayRunAgain, serverTrouble } from './codes.ts'
import { type Connection, connect, destroy } from './connect.ts'
import type { Target } from './database-url.ts'

/** Prepared once on each connection, under its name. */
export interface Statement {
  readonly name: string
  readonly text: string
}

export type Value = string | number | Buffer | null

export type Query = <Row extends QueryResultRow>(
  statement: Statement | string,
  values?: readonly Value[],
) => Promise<readonly Row[]>

/** One connection, opened when it is needed and again when it has been lost; what is asked of it runs in turn. */
export interface Session {
  /**
   * Runs `work`, again when the server asks for it (a deadlock, a serialization failure), so it must not have effects of
   * its own. Statements that do not wait for each other share a round trip.
   *
   * @throws JournalUnavailable when nobody knows whether it was done; the errors of single rows as they are
   */
  run<T>(work: (query: Query) => Promise<T>): Promise<T>
  /** Whether nothing runs or waits. */
  idle(): boolean
  /** Finishes what waits, and ends. */
  close(): Promise<void>
}

export interface SessionOptions {
  /** Read for each connection, so that a rotated password is taken up. */
  readonly target: () => Target
  /** How long an answer may take before the connection counts as lost, milliseconds. */
  readonly patienceMs: number
  /** By which the server knows the connection. */
  readonly application: string
  readonly onChange?: (code: string | null) => void
}

const TRIES = 10
/** After a failure to connect, everything is refused at once for this long, so that senders are told quickly. */
const REST_MS = 250

export function createSession(options: SessionOptions): Session {
  let connection: Connection | null = null
  let tail: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let state: 'open' | 'closing' | 'closed' = 'open'
  let failed: { readonly code: string; readonly until: number } | null = null

  async function open(): Promise<Connection> {
    if (connection !== null) return connection
    if (failed !== null && performance.now() < failed.until) throw new JournalUnavailable(failed.code)
    try {
      const opened = await connect(options.target(), options.application)
      opened.client.once('end', () => {
        if (connection === opened) connection = null
      })
      connection = opened
      failed = null
      options.onChange?.(null)
      return opened
    } catch (error) {
      const unavailable = error instanceof JournalUnavailable ? error : new JournalUnavailable('refused')
      failed = { code: unavailable.code, until: performance.now() + REST_MS }
      options.onChange?.(unavailable.code)
      throw unavailable
    }
  }

  async function lose(lost: Connection): Promise<void> {
    if (connection === lost) connection = null
    await destroy(lost.client)
  }

  async function attempt<T>(work: (query: Query) => Promise<T>): Promise<T> {
    const current = await open()
    const late = Promise.withResolvers<never>()
    const timer = setTimeout(() => late.reject(new JournalUnavailable('no-answer')), options.patienceMs)
    const pending: Promise<unknown>[] = []
    const query: Query = (statement, values = []) => {
      const prepared = typeof statement === 'string' ? { text: statement } : statement
      const answer = current.client.query({ ...prepared, values: [...values] }).then((result) => result.rows as never)
      pending.push(answer.catch(() => {}))
      return answer
    }
    try {
      const result = await Promise.race([work(query), late.promise])
      if (current.unconfirmed()) throw new JournalUnavailable('not-replicated')
      return result
    } catch (error) {
      const trouble = error instanceof JournalUnavailable ? error.code : serverTrouble(error)
      if (trouble !== null && !mayRunAgain(error)) {
        await lose(current)
        options.onChange?.(trouble)
        throw error instanceof JournalUnavailable ? error : new JournalUnavailable(trouble)
      }
      // Whatever was begun ends here; outside of a transaction this is a warning.
      await Promise.all(pending)
      await current.client.query('ROLLBACK').catch(() => lose(current))
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  async function again<T>(work: (query: Query) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      if (state === 'closed') throw new JournalUnavailable('closed')
      try {
        return await attempt(work)
      } catch (error) {
        if (!mayRunAgain(error)) throw error
        if (tries === TRIES) throw new JournalUnavailable('contention')
      }
    }
  }

  return {
    run(work) {
      if (state !== 'open') return Promise.reject(new JournalUnavailable('closed'))
      waiting++
      const done = tail.then(() => again(work)).finally(() => waiting--)
      tail = done.catch(() => {})
      return done
    },
    idle: () => waiting === 0,
    async close() {
      state = 'closing'
      await tail
      state = 'closed'
      await connection?.client.end()
      connection = null
    },
  }
}
