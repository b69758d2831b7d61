import { createHash, timingSafeEqual } from 'node:crypto'
import type { SecretSet } from '../config/secrets.ts'
import { createCache } from './secret-keys.ts'

const SHORTEST = 16

/** What is wrong with a secret that is sent along as it is, as the end of a sentence. */
export const refuseToken = (secret: Buffer): string | null =>
  secret.length < SHORTEST ? `must have at least ${SHORTEST} characters` : null

/** Whether something is one of the live values of a secret, in constant time. */
export function createTokenCheck(): (secret: SecretSet, given: Buffer) => boolean {
  // Digests, so that lengths are equal and say nothing of the secret's.
  const digestsOf = createCache((value) => (value.length === 0 ? null : digest(value)))
  return (secret, given) => {
    const presented = digest(given)
    const digests = secret.hashed === true ? secret.values : digestsOf(secret)
    return digests.filter((each) => timingSafeEqual(each, presented)).length > 0
  }
}

const digest = (value: Buffer): Buffer => createHash('sha256').update(value).digest()
