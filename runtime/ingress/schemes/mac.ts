import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'

const lengths = { sha1: 20, sha256: 32, sha512: 64 } as const

export type Algorithm = keyof typeof lengths

/** The digest that a header claims, or `null` when it is not the text of one. */
export const readDigest = (text: string, encoding: 'hex' | 'base64', algorithm: Algorithm): Buffer | null =>
  readBytes(text, encoding, lengths[algorithm])

/** So many bytes from their text, or `null` when it is not the text of so many. */
export function readBytes(text: string, encoding: 'hex' | 'base64', length: number): Buffer | null {
  const chars = encoding === 'hex' ? length * 2 : Math.ceil(length / 3) * 4
  if (text.length !== chars || (encoding === 'base64' && !/^[A-Za-z0-9+/]+={0,2}$/.test(text))) return null
  // Buffer.from stops at what is not hex: the result is then too short.
  const bytes = Buffer.from(text, encoding)
  return bytes.length === length ? bytes : null
}

/**
 * Whether one of the `claimed` is the HMAC (RFC 2104) of `prefix` and `body` under any of the keys. Each comparison takes
 * constant time; every key is tried, so that time does not tell which of two live secrets a sender uses. However many
 * are claimed, the body is read once for each key.
 */
export function matches(
  algorithm: Algorithm,
  keys: readonly KeyObject[],
  prefix: string,
  body: Uint8Array,
  ...claimed: readonly Buffer[]
): boolean {
  if (claimed.length === 0) return false
  let found = false
  for (const key of keys) {
    const mac = createHmac(algorithm, key)
    if (prefix !== '') mac.update(prefix)
    const digest = mac.update(body).digest()
    for (const each of claimed) if (timingSafeEqual(digest, each)) found = true
  }
  return found
}
