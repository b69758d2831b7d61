import type { DatabaseSync } from 'node:sqlite'
import { uuidBytes, uuidText } from '../../core/uuid.ts'
import { boundToEvent, sealEvent } from '../../keys/envelope.ts'
import type { Identity } from '../../keys/identity.ts'
import { idText } from '../../keys/row-cache.ts'
import type { Altered } from '../altered.ts'
import type { Accepted, Begun, NewDelivery, NewEvent, Segment } from '../port.ts'
import type { DataKeys } from './data-keys.ts'
import { prepareIntend } from './disclosures.ts'
import type { Links } from './links.ts'
import type { GiveTurn } from './order-key-queue.ts'
import { PLACES, seqOf } from './seq.ts'

/** What the parts of a journal work with. */
export interface Store {
  readonly altered: Altered
  readonly database: DatabaseSync
  readonly identity: Identity
  readonly keys: DataKeys
  readonly links: Links
  readonly giveTurn: GiveTurn
}

/**
 * What the transaction of an accept does. Events are sealed within it: there is one writer, so that no key can be
 * destroyed in between.
 */
export function prepareAccept(
  store: Store,
): (events: readonly NewEvent[], begun?: readonly Begun[]) => readonly Accepted[] {
  const { database, giveTurn } = store
  const firstOf = database.prepare('SELECT event, expires_at AS expiresAt FROM dedupe WHERE key = ?')
  const addDedupe = database.prepare(
    `INSERT INTO dedupe (key, event, expires_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET event = excluded.event, expires_at = excluded.expires_at WHERE expires_at <= ?`,
  )
  const addEvent = database.prepare(
    `INSERT INTO event (seq, id, tenant, source, type, received_at, expires_at, delete_at, digest, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (seq) DO NOTHING`,
  )
  const standing = database.prepare('SELECT id FROM event WHERE seq = ?')
  const addConcern = database.prepare('INSERT INTO concern (event, subjects) VALUES (?, ?)')
  const addDelivery = prepareAddDelivery(database, giveTurn)
  const addLeased = prepareAddLeased(database, giveTurn)
  const seal = prepareSeal(store)

  /** The id of the event that is known by any of the keys; they are stored when there is none. */
  function known({ dedupe, receivedAt }: NewEvent, id: Buffer): Uint8Array | null {
    if (dedupe.length > 1) {
      for (const { key } of dedupe) {
        const first = firstOf.get(key)
        if (first !== undefined && (first.expiresAt as number) > receivedAt) return first.event as Uint8Array
      }
    }
    for (const { key, expiresAt } of dedupe) {
      const { changes } = addDedupe.run(key, id, expiresAt, receivedAt)
      if (changes === 0) {
        const event = firstOf.get(key)?.event as Uint8Array
        // The same key twice in one event.
        if (!id.equals(event)) return event
      }
    }
    return null
  }

  function place(event: NewEvent, id: Buffer, body: Uint8Array): number {
    const { tenant, source, type, receivedAt, expiresAt, deleteAt, digest } = event
    const first = seqOf(id)
    for (let seq = first; seq < first + PLACES; seq++) {
      const { changes } = addEvent.run(seq, id, tenant, source, type, receivedAt, expiresAt, deleteAt, digest, body)
      if (changes > 0) return seq
      if (id.equals(standing.get(seq)?.id as Uint8Array)) break
    }
    throw new Error('An event with this id is stored already, or there is no place for it.')
  }

  function add(event: NewEvent, begun: ReadonlyMap<string, Begun>): Accepted {
    const id = uuidBytes(event.id)
    const first = known(event, id)
    if (first !== null) return { id: uuidText(first), duplicate: true }
    const { body, subjects } = seal(event, event.segments)
    const seq = place(event, id, body)
    if (subjects !== null) addConcern.run(seq, subjects)
    const leased: string[] = []
    for (const delivery of event.deliveries) {
      const its = begun.get(delivery.id)
      if (its === undefined) addDelivery(seq, event.tenant, delivery, event.receivedAt)
      else if (addLeased(seq, event, delivery, its)) leased.push(delivery.id)
    }
    return { id: event.id, duplicate: false, ...(leased.length > 0 && { leased }) }
  }

  return (events, begun = []) => {
    const leases = new Map(begun.map((each) => [each.lease.delivery, each]))
    return events.map((event) => add(event, leases))
  }
}

/** Adds a delivery as a claim would leave it, with its intent; `false`: others of its order key come first. */
function prepareAddLeased(
  database: DatabaseSync,
  giveTurn: GiveTurn,
): (event: number, of: NewEvent, delivery: NewDelivery, begun: Begun) => boolean {
  const add = prepareAddDelivery(database, giveTurn)
  const addSending = database.prepare(
    `INSERT INTO delivery (event, id, tenant, route, channel, state, attempt, due_at) VALUES (?, ?, ?, ?, ?, 'sending', 1, ?)`,
  )
  const take = database.prepare(
    `UPDATE delivery SET state = 'sending', attempt = 1, due_at = ? WHERE event = ? AND id = ? AND due_at IS NOT NULL`,
  )
  const intend = prepareIntend(database)
  return (event, { tenant, receivedAt }, delivery, { lease, intent, at }) => {
    const { id, route, channel, orderKey } = delivery
    if (orderKey === null) addSending.run(event, uuidBytes(id), tenant, route, channel, lease.until)
    else {
      add(event, tenant, delivery, receivedAt)
      if (take.run(lease.until, event, uuidBytes(id)).changes === 0) return false
    }
    if (intent !== null) intend({ lease, intent, now: at })
    return true
  }
}

/** Adds a delivery that is due now, or when its order key has its turn. */
export function prepareAddDelivery(
  database: DatabaseSync,
  giveTurn: GiveTurn,
): (event: number, tenant: string, delivery: NewDelivery, now: number) => void {
  const add = database.prepare(
    `INSERT INTO delivery (event, id, tenant, route, channel, state, attempt, due_at, order_key)
     VALUES (?, ?, ?, ?, ?, 'queued', 0, ?, ?)`,
  )
  return (event, tenant, { id, route, channel, orderKey }, now) => {
    add.run(event, uuidBytes(id), tenant, route, channel, orderKey === null ? now : null, orderKey)
    if (orderKey !== null) giveTurn(channel, orderKey, now)
  }
}

/** Seals segments of an event, stores the keys and links that this takes, and says whom it concerns. */
export function prepareSeal({
  identity,
  keys,
  links,
}: Store): (
  event: Pick<NewEvent, 'id' | 'tenant' | 'receivedAt' | 'deleteAt'>,
  segments: readonly Segment[],
) => { readonly body: Buffer; readonly subjects: Buffer | null } {
  return ({ id, tenant, receivedAt, deleteAt }, segments) => {
    const common = identity.commonKeyId(tenant, receivedAt)
    const body = sealEvent(boundToEvent(tenant, id), common, segments, (key) => keys.forSealing(key, deleteAt))
    const subjects = new Map<string, Uint8Array>()
    for (const { people } of segments) {
      for (const person of people) {
        if (person.length > 1) links.add(person, deleteAt)
        for (const subject of person) subjects.set(idText(subject), subject)
      }
    }
    return { body, subjects: subjects.size === 0 ? null : Buffer.concat([...subjects.values()]) }
  }
}
