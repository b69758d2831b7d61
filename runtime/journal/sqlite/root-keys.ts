import type { KeyObject } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { createDataKey, openDataKey, rewrapDataKey } from '../../keys/data-key.ts'
import { KeyMismatch, Unreadable } from '../../keys/errors.ts'
import type { Keyring } from '../../keys/keyring.ts'
import { refuseMissingEpoch } from '../../keys/missing-epoch.ts'

/** The keys that a journal is made with, by the names under which `meta` holds them wrapped. */
export const ROOT_KEYS = { 'records-key': 'records', 'root-key': 'root' } as const

export interface RootKeys {
  readonly root: KeyObject
  readonly records: KeyObject
}

/** Within the transaction that creates the tables. */
export function createRootKeys(database: DatabaseSync, keyring: Keyring): void {
  const add = database.prepare('INSERT INTO meta (name, value) VALUES (?, ?)')
  for (const [name, use] of Object.entries(ROOT_KEYS)) add.run(name, createDataKey(keyring, use).wrapped)
}

/**
 * @param place what to call the journal
 * @throws KeyMismatch when they are wrapped under a key, or an epoch, that is not there
 */
export function openRootKeys(database: DatabaseSync, keyring: Keyring, place: string): RootKeys {
  try {
    const wrapped = wrappedKey(database, 'root-key')
    const root = openDataKey(keyring, 'root', wrapped)
    const used = database.prepare('SELECT DISTINCT epoch FROM key').all()
    const epochs = used.map(({ epoch }) => epoch as number)
    refuseMissingEpoch(keyring, epochs, keyring.epochOf(wrapped), place)
    return { root, records: openDataKey(keyring, 'records', wrappedKey(database, 'records-key')) }
  } catch (error) {
    if (error instanceof Unreadable) throw new KeyMismatch(place)
    throw error
  }
}

/** Within a transaction; answers how many were of another epoch. */
export function rewrapRootKeys(database: DatabaseSync, keyring: Keyring): number {
  const set = database.prepare('UPDATE meta SET value = ? WHERE name = ?')
  let count = 0
  for (const [name, use] of Object.entries(ROOT_KEYS)) {
    const wrapped = wrappedKey(database, name)
    if (keyring.epochOf(wrapped) === keyring.epoch) continue
    set.run(rewrapDataKey(keyring, use, wrapped), name)
    count++
  }
  return count
}

export function wrappedKey(database: DatabaseSync, name: string): Uint8Array {
  const value = database.prepare('SELECT value FROM meta WHERE name = ?').get(name)?.value
  if (!(value instanceof Uint8Array)) throw new Unreadable()
  return value
}
