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
 * Opens them, and sees that no data key needs an epoch that is not there. That reads every key, unless the epochs are
 * there with which the journal was closed: what was used then was among them, or not later than the root key.
 *
 * @param place what to call the journal
 * @param closedWith epochs of the keyring with which it was closed in order; `null` where nobody knows
 * @throws KeyMismatch when they are wrapped under a key, or an epoch, that is not there
 */
export function openRootKeys(
  database: DatabaseSync,
  keyring: Keyring,
  place: string,
  closedWith: readonly number[] | null,
): RootKeys {
  try {
    const wrapped = wrappedKey(database, 'root-key')
    const root = openDataKey(keyring, 'root', wrapped)
    if (closedWith?.every(keyring.knows) !== true) {
      refuseMissingEpoch(keyring, usedEpochs(database), keyring.epochOf(wrapped), place)
    }
    return { root, records: openDataKey(keyring, 'records', wrappedKey(database, 'records-key')) }
  } catch (error) {
    if (error instanceof Unreadable) throw new KeyMismatch(place)
    throw error
  }
}

const usedEpochs = (database: DatabaseSync): readonly number[] =>
  database
    .prepare('SELECT DISTINCT epoch FROM key')
    .all()
    .map(({ epoch }) => epoch as number)

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
