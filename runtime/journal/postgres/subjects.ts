import { countSegments } from '../../keys/envelope.ts'
import type { Altered } from '../altered.ts'
import { JournalUnavailable } from '../errors.ts'
import { afterInterruption } from '../interrupted.ts'
import type { Segment, StoredEvent, SubjectId, SubjectStore } from '../port.ts'
import { bytesArray, uuidArray } from './arrays.ts'
import { concerned, disclosed, isId, pageOfDisclosed } from './concern.ts'
import { type Destroyed, destroyKeys } from './destroy-keys.ts'
import type { KeyStore } from './key-store.ts'
import { createLinks } from './links.ts'
import { HEAD, type HeadRow, keyGeneration, readEvents, readHead, type StoredRow } from './open-events.ts'
import { createPurge } from './purge.ts'
import { concernOf, keyValues, linkedWith, linkValues, type Sealer, sealedWith } from './sealer.ts'
import type { Session, Statement } from './session.ts'
import type { DatabaseTime } from './time.ts'

/** How many events are read at once. */
const STEP = 200
/** How often another router may destroy a key first. */
const ROUNDS = 8

export interface SubjectParts {
  readonly schema: string
  readonly session: Session
  /** For what takes long. */
  readonly housekeeping: Session
  readonly keys: KeyStore
  readonly sealer: Sealer
  readonly time: DatabaseTime
  readonly altered: Altered
}

export function createSubjects({
  schema,
  session,
  housekeeping,
  keys,
  sealer,
  time,
  altered,
}: SubjectParts): SubjectStore {
  const { read, head, rewrite, destroy, count, bodies, wake } = prepareStatements(schema, time)
  const links = createLinks(schema, session)

  const readAll = (ids: readonly string[]): Promise<readonly StoredEvent[]> =>
    session.run(async (query) => readEvents(keys, query, await query<StoredRow>(read, [uuidArray(ids)]), altered))

  /** `null` when another router has destroyed one of the keys meanwhile. */
  async function replace(row: HeadRow, segments: readonly Segment[]): Promise<boolean | null> {
    const event = { ...readHead(row), segments }
    const sealed = await sealer.seal(session, [event])
    const people = segments.flatMap((each) => each.people)
    const [answer] = await session.run((query) =>
      query<{ readonly sealed: boolean; readonly replaced: boolean }>(rewrite, [
        event.id,
        Buffer.from(sealed.bodies[0] ?? []),
        concernOf(segments),
        ...keyValues(sealed),
        ...linkValues([{ ...event, people }]),
      ]),
    )
    sealer.settle(sealed, answer?.sealed === true)
    return answer?.sealed === true ? answer.replaced : null
  }

  return {
    linked: links.beside,
    async concerning(ids, after, limit) {
      const items: StoredEvent[] = []
      if (after !== null && !isId(after)) return { items, next: null }
      for await (const events of concerned(schema, session, ids, after)) {
        for (let at = 0; at < events.length; ) {
          const some = events.slice(at, at + Math.min(STEP, limit - items.length))
          at += some.length
          items.push(...(await readAll(some)))
          if (items.length >= limit) return { items, next: items.at(-1)?.id ?? null }
        }
      }
      return { items, next: null }
    },
    disclosed: (ids, after, limit) => pageOfDisclosed(schema, session, ids, after, limit),
    async rewrite(event, segments) {
      if (!isId(event)) return false
      for (let round = 0; round < ROUNDS; round++) {
        const [row] = await session.run((query) => query<HeadRow>(head, [event]))
        const replaced = row === undefined ? false : await replace(row, segments)
        if (replaced !== null) return replaced
      }
      throw new JournalUnavailable('contention')
    },
    async destroyKeys(ids) {
      const [answer] = await session.run((query) => query<Destroyed>(destroy, [bytesArray(ids)]))
      if (answer?.generation != null) keys.observe(answer.generation)
      keys.forget(ids)
      return answer?.destroyed ?? 0
    },
    async wake(ids, reason) {
      let total = 0
      for await (const events of concerned(schema, session, ids)) {
        const woken = await session.run((query) => query(wake, [uuidArray(events), reason, afterInterruption(reason)]))
        total += woken.length
      }
      return total
    },
    purge: createPurge({ schema, session: housekeeping, time, links }),
    async remains(ids) {
      const [found] = await session.run((query) => query<{ readonly count: number }>(count, [bytesArray(ids)]))
      let total = (found?.count ?? 0) + (await links.count(ids))
      for await (const events of concerned(schema, session, ids)) total += await countIn(events, ids)
      for await (const rows of disclosed(schema, session, ids)) total += rows.length
      return total
    },
  }

  /** Found by their ids they count, also when no segment is left. */
  async function countIn(events: readonly string[], ids: readonly SubjectId[]): Promise<number> {
    let total = events.length
    for (let at = 0; at < events.length; at += STEP) {
      const rows = await session.run((query) =>
        query<{ readonly body: Buffer }>(bodies, [uuidArray(events.slice(at, at + STEP))]),
      )
      for (const { body } of rows) total += Math.max(1, countSegments(body, ids)) - 1
    }
    return total
  }
}

function prepareStatements(schema: string, { sql: now }: DatabaseTime) {
  return {
    read: readStored(schema),
    head: { name: 'subjects-head', text: `SELECT ${HEAD} FROM ${schema}.event e WHERE e.id = $1` },
    bodies: { name: 'subjects-bodies', text: `SELECT body FROM ${schema}.event WHERE id = ANY ($1::uuid[])` },
    wake: {
      name: 'subjects-wake',
      text: `UPDATE ${schema}.delivery SET due_at = ${now}
        WHERE event = ANY ($1::uuid[]) AND state IN ('queued', 'retry') AND last_reason IN ($2, $3)
          AND due_at > ${now} RETURNING 1`,
    },
    count: { name: 'subjects-keys', text: `SELECT count(*) AS count FROM ${schema}.key WHERE id = ANY ($1::bytea[])` },
    rewrite: {
      name: 'subjects-rewrite',
      text: `
WITH ${sealedWith(schema, 4)}, stored AS (
  UPDATE ${schema}.event SET body = $2::bytea WHERE id = $1::uuid AND (SELECT yes FROM sealed) RETURNING id
), concerned AS (
  INSERT INTO ${schema}.concern (event, subjects) SELECT id, $3::bytea FROM stored WHERE $3::bytea IS NOT NULL
  ON CONFLICT (event) DO UPDATE SET subjects = excluded.subjects
), unconcerned AS (
  DELETE FROM ${schema}.concern WHERE event = (SELECT id FROM stored) AND $3::bytea IS NULL
), linked AS (${linkedWith(schema, 11, 'EXISTS (SELECT 1 FROM stored)')}
)
SELECT (SELECT yes FROM sealed) AS sealed, EXISTS (SELECT 1 FROM stored) AS replaced`,
    },
    destroy: destroyKeys(schema),
  } as const satisfies Readonly<Record<string, Statement>>
}

/** Reads the events in `$1`, to be opened. */
export const readStored = (schema: string): Statement => ({
  name: 'subjects-read',
  text: `SELECT ${HEAD}, e.body, ${keyGeneration(schema)} FROM ${schema}.event e WHERE e.id = ANY ($1::uuid[])
    ORDER BY e.id`,
})
