import { uuidBytes } from '../../core/uuid.ts'
import { JournalUnavailable } from '../errors.ts'
import type { Accepted, Begun, NewEvent } from '../port.ts'
import type { StoreBatch } from './accept-batch.ts'
import type { Session } from './session.ts'

/** What one caller wants stored together. */
interface Task {
  readonly events: readonly NewEvent[]
  readonly begun: readonly Begun[]
  readonly resolve: (accepted: readonly Accepted[]) => void
  readonly reject: (error: unknown) => void
}

const BATCH = 256

/**
 * Group commit: what was asked for while the connections were busy, up to 256 events, is one statement, one transaction
 * and one flush. Batches grow with the load by themselves. Events that cannot be stored do not take those of other
 * callers with them: each caller's then run alone.
 */
export function createAccept(
  sessions: readonly Session[],
  store: StoreBatch,
): (events: readonly NewEvent[], begun?: readonly Begun[]) => Promise<readonly Accepted[]> {
  let tasks: Task[] = []
  let scheduled = false

  function nextBatch(): readonly Task[] {
    let end = 0
    for (let count = 0; end < tasks.length; end++) {
      count += tasks[end]?.events.length ?? 0
      if (count > BATCH && end > 0) break
    }
    const batch = tasks.slice(0, end)
    tasks = tasks.slice(end)
    return batch
  }

  function flush(): void {
    scheduled = false
    for (const session of sessions) {
      if (tasks.length === 0) return
      if (session.idle()) void attempt(session, nextBatch()).finally(flush)
    }
  }

  async function attempt(session: Session, batch: readonly Task[]): Promise<void> {
    try {
      const results = await store(
        session,
        batch.map((each) => each.events),
        batch.flatMap((each) => each.begun),
      )
      for (const [index, task] of batch.entries()) task.resolve(results[index] ?? [])
    } catch (error) {
      if (error instanceof JournalUnavailable || batch.length === 1) for (const task of batch) task.reject(error)
      else for (const task of batch) await attempt(session, [task])
    }
  }

  return async (events, begun = []) => {
    if (events.length === 0) return []
    for (const event of events) for (const { id } of [event, ...event.deliveries]) uuidBytes(id)
    return new Promise((resolve, reject) => {
      tasks.push({ events, begun, resolve, reject })
      if (scheduled) return
      scheduled = true
      setImmediate(flush)
    })
  }
}
