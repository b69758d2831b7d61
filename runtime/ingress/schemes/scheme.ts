import { createSecretKey, type KeyObject } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { SecretSet } from '../../secrets.ts'

/** Whether a request comes from the holder of a secret. `body` is what came over the wire, `now` milliseconds. */
export type Verify = (headers: IncomingHttpHeaders, body: Uint8Array, secret: SecretSet | null, now: number) => boolean

export interface Scheme {
  readonly verify: Verify
  /** What is wrong with a secret for this scheme, as the end of a sentence, or `null`. Asked at the start. */
  readonly refuse: (secret: Buffer) => string | null
}

/**
 * Keys of a set of secrets, made once: a set is a new object when its files have changed, and the old one is collected
 * with its keys. A secret that `read` refuses is passed over.
 */
export function createKeyring(read: (secret: Buffer) => Buffer | null): (secret: SecretSet) => readonly KeyObject[] {
  const made = new WeakMap<SecretSet, readonly KeyObject[]>()
  return (secret) => {
    const known = made.get(secret)
    if (known !== undefined) return known
    const keys = secret.values.flatMap((value) => {
      const bytes = read(value)
      return bytes === null || bytes.length === 0 ? [] : [createSecretKey(bytes)]
    })
    made.set(secret, keys)
    return keys
  }
}
