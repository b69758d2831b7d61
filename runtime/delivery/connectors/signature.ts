import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { SecretSet } from '../../config/secrets.ts'

/** The headers by which Standard Webhooks 1.0 knows a message; without a secret it goes unsigned. */
export interface Signing {
  /** Stays the same over all attempts, so that the recipient can tell repetitions. */
  readonly id: string
  readonly now: number
  /** `null` signs nothing. */
  readonly secret: SecretSet | null
}

/** Timestamp and signatures are fresh; while a secret is rotated both sign. `null` when no value is a usable key. */
export function signedHeaders(
  content: string | Uint8Array,
  { id, now, secret }: Signing,
): Record<string, string> | null {
  const seconds = String(Math.floor(now / 1000))
  const headers = { 'webhook-id': id, 'webhook-timestamp': seconds }
  if (secret === null) return headers
  const keys = keysOf(secret)
  if (keys.length === 0) return null
  return { ...headers, 'webhook-signature': keys.map((key) => `v1,${sign(key, id, seconds, content)}`).join(' ') }
}

/** HMAC-SHA256 in base64 over `id.timestamp.body`. */
export function sign(key: KeyObject | Uint8Array, id: string, timestamp: string, body: string | Uint8Array): string {
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')
}

const keysOfSet = new WeakMap<SecretSet, readonly KeyObject[]>()

/** Read once for each set, which is a new object when its files have changed: raw bytes cost five times as much a use. */
function keysOf(secret: SecretSet): readonly KeyObject[] {
  const known = keysOfSet.get(secret)
  if (known !== undefined) return known
  const keys = secret.values.flatMap((value) => signingKey(value) ?? []).map((key) => createSecretKey(key))
  keysOfSet.set(secret, keys)
  return keys
}

/** What is wrong with a secret that is to sign, as the end of a sentence: a key that the check takes is one that signs. */
export const refuseSigningKey = (secret: Uint8Array): string | null =>
  signingKey(secret) === null ? 'must be `whsec_` and 16 to 64 bytes in base64' : null

/** The bytes of `whsec_<base64>`, the prefix may be absent; `null` when it holds no key of 16 to 64 bytes. */
export function signingKey(secret: Uint8Array): Buffer | null {
  const text = Buffer.from(secret)
    .toString('latin1')
    .replace(/^whsec_/, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null
  const key = Buffer.from(text, 'base64')
  return key.length >= 16 && key.length <= 64 ? key : null
}
