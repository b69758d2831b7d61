import { createDataKey, openDataKey } from '../../keys/data-key.ts'
import { segmentKey } from '../../keys/event-layout.ts'
import { type Keyring, WRAPPED_BYTES } from '../../keys/keyring.ts'
import { createPackedCache, type Packing } from '../../keys/packed-cache.ts'
import { MOST_KEYS, packedKey, type RememberedKey } from '../../keys/remembered-keys.ts'
import { idText } from '../../keys/row-cache.ts'
import { JournalUnavailable } from '../errors.ts'
import { bytesArray } from './arrays.ts'
import type { Query, Statement } from './session.ts'

/** A data key as this process knows it. */
export interface DataKey extends RememberedKey {
  readonly id: Uint8Array
  readonly wrapped: Uint8Array
  readonly epoch: number
}

const WRAPPED_END = packedKey.bytes + WRAPPED_BYTES
const EPOCH_BYTES = 4

/** A key as it is remembered; its id says where. */
const packedDataKey: Packing<Omit<DataKey, 'id'>> = {
  bytes: WRAPPED_END + EPOCH_BYTES,
  write(key, into) {
    packedKey.write(key, into)
    into.set(key.wrapped, packedKey.bytes)
    into.writeUInt32LE(key.epoch, WRAPPED_END)
  },
  read: (from) => ({
    ...packedKey.read(from),
    wrapped: Buffer.from(from.subarray(packedKey.bytes, WRAPPED_END)),
    epoch: from.readUInt32LE(WRAPPED_END),
  }),
}

export interface KeyStore {
  /** A new key, that nobody else knows yet. */
  make(id: Uint8Array, expiresAt: number): DataKey
  /**
   * The keys of these ids that exist, from memory if it is certain that nobody has destroyed any, by `generation`; or
   * if who asks finds out for himself.
   *
   * @param query reads those that are not in memory
   * @throws JournalUnavailable when one is wrapped by a newer key than this router has
   */
  find(query: Query, ids: readonly Uint8Array[]): Promise<ReadonlyMap<string, DataKey>>
  /** What is in memory. */
  recall(id: Uint8Array): DataKey | undefined
  /** Notes keys that are in the database. `since`: the generation before it was found that they are. */
  remember(keys: Iterable<DataKey>, since: number): void
  forget(ids: readonly Uint8Array[]): void
  /** Takes up how often keys were destroyed: when it was once more, memory is empty. */
  observe(generation: number): void
  /** As this process knows it. */
  generation(): number
}

interface Row {
  readonly generation: number
  readonly id: Buffer | null
  readonly wrapped: Buffer
  readonly expires_at: number
}

/**
 * The data keys that all routers share, and the opened ones in memory. Each destruction counts `key-generation` up in
 * its own transaction, so a router whose number is the database's holds no key that another one has destroyed.
 */
export function createKeyStore(schema: string, keyring: Keyring): KeyStore {
  const cache = createPackedCache(packedDataKey, MOST_KEYS)
  let generation = 0
  const read: Statement = {
    name: 'keys',
    text: `SELECT m.value::int8 AS generation, k.id, k.wrapped, k.expires_at FROM ${schema}.meta m
      LEFT JOIN ${schema}.key k ON k.id = ANY ($1::bytea[]) WHERE m.name = 'key-generation'`,
  }

  function observe(found: number): void {
    if (found <= generation) return
    cache.clear()
    generation = found
  }

  function remember(keys: Iterable<DataKey>, since: number): void {
    if (since === generation) for (const each of keys) cache.set(each.id, each)
  }

  function recall(id: Uint8Array): DataKey | undefined {
    const known = cache.get(id)
    return known === undefined ? undefined : { id, ...known }
  }

  function open({ id, wrapped, expires_at: expiresAt }: Row & { readonly id: Buffer }): DataKey | null {
    const epoch = keyring.epochOf(wrapped)
    if (keyring.knows(epoch)) return { id, ...segmentKey(openDataKey(keyring, id, wrapped)), wrapped, epoch, expiresAt }
    // A newer key is on its way to this router; an older one was destroyed on purpose.
    if (epoch > keyring.epoch) throw new JournalUnavailable('journal-key-missing')
    return null
  }

  return {
    make(id, expiresAt) {
      const { key, wrapped } = createDataKey(keyring, id)
      return { id, ...segmentKey(key), wrapped, epoch: keyring.epoch, expiresAt }
    },
    async find(query, ids) {
      const found = new Map<string, DataKey>()
      const unknown: Uint8Array[] = []
      for (const id of ids) {
        const key = recall(id)
        if (key === undefined) unknown.push(id)
        else found.set(idText(id), key)
      }
      if (unknown.length === 0) return found
      const rows = await query<Row>(read, [bytesArray(unknown)])
      const since = rows[0]?.generation ?? 0
      observe(since)
      const opened = rows.flatMap(({ id, ...row }) => (id === null ? [] : (open({ id, ...row }) ?? [])))
      remember(opened, since)
      for (const each of opened) found.set(idText(each.id), each)
      return found
    },
    recall,
    remember,
    forget: cache.forget,
    observe,
    generation: () => generation,
  }
}
