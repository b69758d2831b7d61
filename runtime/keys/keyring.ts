import type { KeyObject } from 'node:crypto'
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomFillSync } from 'node:crypto'
import { Unreadable } from './errors.ts'
import { frame } from './frame.ts'
import { createNonces } from './nonces.ts'

const CIPHER = 'aes-256-gcm'
const VERSION = 1
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG = { authTagLength: 16 } as const
const WRAPPED_BYTES = 1 + NONCE_BYTES + KEY_BYTES + TAG.authTagLength

/** A payload and the key that it alone uses. They are kept apart so that destroying or re-wrapping a key is small. */
export interface Sealed {
  /** Version, nonce, data key encrypted under the key-encryption key, tag. */
  readonly key: Uint8Array
  /** Version, nonce, payload encrypted under the data key, tag. */
  readonly body: Uint8Array
}

export interface Keyring {
  /** Tells keys apart and gives nothing of them away; a journal stores it when it is created. */
  readonly check: Uint8Array
  seal(tenant: string, event: string, payload: Uint8Array): Sealed
  /** @throws Unreadable when anything of it was altered, or sealed for another tenant or event */
  open(tenant: string, event: string, sealed: Sealed): Uint8Array
  /** 16 bytes that stand for a sender's delivery id and cannot be turned back or guessed without the key. */
  dedupeKey(source: string, tenant: string, id: string): Uint8Array
  /** For keyed pseudonyms. */
  readonly pseudonymKey: KeyObject
}

/**
 * Envelope encryption: each payload under a random key of its own (AES-256-GCM), and that under a key-encryption key.
 * Each use has a key of its own, derived from the master by HKDF-SHA256 (RFC 5869).
 */
export function createKeyring(master: KeyObject): Keyring {
  const derive = (use: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `bylaw/v1/${use}`, KEY_BYTES)))
  const wrapping = derive('wrap')
  const dedupe = derive('dedupe')
  const wrapNonce = createNonces()
  const fresh = createRandom()

  return {
    check: createHmac('sha256', derive('check')).update('bylaw journal').digest(),
    pseudonymKey: derive('pseudonym'),
    seal(tenant, event, payload) {
      const dataKey = fresh(KEY_BYTES)
      const body = encrypt(createSecretKey(dataKey), fresh(NONCE_BYTES), frame('payload', tenant, event), payload)
      const key = encrypt(wrapping, wrapNonce(), frame('key', tenant, event), dataKey)
      dataKey.fill(0)
      return { key, body }
    },
    open(tenant, event, sealed) {
      if (sealed.key.length !== WRAPPED_BYTES) throw new Unreadable()
      const dataKey = decrypt(wrapping, frame('key', tenant, event), sealed.key)
      const payload = decrypt(createSecretKey(dataKey), frame('payload', tenant, event), sealed.body)
      dataKey.fill(0)
      return payload
    },
    dedupeKey: (source, tenant, id) =>
      createHmac('sha256', dedupe)
        .update(frame('dedupe', source, tenant, id))
        .digest()
        .subarray(0, 16),
  }
}

function encrypt(key: KeyObject, nonce: Uint8Array, bound: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonce, TAG)
  cipher.setAAD(bound)
  const text = cipher.update(plain)
  cipher.final()
  return Buffer.concat([Buffer.of(VERSION), nonce, text, cipher.getAuthTag()])
}

function decrypt(key: KeyObject, bound: Uint8Array, sealed: Uint8Array): Buffer {
  if (sealed[0] !== VERSION || sealed.length < 1 + NONCE_BYTES + TAG.authTagLength) throw new Unreadable()
  const end = sealed.length - TAG.authTagLength
  try {
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(1, 1 + NONCE_BYTES), TAG)
    decipher.setAAD(bound)
    decipher.setAuthTag(sealed.subarray(end))
    const plain = decipher.update(sealed.subarray(1 + NONCE_BYTES, end))
    decipher.final()
    return plain
  } catch {
    throw new Unreadable()
  }
}

/** Random bytes from a pool, wiped as they are handed out: a call into the system for each would cost as much as a seal. */
function createRandom(): (length: number) => Buffer {
  const pool = Buffer.alloc(4096)
  let used = pool.length
  return (length) => {
    if (used + length > pool.length) {
      randomFillSync(pool)
      used = 0
    }
    const bytes = Buffer.from(pool.subarray(used, used + length))
    pool.fill(0, used, used + length)
    used += length
    return bytes
  }
}
