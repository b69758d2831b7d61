import { idText } from '../../keys/row-cache.ts'
import type { ConcernedEvent, Dropped, Goes, Scope, ScopeStore, StoredEvent, SubjectId } from '../port.ts'
import { idSet, splitIds } from '../sqlite/ids.ts'
import { bytesArray, uuidArray } from './arrays.ts'
import { concerned, isId } from './concern.ts'
import { type Destroyed, destroyKeys } from './destroy-keys.ts'
import { dropLinks } from './links.ts'
import { HEAD, type HeadRow, readEvents, readHead, type StoredRow } from './open-events.ts'
import { prepareOrderKeyQueue } from './order-key-queue.ts'
import { vacuum } from './purge.ts'
import type { Query, Statement, Value } from './session.ts'
import { readStored, type SubjectParts } from './subjects.ts'
import { prepareUnname } from './unname.ts'

/** How many events a transaction drops at most. */
const STEP = 200
const FIRST = '00000000-0000-0000-0000-000000000000'

interface ConcernedRow extends HeadRow {
  readonly subjects: Buffer | null
}

interface LeftOver {
  readonly channel: string
  readonly order_key: Buffer | null
  readonly waits: boolean
}

export function createScopes({
  schema,
  session,
  housekeeping,
  keys,
  time,
  altered,
}: Omit<SubjectParts, 'sealer'>): ScopeStore {
  const { ofTenant, ofEvents, bodies, hold, rest, named } = prepareStatements(schema)
  const destroy = destroyKeys(schema)
  const unlink = dropLinks(schema)
  const read = readStored(schema)
  const unname = prepareUnname(schema, housekeeping)
  const giveTurns = prepareOrderKeyQueue(schema, time.sql)

  const page = ({ tenant, events }: Scope, after: string, limit: number): Promise<readonly ConcernedRow[]> =>
    session.run((query) =>
      events === null
        ? query<ConcernedRow>(ofTenant, [after, limit, tenant])
        : query<ConcernedRow>(ofEvents, [after, limit, tenant, uuidArray(events.filter(isId))]),
    )

  async function* pages(scope: Scope): AsyncGenerator<readonly ConcernedRow[]> {
    for (let after: string | undefined = FIRST; after !== undefined; ) {
      const rows: readonly ConcernedRow[] = await page(scope, after, STEP)
      if (rows.length > 0) yield rows
      after = rows.length < STEP ? undefined : rows.at(-1)?.id
    }
  }

  /** Takes those who stand in an event that is none of these out of `going`. */
  async function spare(going: Map<string, SubjectId>, without: ReadonlySet<string>): Promise<void> {
    for await (const found of concerned(schema, session, [...going.values()])) {
      const others = found.filter((id) => !without.has(id))
      for (let at = 0; at < others.length; at += STEP) {
        const values = [uuidArray(others.slice(at, at + STEP))]
        const rows = await session.run((query) => query<{ readonly subjects: Buffer }>(bodies, values))
        for (const { subjects } of rows) for (const id of splitIds(subjects)) going.delete(idText(id))
      }
    }
  }

  async function drop(ids: readonly string[], goes: Goes, people: ReadonlySet<string>): Promise<Dropped> {
    const { events, left, ended } = await housekeeping.run(async (query) => {
      const [, held] = await Promise.all([query('BEGIN'), query<ConcernedRow>(hold, [uuidArray(ids)])])
      const going = held.map(readConcerned).filter(goes)
      const gone = going.flatMap((event) => event.people).filter((id) => people.has(idText(id)))
      const left = await dropRows(query, going, gone)
      const [answer] = await query<Destroyed>(destroy, [bytesArray(gone)])
      await query('COMMIT')
      return { events: going.length, left, ended: { gone, generation: answer?.generation ?? null } }
    })
    if (ended.generation !== null) keys.observe(ended.generation)
    keys.forget(ended.gone)
    return { events, deliveries: left.filter(({ waits }) => waits).length }
  }

  async function dropRows(
    query: Query,
    going: readonly ConcernedEvent[],
    gone: readonly SubjectId[],
  ): Promise<readonly LeftOver[]> {
    const [left] = await Promise.all([
      query<LeftOver>(rest, [uuidArray(going.map(({ id }) => id))]),
      query(unlink, [bytesArray(gone)]),
    ])
    await giveTurns(
      query,
      left.flatMap(({ channel, order_key: orderKey }) => (orderKey === null ? [] : [{ channel, orderKey }])),
    )
    return left
  }

  return {
    async stored(scope, after, limit) {
      if (after !== null && !isId(after)) return { items: [], next: null }
      const heads = await page(scope, after ?? FIRST, limit)
      const items: StoredEvent[] = []
      for (let at = 0; at < heads.length; at += STEP) {
        const values: readonly Value[] = [uuidArray(heads.slice(at, at + STEP).map(({ id }) => id))]
        items.push(
          ...(await session.run(async (query) =>
            readEvents(keys, query, await query<StoredRow>(read, values), altered),
          )),
        )
      }
      return { items, next: heads.length < limit ? null : (heads.at(-1)?.id ?? null) }
    },
    async gone(scope, goes) {
      const going = new Map<string, SubjectId>()
      const ids = new Set<string>()
      const staying = new Set<string>()
      for await (const rows of pages(scope)) {
        for (const event of rows.map(readConcerned)) {
          if (goes(event)) {
            ids.add(event.id)
            for (const id of event.people) going.set(idText(id), id)
          } else for (const id of event.people) staying.add(idText(id))
        }
      }
      for (const id of staying) going.delete(id)
      if (scope.events !== null && going.size > 0) await spare(going, ids)
      return [...going.values()]
    },
    async drop(scope, goes, gone) {
      await unname(gone)
      const people = idSet(gone)
      let events = 0
      let deliveries = 0
      for await (const rows of pages(scope)) {
        const dropped = await drop(
          rows.map(({ id }) => id),
          goes,
          people,
        )
        events += dropped.events
        deliveries += dropped.deliveries
      }
      await vacuum(schema, housekeeping)
      return { events, deliveries }
    },
    async remains(scope, goes) {
      let count = 0
      for await (const rows of pages(scope)) count += rows.map(readConcerned).filter(goes).length
      if (scope.events === null) return count
      // Of one that is kept they are kept as well.
      const values = [uuidArray(scope.events.filter(isId))]
      const [found] = await session.run((query) => query<{ readonly count: number }>(named, values))
      return count + (found?.count ?? 0)
    },
  }
}

