import type { KeyObject } from 'node:crypto'
import { createDataKey, openDataKey, rewrapDataKey } from '../../keys/data-key.ts'
import { KeyMismatch, Unreadable } from '../../keys/errors.ts'
import type { Keyring } from '../../keys/keyring.ts'
import { refuseMissingEpoch } from '../../keys/missing-epoch.ts'

/** The keys that a journal is made with, by the names under which `meta` holds them wrapped, in hexadecimal. */
export const ROOT_KEYS = { 'records-key': 'records', 'root-key': 'root' } as const
type Name = keyof typeof ROOT_KEYS

export interface RootKeys {
  readonly root: KeyObject
  readonly records: KeyObject
}

/** Runs a statement outside of the journal's lines. */
export type Run = (text: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>

/** New ones as they are stored. */
export const makeRootKeys = (keyring: Keyring): readonly (readonly [name: string, value: string])[] =>
  Object.entries(ROOT_KEYS).map(([name, use]) => [name, toText(createDataKey(keyring, use).wrapped)])

/**
 * The journal's keys.
 *
 * @param place what to call the journal
 * @throws KeyMismatch when they are wrapped under a key, or an epoch, that is not there
 */
export async function openRootKeys(run: Run, schema: string, keyring: Keyring, place: string): Promise<RootKeys> {
  const rows = await run(`SELECT name, value FROM ${schema}.meta WHERE name IN ('records-key', 'root-key')`)
  const values = new Map(rows.map(({ name, value }) => [String(name), String(value)]))
  const used = await run(`SELECT DISTINCT epoch FROM ${schema}.key`)
  const open = (name: Name): KeyObject => openDataKey(keyring, ROOT_KEYS[name], fromText(values.get(name) ?? ''))
  try {
    const keys = { root: open('root-key'), records: open('records-key') }
    const epochs = used.map(({ epoch }) => Number(epoch))
    refuseMissingEpoch(keyring, epochs, epochOfText(keyring, values.get('root-key') ?? ''), place)
    return keys
  } catch (error) {
    if (error instanceof Unreadable) throw new KeyMismatch(place)
    throw error
  }
}

/** The same under the current epoch; `null` when it lies there already. */
export function rewrapRootKey(keyring: Keyring, name: string, value: string): string | null {
  const wrapped = fromText(value)
  return keyring.epochOf(wrapped) === keyring.epoch
    ? null
    : toText(rewrapDataKey(keyring, ROOT_KEYS[name as Name], wrapped))
}

export const epochOfText = (keyring: Keyring, value: string): number => keyring.epochOf(fromText(value))

const toText = (wrapped: Uint8Array): string => Buffer.from(wrapped).toString('hex')
const fromText = (value: string): Buffer => Buffer.from(value, 'hex')
