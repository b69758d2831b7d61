import { keyIdsOf, peopleOf } from '../../keys/envelope.ts'
import type { EventHead, Journal, Rescheduling } from '../port.ts'
import { bytesArray, intArray, textArray, uuidArray } from './arrays.ts'
import { concerned } from './concern.ts'
import { HEAD, type HeadRow, readHead } from './open-events.ts'
import { SLACK_MS } from './schema.ts'
import { linkedWith, linkValues } from './sealer.ts'
import type { Session, Statement } from './session.ts'

/** How many events a transaction changes at most. */
const STEP = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

interface Move {
  readonly event: EventHead
  readonly expiresAt: number
  readonly deleteAt: number
}

interface HeldRow extends HeadRow {
  readonly body: Buffer
}

/** Gives stored events other deadlines, and keeps their keys and links as long. */
export function prepareReschedule(schema: string, session: Session): Journal['reschedule'] {
  const { look, next, hold, set, keep, link } = prepareStatements(schema)

  async function* steps({ subjects, tenant, types }: Rescheduling): AsyncGenerator<readonly HeadRow[]> {
    const filter = [tenant ?? null, types === undefined ? null : textArray(types)]
    if (subjects !== undefined) {
      for await (const events of concerned(schema, session, subjects)) {
        for (let at = 0; at < events.length; at += STEP) {
          const some = uuidArray(events.slice(at, at + STEP))
          yield await session.run((query) => query<HeadRow>(look, [some, ...filter]))
        }
      }
      return
    }
    for (let after: string | undefined = FIRST; after !== undefined; ) {
      const values = [after, ...filter]
      const rows: readonly HeadRow[] = await session.run((query) => query<HeadRow>(next, values))
      yield rows
      after = rows.length < STEP ? undefined : rows.at(-1)?.id
    }
  }

  /** What was read before may be another since: it is decided about again, with nobody else at it. */
  async function store(ids: readonly string[], { decide }: Rescheduling): Promise<number> {
    return session.run(async (query) => {
      const [, held] = await Promise.all([query('BEGIN'), query<HeldRow>(hold, [uuidArray(ids)])])
      const moves = held.flatMap((row) => movesOf(row, decide).map((move) => ({ ...move, body: row.body })))
      const longer = moves.filter(({ event, deleteAt }) => deleteAt > event.deleteAt)
      const keys = longer.flatMap(({ body, deleteAt }) => keyIdsOf(body).map((id) => ({ id, deleteAt })))
      const links = longer.map(({ event, body, deleteAt }) => ({ id: event.id, deleteAt, people: peopleOf(body) }))
      await Promise.all([
        // First what must not go before the events do.
        query(keep, [bytesArray(keys.map((each) => each.id)), intArray(keys.map((each) => each.deleteAt))]),
        query(link, linkValues(links)),
        query(set, [
          uuidArray(moves.map(({ event }) => event.id)),
          intArray(moves.map((each) => each.expiresAt)),
          intArray(moves.map((each) => each.deleteAt)),
        ]),
        query('COMMIT'),
      ])
      return moves.length
    })
  }

  return async (change) => {
    let total = 0
    for await (const rows of steps(change)) {
      const ids = rows.flatMap((row) => movesOf(row, change.decide).map(({ event }) => event.id))
      if (ids.length > 0) total += await store(ids, change)
    }
    return total
  }
}

/** One with the other times that an event gets, or none. */
function movesOf(row: HeadRow, decide: Rescheduling['decide']): readonly Move[] {
  const event = readHead(row)
  const times = decide(event)
  if (times === null || (times.expiresAt === event.expiresAt && times.deleteAt === event.deleteAt)) return []
  return [{ event, ...times }]
}

function prepareStatements(schema: string) {
  const fit = `($2::text IS NULL OR e.tenant = $2) AND ($3::text[] IS NULL OR e.type = ANY ($3::text[]))`
  return {
    look: {
      name: 'reschedule-look',
      text: `SELECT ${HEAD} FROM ${schema}.event e WHERE e.id = ANY ($1::uuid[]) AND ${fit}`,
    },
    next: {
      name: 'reschedule-next',
      text: `SELECT ${HEAD} FROM ${schema}.event e WHERE e.id > $1::uuid AND ${fit} ORDER BY e.id LIMIT ${STEP}`,
    },
    // Nobody takes anything out of them until their keys and links are kept.
    hold: {
      name: 'reschedule-hold',
      text: `
SELECT ${HEAD}, e.body FROM ${schema}.event e WHERE e.id = ANY ($1::uuid[]) ORDER BY e.id FOR NO KEY UPDATE`,
    },
    set: {
      name: 'reschedule-set',
      text: `
UPDATE ${schema}.event e SET expires_at = g.expires_at, delete_at = g.delete_at
FROM unnest($1::uuid[], $2::int8[], $3::int8[]) AS g (id, expires_at, delete_at) WHERE e.id = g.id`,
    },
    keep: {
      name: 'reschedule-keep',
      text: `
UPDATE ${schema}.key k SET expires_at = g.needed + ${SLACK_MS}
FROM (
  SELECT id, max(needed) AS needed FROM unnest($1::bytea[], $2::int8[]) AS u (id, needed) GROUP BY id ORDER BY id
) g
WHERE k.id = g.id AND k.expires_at < g.needed`,
    },
    link: { name: 'reschedule-link', text: linkedWith(schema, 1, 'true') },
  } as const satisfies Readonly<Record<string, Statement>>
}
