import { boundToEvent, sealEvent } from '../../keys/envelope.ts'
import type { Identity } from '../../keys/identity.ts'
import { idText } from '../../keys/row-cache.ts'
import type { EventHead, NewEvent, Segment } from '../port.ts'
import { bytesArray, intArray, uuidArray } from './arrays.ts'
import type { DataKey, KeyStore } from './key-store.ts'
import { SLACK_MS } from './schema.ts'
import type { Session, Value } from './session.ts'

/** What is to be sealed. */
export type Plain = Pick<EventHead, 'id' | 'tenant' | 'receivedAt' | 'deleteAt'> & {
  readonly segments: readonly Segment[]
}

/** Sealed events, and the keys that they were sealed with. */
export interface Sealed {
  readonly bodies: readonly Uint8Array[]
  /** Keys that were there, and until when they are needed. */
  readonly used: readonly (readonly [DataKey, number])[]
  readonly made: readonly DataKey[]
  /** How often keys had been destroyed when these were looked up. */
  readonly since: number
}

export interface Sealer {
  seal(session: Session, events: readonly Plain[]): Promise<Sealed>
  /** Notes whether a statement with `sealedWith` found the keys as they were. */
  settle(sealed: Sealed, found: boolean): void
}

/**
 * Seals events with keys that are there, and with new ones where there are none. Only the statement that stores them
 * finds out whether the keys are still the same, and stores the new ones.
 */
export function createSealer(keys: KeyStore, identity: Identity): Sealer {
  return {
    async seal(session, events) {
      const needs = needsOf(events, identity)
      const ids = [...needs.values()].map((each) => each.id)
      const known = ids.map((id) => keys.recall(id))
      const found = known.every((each) => each !== undefined)
        ? new Map(known.map((each) => [idText(each.id), each]))
        : await session.run((query) => keys.find(query, ids))
      const since = keys.generation()
      const used: (readonly [DataKey, number])[] = []
      const made: DataKey[] = []
      const all = new Map<string, DataKey>()
      for (const [text, { id, until, shared }] of needs) {
        const there = found.get(text)
        const key = there ?? keys.make(id, until + SLACK_MS)
        all.set(text, key)
        if (there === undefined) made.push(key)
        // Nobody destroys a day's common key before its time, and all routers would lock its one row.
        else if (!shared || there.expiresAt < until) used.push([there, until])
      }
      const bodies = events.map(({ id, tenant, receivedAt, segments }) =>
        sealEvent(
          boundToEvent(tenant, id),
          identity.commonKeyId(tenant, receivedAt),
          segments,
          (key) => all.get(idText(key)) as DataKey,
        ),
      )
      return { bodies, used, made, since }
    },
    settle({ used, made, since }, found) {
      if (!found) {
        keys.forget([...used.map(([each]) => each), ...made].map((each) => each.id))
        return
      }
      const longer = used.filter(([key, until]) => key.expiresAt < until)
      keys.remember([...made, ...longer.map(([key, until]) => ({ ...key, expiresAt: until + SLACK_MS }))], since)
    },
  }
}

interface Need {
  readonly id: Uint8Array
  readonly until: number
  readonly shared: boolean
}

/** How long each key is needed at least. */
function needsOf(events: readonly Plain[], identity: Identity): ReadonlyMap<string, Need> {
  const needs = new Map<string, Need>()
  const need = (id: Uint8Array, until: number, shared: boolean): void => {
    const text = idText(id)
    needs.set(text, { id, until: Math.max(until, needs.get(text)?.until ?? 0), shared })
  }
  for (const { tenant, receivedAt, deleteAt, segments } of events) {
    if (segments.some(({ people }) => people.length === 0))
      need(identity.commonKeyId(tenant, receivedAt), deleteAt, true)
    for (const { people } of segments) for (const id of people.flat()) need(id, deleteAt, false)
  }
  return needs
}

/** The keys that a statement uses, held as they are until its commit. */
const heldKeys = (schema: string, $: (index: number) => string): string => `used AS (
  SELECT * FROM unnest(${$(0)}::bytea[], ${$(1)}::bytea[], ${$(2)}::int8[]) AS u (id, wrapped, needed)
), there AS MATERIALIZED (
  SELECT k.id FROM used u JOIN ${schema}.key k ON k.id = u.id WHERE k.wrapped = u.wrapped AND k.expires_at >= u.needed
  FOR KEY SHARE OF k
)`

/**
 * The parts of a statement that say in `sealed.yes` whether keys are as they were, and store new ones. A key that is
 * there stays until the commit: who destroys it waits. Seven parameters from `$first` on.
 */
