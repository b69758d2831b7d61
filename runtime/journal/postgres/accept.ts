import type { Keyring, Sealed } from '../../keys/keyring.ts'
import { JournalUnavailable } from '../errors.ts'
import type { Accepted, NewEvent } from '../port.ts'
import { uuidBytes } from '../uuid.ts'
import { bytesArray, intArray, textArray, uuidArray } from './arrays.ts'
import type { Line, Query, Statement } from './line.ts'
import type { DatabaseTime } from './time.ts'

interface Task {
  readonly event: NewEvent
  readonly sealed: Sealed
  readonly resolve: (accepted: Accepted) => void
  readonly reject: (error: unknown) => void
}

const BATCH = 256
const LOST_ROUNDS = 3

/**
 * Group commit: what was asked for while the connections were busy, up to 256 events, is one statement, one transaction
 * and one flush. Batches grow with the load by themselves. An event that cannot be stored does not take the others with
 * it: each then runs alone.
 */
export function createAccept(
  lines: readonly Line[],
  keyring: Keyring,
  schema: string,
  time: DatabaseTime,
): (event: NewEvent) => Promise<Accepted> {
  const store = prepareStore(schema, time)
  let tasks: Task[] = []
  let scheduled = false

  function flush(): void {
    scheduled = false
    for (const line of lines) {
      if (tasks.length === 0) return
      if (!line.idle()) continue
      const batch = tasks.slice(0, BATCH)
      tasks = tasks.slice(BATCH)
      void attempt(line, batch).finally(flush)
    }
  }

  async function attempt(line: Line, batch: readonly Task[]): Promise<void> {
    try {
      const results = await store(line, batch)
      for (const [index, task] of batch.entries()) task.resolve(results[index] as Accepted)
    } catch (error) {
      if (error instanceof JournalUnavailable || batch.length === 1) for (const task of batch) task.reject(error)
      else for (const task of batch) await attempt(line, [task])
    }
  }

  return (event) => {
    for (const { id } of [event, ...event.deliveries]) uuidBytes(id)
    // At once, so that no plain text waits for the commit.
    const sealed = keyring.seal(event.tenant, event.id, event.payload)
    return new Promise((resolve, reject) => {
      tasks.push({ event, sealed, resolve, reject })
      if (scheduled) return
      scheduled = true
      setImmediate(flush)
    })
  }
}

function prepareStore(schema: string, time: DatabaseTime) {
  const store: Statement = {
    name: 'accept',
    text: `
WITH given AS (
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int8[], $6::int8[], $7::text[], $8::bytea[],
    $9::bytea[], $10::bytea[], $11::int8[])
    AS g (id, tenant, source, type, received_at, expires_at, digest, key, body, dedupe_key, dedupe_expires_at)
), fresh AS (
  INSERT INTO ${schema}.dedupe AS d (key, event, expires_at)
  SELECT dedupe_key, id, dedupe_expires_at FROM given WHERE dedupe_key IS NOT NULL ORDER BY dedupe_key
  ON CONFLICT (key) DO UPDATE SET event = excluded.event, expires_at = excluded.expires_at WHERE d.expires_at <= $12
  RETURNING event
), stored AS (
  INSERT INTO ${schema}.event (id, tenant, source, type, received_at, expires_at, digest, key, body)
  SELECT id, tenant, source, type, received_at, expires_at, digest, key, body FROM given
  WHERE dedupe_key IS NULL OR id IN (SELECT event FROM fresh)
  RETURNING id
), queued AS (
  INSERT INTO ${schema}.delivery (event, id, route, channel, state, attempt, due_at)
  SELECT w.event, w.id, w.route, w.channel, 'queued', 0, ${time.sql}
  FROM unnest($13::uuid[], $14::uuid[], $15::text[], $16::text[]) AS w (event, id, route, channel)
  WHERE w.event IN (SELECT id FROM stored)
)
SELECT id FROM stored`,
  }
  const lookUpFirsts: Statement = {
    name: 'accept-firsts',
    text: `SELECT key, event FROM ${schema}.dedupe WHERE key = ANY ($1::bytea[])`,
  }

  async function insert(query: Query, tasks: readonly Task[]): Promise<ReadonlySet<string>> {
    const events = tasks.map((each) => each.event)
    const deliveries = events.flatMap((event) => event.deliveries.map((each) => ({ ...each, event: event.id })))
    const rows = await query<{ readonly id: string }>(store, [
      uuidArray(events.map((each) => each.id)),
      textArray(events.map((each) => each.tenant)),
      textArray(events.map((each) => each.source)),
      textArray(events.map((each) => each.type)),
      intArray(events.map((each) => each.receivedAt)),
      intArray(events.map((each) => each.expiresAt)),
      textArray(events.map((each) => each.digest)),
      bytesArray(tasks.map((each) => each.sealed.key)),
      bytesArray(tasks.map((each) => each.sealed.body)),
      bytesArray(events.map((each) => each.dedupe?.key ?? null)),
      intArray(events.map((each) => each.dedupe?.expiresAt ?? null)),
      Math.min(...events.map((each) => each.receivedAt)),
      uuidArray(deliveries.map((each) => each.event)),
      uuidArray(deliveries.map((each) => each.id)),
      textArray(deliveries.map((each) => each.route)),
      textArray(deliveries.map((each) => each.channel)),
    ])
    return new Set(rows.map((each) => each.id))
  }

  /** Ids of the events that were first under these keys, also when another router stored them a moment ago. */
  async function lookUp(line: Line, keys: readonly Uint8Array[]): Promise<ReadonlyMap<string, string>> {
    const rows = await line.run((query) =>
      query<{ readonly key: Buffer; readonly event: string }>(lookUpFirsts, [bytesArray(keys)]),
    )
    return new Map(rows.map((each) => [each.key.toString('hex'), each.event]))
  }

  return async (line: Line, tasks: readonly Task[]): Promise<readonly Accepted[]> => {
    const results = new Map<Task, Accepted>()
    let left = tasks
    for (let round = 0; left.length > 0; round++) {
      if (round === LOST_ROUNDS) throw new JournalUnavailable('dedupe-changing')
      const leaders = [...new Map(left.toReversed().map((each) => [keyOf(each) ?? each, each])).values()].reverse()
      const stored = await line.run((query) => insert(query, leaders))
      const kept = leaders.filter((each) => stored.has(each.event.id))
      const known = leaders.filter((each) => !stored.has(each.event.id)).flatMap((each) => each.event.dedupe?.key ?? [])
      const firsts = new Map(known.length === 0 ? [] : await lookUp(line, known))
      for (const each of kept) {
        results.set(each, { id: each.event.id, duplicate: false })
        firsts.set(keyOf(each) ?? '', each.event.id)
      }
      for (const each of left) {
        const id = firsts.get(keyOf(each) ?? '')
        if (id !== undefined && !results.has(each)) results.set(each, { id, duplicate: true })
      }
      // A key that a sweep has taken in between is free again.
      left = left.filter((each) => !results.has(each))
    }
    return tasks.map((each) => results.get(each) as Accepted)
  }
}

const keyOf = ({ event: { dedupe } }: Task): string | null =>
  dedupe === null ? null : Buffer.from(dedupe.key).toString('hex')
