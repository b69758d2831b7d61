import { type KeyObject, randomBytes } from 'node:crypto'
import { KEY_BYTES, open, seal, secretKey } from './cipher.ts'
import { Unreadable } from './errors.ts'
import { frame } from './frame.ts'
import type { Keyring } from './keyring.ts'
import { createNonces } from './nonces.ts'

/** What keys are wrapped for. `root` gives every keyed hash, `records` seals the records; others are named by their id. */
export type KeyUse = 'root' | 'records' | Uint8Array

const nonce = createNonces()

/** A new random key and how it is stored. */
export function createDataKey(
  keyring: Keyring,
  use: KeyUse,
): { readonly key: KeyObject; readonly wrapped: Uint8Array } {
  const bytes = randomBytes(KEY_BYTES)
  const wrapped = keyring.wrap(boundToKey(use), bytes)
  return { key: secretKey(bytes), wrapped }
}

/** @throws Unreadable */
export const openDataKey = (keyring: Keyring, use: KeyUse, wrapped: Uint8Array): KeyObject =>
  secretKey(keyring.unwrap(boundToKey(use), wrapped))

/**
 * The same key under the current epoch.
 *
 * @throws Unreadable
 */
export function rewrapDataKey(keyring: Keyring, use: KeyUse, wrapped: Uint8Array): Uint8Array {
  const bytes = keyring.unwrap(boundToKey(use), wrapped)
  try {
    return keyring.wrap(boundToKey(use), bytes)
  } finally {
    bytes.fill(0)
  }
}

/** A record's value: version, nonce, cipher text, tag, bound to its kind and id. */
export const sealRecord = (key: KeyObject, kind: string, id: string, value: Uint8Array): Buffer =>
  Buffer.concat([Buffer.of(VERSION), seal(key, nonce(), frame('record', kind, id), value)])

/** @throws Unreadable */
export function openRecord(key: KeyObject, kind: string, id: string, sealed: Uint8Array): Buffer {
  if (sealed[0] !== VERSION) throw new Unreadable()
  return open(key, frame('record', kind, id), sealed.subarray(1))
}

const VERSION = 1

const boundToKey = (use: KeyUse): Buffer =>
  typeof use === 'string' ? frame('key', use) : Buffer.concat([frame('key', 'id'), use])
