import type { SQLInputValue, StatementSync } from 'node:sqlite'
import type { SweepReport } from '../port.ts'
import type { Store } from './accept.ts'
import { prepareDropRest } from './drop-rest.ts'
import type { Log } from './log.ts'
import type { RecordStore } from './records.ts'
import type { Writer } from './writer.ts'

const STEP = 200

export interface Swept {
  readonly report: Omit<SweepReport, 'logCut'>
  /** Deliveries that were still waiting and went with their events. */
  readonly waiting: number
}

export interface SweepOptions {
  readonly store: Store
  readonly writer: Writer
  readonly log: Pick<Log, 'deleted'>
  readonly records: RecordStore
}

/** Deletes in transactions of at most 200 rows of a table, so that accepts are never kept waiting for long. */
export function prepareSweep({ store, writer, log, records }: SweepOptions): (now: number) => Promise<Swept> {
  const { database, keys, links } = store
  const dropEvents = database.prepare(
    `DELETE FROM event WHERE seq IN (SELECT seq FROM event WHERE delete_at <= ? ORDER BY delete_at LIMIT ?)
     RETURNING seq, type`,
  )
  const dropRest = prepareDropRest(store)
  const dropDedupe = database.prepare(
    'DELETE FROM dedupe WHERE key IN (SELECT key FROM dedupe WHERE expires_at <= ? LIMIT ?)',
  )
  const dropDisclosures = database.prepare(
    `DELETE FROM disclosure WHERE (event, delivery, attempt, until, round) IN
       (SELECT event, delivery, attempt, until, round FROM disclosure WHERE expires_at <= ? LIMIT ?)`,
  )
  const oldKeys = database.prepare('SELECT id FROM key WHERE expires_at <= ? LIMIT ?')
  const dropLinks = database.prepare(
    'DELETE FROM link WHERE (a, b) IN (SELECT a, b FROM link WHERE expires_at <= ? LIMIT ?)',
  )

  const changesOf = (statement: StatementSync, ...given: SQLInputValue[]): number =>
    Number(statement.run(...given).changes)

  async function repeat(step: () => number): Promise<number> {
    let total = 0
    for (let changes = STEP; changes === STEP; total += changes)
      changes = await writer.add(() => {
        const count = step()
        // Most sweeps find nothing, and then nothing has to leave the log.
        if (count > 0) log.deleted()
        return count
      })
    return total
  }

  /** Deletes events that are due; nothing is counted here, as a transaction may be tried again. */
  function dropStep(now: number): { readonly types: readonly string[]; readonly waiting: number } {
    const rows = dropEvents.all(now, STEP)
    if (rows.length > 0) log.deleted()
    const events = rows.map((row) => row.seq as number)
    return { types: rows.map((row) => row.type as string), waiting: dropRest(events, now) }
  }

  return async (now) => {
    let events = 0
    let waiting = 0
    const types: Record<string, number> = {}
    for (let dropped = STEP; dropped === STEP; events += dropped) {
      const step = await writer.add(() => dropStep(now))
      dropped = step.types.length
      waiting += step.waiting
      for (const type of step.types) types[type] = (types[type] ?? 0) + 1
    }
    const dedupe = await repeat(() => changesOf(dropDedupe, now, STEP))
    const disclosures = await repeat(() => changesOf(dropDisclosures, now, STEP))
    const ended = await repeat(() => {
      const ids = oldKeys.all(now, STEP).map((row) => row.id as Uint8Array)
      for (const id of ids) keys.destroy(id)
      return ids.length
    })
    const unlinked = await repeat(() => {
      const count = changesOf(dropLinks, now, STEP)
      if (count > 0) links.clear()
      return count
    })
    let expired = 0
    for (let done = false; !done; ) {
      const step = await writer.add(() => records.expire(now, STEP))
      expired += step.expired
      done = step.done
    }
    return { report: { events, types, dedupe, disclosures, records: expired, keys: ended + unlinked }, waiting }
  }
}
