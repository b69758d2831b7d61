import { createHash, timingSafeEqual } from 'node:crypto'
import type { SecretSet, Secrets } from '../secrets.ts'
import { DEFAULT_TENANT } from '../tenants.ts'

/** Name of the secret that opens the status endpoints. */
export const OPERATOR_KEY = 'operator-key'

/** Whether an `Authorization` header carries the operator's key; both live keys count while it is rotated. */
export function createOperatorGuard(secrets: Secrets): (authorization: string | undefined) => boolean {
  const digests = new WeakMap<SecretSet, readonly Buffer[]>()
  return (authorization) => {
    const set = secrets.get(OPERATOR_KEY, DEFAULT_TENANT)
    const given = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
    if (set === null || given === undefined) return false
    const expected = digests.get(set) ?? set.values.map(digest)
    digests.set(set, expected)
    // Digests, so that lengths are equal and say nothing of the key's.
    const presented = digest(Buffer.from(given, 'latin1'))
    return expected.filter((each) => timingSafeEqual(each, presented)).length > 0
  }
}

const digest = (value: Buffer): Buffer => createHash('sha256').update(value).digest()
