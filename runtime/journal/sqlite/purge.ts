import { dropSegments, readSegmentCount, subjectsOf } from '../../keys/envelope.ts'
import type { Purged, SubjectId } from '../port.ts'
import type { Store } from './accept.ts'
import { concerned } from './concern.ts'
import type { Log } from './log.ts'
import { STEP } from './steps.ts'
import { prepareUnname } from './unname.ts'
import type { Writer } from './writer.ts'

/** Takes what is about people out of every table, some rows in a transaction, and then out of the log. */
export function createPurge(
  { database, links, giveTurn }: Store,
  writer: Writer,
  log: Pick<Log, 'cutAtLast'>,
): (ids: readonly SubjectId[]) => Promise<Purged> {
  const read = database.prepare('SELECT body, received_at AS receivedAt FROM event WHERE seq = ?')
  const replace = database.prepare('UPDATE event SET body = ? WHERE seq = ?')
  const setConcern = database.prepare('UPDATE concern SET subjects = ? WHERE event = ?')
  const dropConcern = database.prepare('DELETE FROM concern WHERE event = ?')
  const ordered = database.prepare(
    `SELECT id, channel, order_key AS orderKey FROM delivery WHERE event = ? AND order_key IS NOT NULL`,
  )
  const unorder = database.prepare(
    `UPDATE delivery SET order_key = NULL,
       due_at = iif(state IN ('queued', 'sending', 'retry'), coalesce(due_at, ?), NULL) WHERE event = ? AND id = ?`,
  )
  const unname = prepareUnname(database, writer)

  /** An order key may stand for something of the person's; without it the delivery waits for nobody. */
  function dropOrder(seq: number, receivedAt: number): void {
    for (const { id, channel, orderKey } of ordered.all(seq)) {
      unorder.run(receivedAt, seq, id as Uint8Array)
      giveTurn(channel as string, orderKey as Uint8Array, receivedAt)
    }
  }

  /** Answers how many segments of the event were theirs. */
  function purgeEvent(seq: number, ids: readonly SubjectId[]): number {
    const row = read.get(seq)
    const before = row?.body as Uint8Array | undefined
    const after = before === undefined ? null : dropSegments(before, ids)
    if (row === undefined || before === undefined || after === null) {
      dropConcern.run(seq)
      return 0
    }
    replace.run(after, seq)
    const left = subjectsOf(after)
    if (left.length === 0) dropConcern.run(seq)
    else setConcern.run(Buffer.concat(left), seq)
    dropOrder(seq, row.receivedAt as number)
    return readSegmentCount(before) - readSegmentCount(after)
  }

  return async (ids) => {
    let events = 0
    let segments = 0
    for await (const found of concerned(database, ids)) {
      for (let at = 0; at < found.length; at += STEP) {
        const step = found.slice(at, at + STEP)
        const counts = await writer.run(() => step.map((seq) => purgeEvent(seq, ids)))
        for (const count of counts) {
          segments += count
          if (count > 0) events++
        }
      }
    }
    const purged = await writer.run(() => ids.map((id) => links.drop(id)))
    const disclosures = await unname(ids)
    await log.cutAtLast()
    return { events, segments, links: purged.reduce((sum, count) => sum + count, 0), disclosures }
  }
}
