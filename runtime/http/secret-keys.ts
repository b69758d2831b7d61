import { createPublicKey, createSecretKey, type KeyObject } from 'node:crypto'
import type { SecretSet } from '../config/secrets.ts'

/**
 * What is made of each live value of a secret, made once: a set is a new object when its files have changed, and the
 * old one is collected with what was made of it. A value that `make` refuses with `null` is passed over.
 */
export function createCache<T>(make: (value: Buffer) => T | null): (secret: SecretSet) => readonly T[] {
  const made = new WeakMap<SecretSet, readonly T[]>()
  return (secret) => {
    const known = made.get(secret)
    if (known !== undefined) return known
    const fresh = secret.values.map(make).filter((each) => each !== null)
    made.set(secret, fresh)
    return fresh
  }
}

/** Keys for HMAC: of a secret's own bytes, or of what `read` finds in it. */
export const createKeyring = (
  read: (secret: Buffer) => Buffer | null = (secret) => secret,
): ((secret: SecretSet) => readonly KeyObject[]) =>
  createCache((value) => {
    const bytes = read(value)
    return bytes === null || bytes.length === 0 ? null : createSecretKey(bytes)
  })

const PUBLIC_KEY_BYTES = 32

/** The Ed25519 public key (RFC 8032) of 32 raw bytes, or `null` when they are not so many. */
export function publicKeyOf(raw: Buffer): KeyObject | null {
  if (raw.length !== PUBLIC_KEY_BYTES) return null
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }
  return createPublicKey({ key: jwk, format: 'jwk' })
}
