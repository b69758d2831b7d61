import { uuidBytesOrNull } from '../../core/uuid.ts'
import type { Altered } from '../altered.ts'
import type { Journal, NewDelivery, ReplayRequest } from '../port.ts'
import { bytesArray, textArray, uuidArray } from './arrays.ts'
import type { KeyStore } from './key-store.ts'
import { walkDeliveries } from './list.ts'
import { HEAD, keyGeneration, readEvents, type StoredRow } from './open-events.ts'
import { prepareOrderKeyQueue } from './order-key-queue.ts'
import type { Session, Statement } from './session.ts'
import type { DatabaseTime } from './time.ts'

interface Revived {
  readonly channel: string
  readonly order_key: Buffer | null
}

const orderKeysOf = (rows: readonly Revived[]) =>
  rows.flatMap(({ channel, order_key: orderKey }) => (orderKey === null ? [] : [{ channel, orderKey }]))

/** Makes dead deliveries due again; those of expired events stay dead. */
export function prepareRedrive(schema: string, session: Session, { sql: now }: DatabaseTime): Journal['redrive'] {
  const giveTurns = prepareOrderKeyQueue(schema, now)
  const revive: Statement = {
    name: 'redrive',
    text: `
UPDATE ${schema}.delivery d SET state = 'queued', attempt = 0, due_at = CASE WHEN d.order_key IS NULL THEN ${now} END
FROM unnest($1::uuid[], $2::uuid[]) AS g (event, id) JOIN ${schema}.event e ON e.id = g.event
WHERE d.event = g.event AND d.id = g.id AND d.state = 'dead' AND e.expires_at > $3
RETURNING d.channel, d.order_key`,
  }
  return async (filter, at) => {
    let total = 0
    for await (const rows of walkDeliveries(schema, session, { ...filter, state: 'dead' })) {
      const keys = [uuidArray(rows.map((each) => each.event)), uuidArray(rows.map((each) => each.id)), at]
      total += await session.run(async (query) => {
        const [, revived] = await Promise.all([query('BEGIN'), query<Revived>(revive, keys)])
        await giveTurns(query, orderKeysOf(revived))
        await query('COMMIT')
        return revived.length
      })
    }
    return total
  }
}

/** How many events a step of a replay opens. */
const STEP = 200

/** Adds deliveries to one event, or to those of a period; left out are those that have expired or cannot be opened. */
export function prepareReplay(
  schema: string,
  session: Session,
  keys: KeyStore,
  { sql: now }: DatabaseTime,
  altered: Altered,
): Journal['replay'] {
  const giveTurns = prepareOrderKeyQueue(schema, now)
  const look = (name: string, which: string): Statement => ({
    name,
    text: `SELECT ${HEAD}, e.body, ${keyGeneration(schema)} FROM ${schema}.event e
      WHERE ${which} AND ($2::int8 IS NULL OR e.received_at >= $2) AND ($3::int8 IS NULL OR e.received_at < $3)
        AND e.expires_at > $4 AND e.type = ANY ($5::text[]) AND ($6::text IS NULL OR e.tenant = $6)
      ORDER BY e.id LIMIT ${STEP}`,
  })
  const lookAfter = look('replay-look', 'e.id > $1::uuid')
  const lookAt = look('replay-look-at', 'e.id = $1::uuid')
  const add: Statement = {
    name: 'replay-add',
    text: `
INSERT INTO ${schema}.delivery (event, id, tenant, route, channel, order_key, state, attempt, due_at)
SELECT e.id, g.id, e.tenant, g.route, g.channel, g.order_key, 'queued', 0, CASE WHEN g.order_key IS NULL THEN ${now} END
FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bytea[]) AS g (event, id, route, channel, order_key)
  JOIN ${schema}.event e ON e.id = g.event
WHERE e.expires_at > $6
RETURNING channel, order_key`,
  }

  async function step(after: string, { event, from, until, tenant, types }: ReplayRequest, at: number) {
    const which = event === undefined ? lookAfter : lookAt
    const place = [event ?? after, from ?? null, until ?? null]
    return session.run(async (query) => {
      const rows = await query<StoredRow>(which, [...place, at, textArray(types), tenant ?? null])
      return readEvents(keys, query, rows, altered)
    })
  }

  function insert(added: readonly (NewDelivery & { readonly event: string })[], at: number): Promise<number> {
    return session.run(async (query) => {
      const [, stored] = await Promise.all([
        query('BEGIN'),
        query<Revived>(add, [
          uuidArray(added.map((each) => each.event)),
          uuidArray(added.map((each) => each.id)),
          textArray(added.map((each) => each.route)),
          textArray(added.map((each) => each.channel)),
          bytesArray(added.map((each) => each.orderKey)),
          at,
        ]),
      ])
      await giveTurns(query, orderKeysOf(stored))
      await query('COMMIT')
      return stored.length
    })
  }

  return async (request, at) => {
    let total = 0
    if (request.event !== undefined && uuidBytesOrNull(request.event) === null) return total
    for (let after = FIRST; ; ) {
      const events = await step(after, request, at)
      const added = events
        .filter((each) => each.segments.length > 0)
        .flatMap((event) => request.deliveriesOf(event).map((each) => ({ ...each, event: event.id })))
      if (added.length > 0) total += await insert(added, at)
      const last = events.at(-1)
      if (last === undefined || events.length < STEP) return total
      after = last.id
    }
  }
}

/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000'
