import type { DatabaseSync } from 'node:sqlite'
import type { Keyring, Sealed } from '../../keys/keyring.ts'
import type { Accepted, NewEvent } from '../port.ts'
import { uuidBytes, uuidText } from '../uuid.ts'

/** Encrypts at once, so that no plain text waits for the commit, and returns what the transaction has to do. */
export function prepareAccept(database: DatabaseSync, keyring: Keyring): (event: NewEvent) => () => Accepted {
  const addDedupe = database.prepare(
    `INSERT INTO dedupe (key, event, expires_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET event = excluded.event, expires_at = excluded.expires_at WHERE expires_at <= ?`,
  )
  const firstOf = database.prepare('SELECT event FROM dedupe WHERE key = ?')
  const addEvent = database.prepare(
    `INSERT INTO event (id, tenant, source, type, received_at, expires_at, digest, key, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const addDelivery = database.prepare(
    `INSERT INTO delivery (event, id, route, channel, state, attempt, due_at) VALUES (?, ?, ?, ?, 'queued', 0, ?)`,
  )

  function add(event: NewEvent, id: Buffer, deliveries: readonly Buffer[], sealed: Sealed): Accepted {
    const { dedupe, receivedAt } = event
    if (dedupe !== null && addDedupe.run(dedupe.key, id, dedupe.expiresAt, receivedAt).changes === 0) {
      return { id: uuidText(firstOf.get(dedupe.key)?.event as Uint8Array), duplicate: true }
    }
    const { tenant, source, type, expiresAt, digest } = event
    const { key, body } = sealed
    const seq = addEvent.run(id, tenant, source, type, receivedAt, expiresAt, digest, key, body).lastInsertRowid
    for (const [index, delivery] of event.deliveries.entries()) {
      addDelivery.run(seq, deliveries[index] as Buffer, delivery.route, delivery.channel, receivedAt)
    }
    return { id: event.id, duplicate: false }
  }

  return (event) => {
    const id = uuidBytes(event.id)
    const deliveries = event.deliveries.map((each) => uuidBytes(each.id))
    const sealed = keyring.seal(event.tenant, event.id, event.payload)
    return () => add(event, id, deliveries, sealed)
  }
}
