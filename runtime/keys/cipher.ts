import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { Unreadable } from './errors.ts'

const CIPHER = 'aes-256-gcm'
const TAG = { authTagLength: 16 } as const
export const NONCE_BYTES = 12

export const KEY_BYTES = 32
/** What sealing adds: a nonce before, a tag behind. */
export const SEAL_BYTES = NONCE_BYTES + TAG.authTagLength

/** AES-256-GCM: nonce, cipher text, tag. `bound` must be the same when it is opened. */
export const seal = (key: KeyObject, nonce: Uint8Array, bound: Uint8Array, plain: Uint8Array): Buffer =>
  Buffer.concat(sealParts(key, nonce, bound, plain))

/** The same, its three parts one by one. */
export function sealParts(
  key: KeyObject,
  nonce: Uint8Array,
  bound: Uint8Array,
  plain: Uint8Array,
): readonly [nonce: Uint8Array, text: Uint8Array, tag: Uint8Array] {
  const cipher = createCipheriv(CIPHER, key, nonce, TAG)
  cipher.setAAD(bound)
  const text = cipher.update(plain)
  cipher.final()
  return [nonce, text, cipher.getAuthTag()]
}

/** @throws Unreadable when anything of it was altered, or the key or `bound` are others */
export function open(key: KeyObject, bound: Uint8Array, sealed: Uint8Array): Buffer {
  if (sealed.length < SEAL_BYTES) throw new Unreadable()
  const end = sealed.length - TAG.authTagLength
  try {
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), TAG)
    decipher.setAAD(bound)
    decipher.setAuthTag(sealed.subarray(end))
    const plain = decipher.update(sealed.subarray(NONCE_BYTES, end))
    decipher.final()
    return plain
  } catch {
    throw new Unreadable()
  }
}

/** A key for one use of another: HKDF-SHA256 (RFC 5869). */
export const deriveKey = (from: KeyObject, use: string): KeyObject =>
  secretKey(Buffer.from(hkdfSync('sha256', from, Buffer.alloc(0), `bylaw/v1/${use}`, KEY_BYTES)))

/** The bytes as a key; they are wiped. */
export function secretKey(bytes: Buffer): KeyObject {
  const key = createSecretKey(bytes)
  bytes.fill(0)
  return key
}
