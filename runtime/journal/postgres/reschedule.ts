import { keyIdsOf, peopleOf } from '../../keys/envelope.ts'
import type { EventHead, Journal, Rescheduling } from '../port.ts'
import { bytesArray, intArray, textArray, uuidArray } from './arrays.ts'
import { concerned } from './concern.ts'
import type { Line, Statement } from './line.ts'
import { HEAD, type HeadRow, readHead } from './open-events.ts'
import { SLACK_MS } from './schema.ts'
import { linkedWith, linkValues } from './sealer.ts'

/** How many events a transaction changes at most. */
const STEP = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

interface Move {
  readonly event: EventHead
  readonly expiresAt: number
  readonly deleteAt: number
}

/** Gives stored events other deadlines, and keeps their keys and links as long. */
export function prepareReschedule(schema: string, line: Line): Journal['reschedule'] {
  const { look, next, hold, set, keep, link } = prepareStatements(schema)

  async function* steps({ subjects, tenant, types }: Rescheduling): AsyncGenerator<readonly HeadRow[]> {
    const filter = [tenant ?? null, types === undefined ? null : textArray(types)]
    if (subjects !== undefined) {
      for await (const events of concerned(schema, line, subjects)) {
        for (let at = 0; at < events.length; at += STEP) {
          const some = uuidArray(events.slice(at, at + STEP))
          yield await line.run((query) => query<HeadRow>(look, [some, ...filter]))
        }
      }
      return
    }
    for (let after: string | undefined = FIRST; after !== undefined; ) {
      const values = [after, ...filter]
      const rows: readonly HeadRow[] = await line.run((query) => query<HeadRow>(next, values))
      yield rows
      after = rows.length < STEP ? undefined : rows.at(-1)?.id
    }
  }

  async function store(moves: readonly Move[]): Promise<number> {
    const longer = moves.filter(({ event, deleteAt }) => deleteAt > event.deleteAt)
    const until = new Map(longer.map(({ event, deleteAt }) => [event.id, deleteAt]))
    return line.run(async (query) => {
      const [, held] = await Promise.all([
        query('BEGIN'),
        query<{ readonly id: string; readonly body: Buffer }>(hold, [uuidArray([...until.keys()])]),
      ])
      const kept = held.map(({ id, body }) => ({ id, body, deleteAt: until.get(id) ?? 0 }))
      const keys = kept.flatMap(({ body, deleteAt }) => keyIdsOf(body).map((id) => ({ id, deleteAt })))
      const links = kept.map(({ id, body, deleteAt }) => ({ id, deleteAt, people: peopleOf(body) }))
      const [, , changed] = await Promise.all([
        // First what must not go before the events do.
        query(keep, [bytesArray(keys.map((each) => each.id)), intArray(keys.map((each) => each.deleteAt))]),
        query(link, linkValues(links)),
        query(set, [
          uuidArray(moves.map(({ event }) => event.id)),
          intArray(moves.map(({ event }) => event.expiresAt)),
          intArray(moves.map(({ event }) => event.deleteAt)),
          intArray(moves.map((each) => each.expiresAt)),
          intArray(moves.map((each) => each.deleteAt)),
        ]),
        query('COMMIT'),
      ])
      return changed.length
    })
  }

  return async (change) => {
    let total = 0
    for await (const rows of steps(change)) {
      const moves = rows.flatMap((row) => {
        const event = readHead(row)
        const times = change.decide(event)
        if (times === null) return []
        if (times.expiresAt === event.expiresAt && times.deleteAt === event.deleteAt) return []
        return [{ event, ...times }]
      })
      if (moves.length > 0) total += await store(moves)
    }
    return total
  }
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
      text: `SELECT id, body FROM ${schema}.event WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
    },
    // What somebody else has moved meanwhile was decided about by them.
    set: {
      name: 'reschedule-set',
      text: `
UPDATE ${schema}.event e SET expires_at = g.expires_at, delete_at = g.delete_at
FROM unnest($1::uuid[], $2::int8[], $3::int8[], $4::int8[], $5::int8[])
  AS g (id, was_expires_at, was_delete_at, expires_at, delete_at)
WHERE e.id = g.id AND e.expires_at = g.was_expires_at AND e.delete_at = g.was_delete_at
RETURNING 1`,
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