export function sealedWith(schema: string, first: number): string {
  const $ = (index: number): string => `$${first + index}`
  return `${heldKeys(schema, $)}, longer AS (
  UPDATE ${schema}.key k SET expires_at = u.needed + ${SLACK_MS} FROM used u
  WHERE k.id = u.id AND k.wrapped = u.wrapped AND k.expires_at < u.needed RETURNING k.id
), made AS (
  INSERT INTO ${schema}.key (id, wrapped, epoch, expires_at)
  SELECT * FROM unnest(${$(3)}::bytea[], ${$(4)}::bytea[], ${$(5)}::int8[], ${$(6)}::int8[]) ORDER BY 1
  ON CONFLICT (id) DO NOTHING RETURNING id
), sealed AS MATERIALIZED (
  SELECT (SELECT count(*) FROM there) + (SELECT count(*) FROM longer) + (SELECT count(*) FROM made)
    = cardinality(${$(0)}::bytea[]) + cardinality(${$(3)}::bytea[]) AS yes
)`
}

/** The parameters of `sealedWith`, in one order everywhere, so that two routers do not wait for each other. */
export function keyValues({ used, made }: Sealed): readonly Value[] {
  const there = used.toSorted(([a], [b]) => Buffer.compare(a.id, b.id))
  return [
    bytesArray(there.map(([each]) => each.id)),
    bytesArray(there.map(([each]) => each.wrapped)),
    intArray(there.map(([, until]) => until)),
    bytesArray(made.map((each) => each.id)),
    bytesArray(made.map((each) => each.wrapped)),
    intArray(made.map((each) => each.epoch)),
    intArray(made.map((each) => each.expiresAt)),
  ]
}

/**
 * The same where every key was there and is kept for long enough: no row of them is written, and the server prepares
 * for none. The parameters are the same.
 */
export function sealedWithKnown(schema: string, first: number): string {
  const $ = (index: number): string => `$${first + index}`
  return `${heldKeys(schema, $)}, made AS (
  SELECT * FROM unnest(${$(3)}::bytea[], ${$(4)}::bytea[], ${$(5)}::int8[], ${$(6)}::int8[])
), sealed AS MATERIALIZED (
  SELECT (SELECT count(*) FROM there) = cardinality(${$(0)}::bytea[]) AS yes
)`
}

/** Whether `sealedWithKnown` will do. */
export const isKnown = ({ used, made }: Sealed): boolean =>
  made.length === 0 && used.every(([key, until]) => key.expiresAt >= until)

/**
 * The statement that notes which identifiers are one person's, of events for which `stored` holds. Four parameters from
 * `$first` on.
 */
export const linkedWith = (schema: string, first: number, stored: string): string => `
  INSERT INTO ${schema}.link AS l (a, b, expires_at)
  SELECT w.a, w.b, max(w.needed) + ${SLACK_MS}
  FROM unnest($${first}::uuid[], $${first + 1}::bytea[], $${first + 2}::bytea[], $${first + 3}::int8[])
    AS w (event, a, b, needed)
  WHERE ${stored}
    AND NOT EXISTS (SELECT 1 FROM ${schema}.link x WHERE x.a = w.a AND x.b = w.b AND x.expires_at >= w.needed)
  GROUP BY w.a, w.b ORDER BY w.a, w.b
  ON CONFLICT (a, b) DO UPDATE SET expires_at = greatest(l.expires_at, excluded.expires_at)`

/** The parameters of `linkedWith`: the first identifier of each person with each other one, in both directions. */
export function linkValues(
  events: readonly {
    readonly id: string
    readonly deleteAt: number
    readonly people: readonly (readonly Uint8Array[])[]
  }[],
): readonly Value[] {
  const links = events.flatMap(({ id: event, deleteAt: until, people }) =>
    people.flatMap(([first = Buffer.alloc(0), ...others]) =>
      others.flatMap((other) => [
        { event, a: first, b: other, until },
        { event, a: other, b: first, until },
      ]),
    ),
  )
  return [
    uuidArray(links.map((each) => each.event)),
    bytesArray(links.map((each) => each.a)),
    bytesArray(links.map((each) => each.b)),
    intArray(links.map((each) => each.until)),
  ]
}

/** Everybody whom segments concern, under all their ids, one behind the other; `null` when they concern nobody. */
export function concernOf(segments: NewEvent['segments']): Buffer | null {
  const ids = new Map(segments.flatMap(({ people }) => people.flat()).map((id) => [idText(id), id]))
  return ids.size === 0 ? null : Buffer.concat([...ids.values()])
}