const readConcerned = (row: ConcernedRow): ConcernedEvent => ({
  ...readHead(row),
  people: row.subjects === null ? [] : splitIds(row.subjects),
})

function prepareStatements(schema: string) {
  const rows = `SELECT ${HEAD}, c.subjects FROM ${schema}.event e LEFT JOIN ${schema}.concern c ON c.event = e.id`
  const next = 'e.id > $1::uuid AND e.tenant = $3'
  return {
    ofTenant: { name: 'scope-tenant', text: `${rows} WHERE ${next} ORDER BY e.id LIMIT $2::int8` },
    ofEvents: {
      name: 'scope-events',
      text: `${rows} WHERE ${next} AND e.id = ANY ($4::uuid[]) ORDER BY e.id LIMIT $2::int8`,
    },
    bodies: {
      name: 'scope-concern',
      text: `SELECT subjects FROM ${schema}.concern WHERE event = ANY ($1::uuid[])`,
    },
    hold: { name: 'scope-hold', text: `${rows} WHERE e.id = ANY ($1::uuid[]) ORDER BY e.id FOR UPDATE OF e` },
    rest: {
      name: 'scope-drop',
      text: `
WITH gone AS (
  DELETE FROM ${schema}.event WHERE id = ANY ($1::uuid[])
), unconcerned AS (
  DELETE FROM ${schema}.concern WHERE event = ANY ($1::uuid[])
), unnamed AS (
  UPDATE ${schema}.disclosure SET subjects = '' WHERE event = ANY ($1::uuid[]) AND subjects <> ''
)
DELETE FROM ${schema}.delivery WHERE event = ANY ($1::uuid[])
RETURNING channel, order_key, state IN ('queued', 'sending', 'retry') AS waits`,
    },
    named: {
      name: 'scope-named',
      text: `SELECT count(*) AS count FROM ${schema}.disclosure d WHERE d.event = ANY ($1::uuid[]) AND d.subjects <> ''
        AND NOT EXISTS (SELECT 1 FROM ${schema}.event e WHERE e.id = d.event)`,
    },
  } as const satisfies Readonly<Record<string, Statement>>
}
